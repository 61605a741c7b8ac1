import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";

/** The code of one entry in every edition it is coded to, with the group's title where the edition is held. */
export function EntryCodes({
  entry,
  editions,
}: {
  entry: IndexEntry;
  editions: readonly EditionWithGroups[];
}) {
  const codes: { name: string; edition: EditionId | null; code: string }[] = [
    { name: "SOC2020", edition: "soc2020", code: entry.codes.soc2020 ?? "" },
    { name: "SOC2020 sub-unit group", edition: "soc2020", code: entry.subUnit },
    { name: "SOC2010", edition: "soc2010", code: entry.codes.soc2010 ?? "" },
    { name: "ISCO-08", edition: "isco08", code: entry.isco08 },
    { name: "SOC2000", edition: null, code: entry.soc2000 },
    { name: "SOC90", edition: null, code: entry.soc90 },
  ];
  return (
    <WideTable label="Codes">
      <table className="data-table max-w-3xl">
        <caption className="sr-only">The entry’s group in each edition</caption>
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">Group</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ name, edition, code }) => {
            const group = editions.find(({ id }) => id === edition)?.byCode.get(code);
            return (
              <tr key={name}>
                <th scope="row" className="w-52 border-b border-line align-top font-normal">
                  {name}
                </th>
                <td>
                  {edition && group ? (
                    <GroupLink edition={edition} group={group} />
                  ) : code ? (
                    <span className="code">{code}</span>
                  ) : (
                    <span className="text-soft">none</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
