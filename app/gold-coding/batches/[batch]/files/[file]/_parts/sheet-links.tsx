import { ChoiceLinks } from "#components/ui/choice-links";
import { batchFileHref } from "#lib/gold-coding/batches/batch-address";
import { address } from "#lib/platform/parameters";

/** The sheets of a workbook, where it has several. */
export function SheetLinks(props: {
  batchId: string;
  fileId: number;
  sheets: readonly string[];
  chosen: string;
}) {
  const { batchId, fileId, sheets, chosen } = props;
  if (sheets.length < 2) return null;
  return (
    <ChoiceLinks
      id="sheet"
      label="Sheet"
      choices={sheets.map((sheet) => ({
        name: sheet,
        href: address(batchFileHref(batchId, fileId), { sheet }),
        chosen: sheet === chosen,
      }))}
    />
  );
}
