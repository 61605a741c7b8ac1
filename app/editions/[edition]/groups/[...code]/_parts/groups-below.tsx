import { GroupLink } from "#components/editions/group-link";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { entriesIn, type IndexRegister } from "#lib/coding-index/register";
import { type Group, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count, quantity } from "#lib/platform/in-words";

/** The groups that a group is divided into, each with the index entries that go to it. */
export function GroupsBelow(props: {
  edition: EditionWithGroups;
  level: Level;
  groups: readonly Group[];
  register: IndexRegister;
}) {
  const { edition, level, groups, register } = props;
  const { one, many } = LEVEL_NAMES[level];
  return (
    <section id="below" className="scroll-mt-4">
      <h2 className="first-letter:uppercase">{many}</h2>
      {level === 5 && <p className="mt-1 text-soft">Of the six-digit extension of {edition.shortTitle}.</p>}
      <WideTable label={many}>
        <table className="data-table mt-2">
          <caption className="sr-only">{quantity(groups.length, one)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="inline-block first-letter:uppercase">{one}</span>
              </th>
              <th scope="col" className="number">
                Index entries
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.code}>
                <td>
                  <GroupLink edition={edition.id} group={group} />
                </td>
                <td className="number">{count(entriesIn(edition.id, group.code, register))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
