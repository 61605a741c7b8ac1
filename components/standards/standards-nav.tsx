import { ChoiceLinks } from "#components/ui/choice-links";
import { can, type Person } from "#lib/permissions/permissions";
import { STANDARDS_PATH, standardsHref } from "#lib/standards/standards-address";

const PLACES = [
  { href: STANDARDS_PATH, name: "Register", kept: false },
  { href: standardsHref("coverage"), name: "Coverage", kept: false },
  { href: standardsHref("plan"), name: "Action plan", kept: false },
  { href: standardsHref("import"), name: "Import", kept: true },
  { href: standardsHref("mappings"), name: "Groups to decide on", kept: true },
  { href: standardsHref("duplicates"), name: "Duplicates", kept: true },
];

/** The places of standards, those for whoever keeps them among them. */
export function StandardsNav({ person, here }: { person: Person | null; here: string }) {
  const keeps = can(person, "keep standards");
  return (
    <ChoiceLinks
      id="standards-places"
      label="Standards"
      choices={PLACES.filter(({ kept }) => keeps || !kept).map(({ href, name }) => ({
        ...{ href, name },
        chosen: href === here,
      }))}
    />
  );
}
