import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { IndexRegister } from "#lib/coding-index/register";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { indexEditions } from "#lib/facts/index-editions";

/** The code of one entry in every edition it is coded to, with the group's title where the edition is held. */
export function EntryCodes({
  entry,
  register,
  editions,
}: {
  entry: IndexEntry;
  register: Pick<IndexRegister, "byGroup" | "subUnitsOf">;
  editions: readonly EditionWithGroups[];
}) {
  const codes = codesOf(entry, register, editions);
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
                  {group ? (
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

/** A row for each edition that the index has codes of: those held from the newest to the oldest, then the others. */
function codesOf(
  { codes, subUnit }: IndexEntry,
  { byGroup, subUnitsOf }: Pick<IndexRegister, "byGroup" | "subUnitsOf">,
  editions: readonly EditionWithGroups[],
): { name: string; edition: EditionId; code: string }[] {
  const held = indexEditions({
    editions,
    entries: [...byGroup.keys()].map((id) => ({ codes: { [id]: "" } })),
  });
  const others = [...byGroup.keys()].filter((id) => !held.some((edition) => edition.id === id));
  return [...held.map(({ id }) => id), ...others].flatMap((edition) => {
    const name = shortTitleOf(edition, editions);
    const row = { name, edition, code: codes[edition] ?? "" };
    const below = { name: `${name} sub-unit group`, edition, code: subUnit };
    return edition === subUnitsOf ? [row, below] : [row];
  });
}
