import { ChoiceLinks } from "#components/ui/choice-links";
import { address } from "#lib/platform/parameters";

/** The sheets of a workbook, where it has several. @param href the page that shows one by the parameter "sheet" */
export function SheetLinks(props: { href: string; sheets: readonly string[]; chosen: string }) {
  const { href, sheets, chosen } = props;
  if (sheets.length < 2) return null;
  return (
    <ChoiceLinks
      id="sheet"
      label="Sheet"
      choices={sheets.map((sheet) => ({
        name: sheet,
        href: address(href, { sheet }),
        chosen: sheet === chosen,
      }))}
    />
  );
}
