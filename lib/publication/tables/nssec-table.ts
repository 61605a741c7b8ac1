import { compareCodes } from "#lib/correspondence/map";
import { NSSEC_METHODS, NSSEC_STATUSES, type NssecClass } from "#lib/facts/facts";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";

/**
 * NS-SEC of an edition's unit groups, by method and employment status in the order of the derivation tables.
 * @param edition its short title
 */
export function nssecTable(
  edition: string,
  classes: readonly NssecClass[],
  titles: ReadonlyMap<string, string>,
): Table {
  const columns: ColumnOf<NssecClass>[] = [
    { name: "code", kind: "code", meaning: `${edition} unit group`, cell: ({ code }) => code },
    { name: "title", kind: "text", meaning: "its title", cell: ({ code }) => titles.get(code) ?? "" },
    {
      name: "method",
      kind: "text",
      meaning: "simplified, full or reduced, by how much is known of the job",
      cell: ({ method }) => method,
    },
    {
      name: "employment_status",
      kind: "text",
      meaning: "“any” in the simplified method, which does not ask for it",
      cell: ({ employmentStatus }) => employmentStatus,
    },
    {
      name: "operational",
      kind: "code",
      meaning: "operational category without its letter L",
      cell: ({ operational }) => operational,
    },
    { name: "analytic", kind: "code", meaning: "analytic class", cell: ({ analytic }) => analytic },
  ];
  const place = ({ method, employmentStatus }: NssecClass) =>
    NSSEC_METHODS.indexOf(method) * 100 + NSSEC_STATUSES.indexOf(employmentStatus);
  return tableOf(
    columns,
    [...classes].sort((a, b) => compareCodes(a.code, b.code) || place(a) - place(b)),
  );
}
