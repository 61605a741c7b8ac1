import { GroupLink } from "#components/editions/group-link";
import { Pagination } from "#components/ui/pagination";
import { WideTable } from "#components/ui/wide-table";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { type FoundGroups, foundInWords } from "#lib/classification/find-groups";
import { flatten, groupsBelow } from "#lib/classification/hierarchy";
import type { Side } from "#lib/correspondence/reading";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count, quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

const PAGE = 200;

/** The groups of one level as a table, two hundred at a time. */
export function LevelTable(props: {
  edition: EditionWithGroups;
  level: Level;
  found: FoundGroups;
  query: string;
  page: number;
  /** Where the list is, and where its groups have their pages where that is not with the edition. */
  here: string;
  groupsPath?: string;
  /** How many index entries go to a group and those below it. */
  entries: (code: string) => number;
}) {
  const { edition, level, found, query, page, here, groupsPath, entries } = props;
  const side: Side = {
    edition: edition.id,
    name: edition.shortTitle,
    ...(groupsPath !== undefined && { groupsPath }),
  };
  const { groups } = found;
  const pages = Math.max(1, Math.ceil(groups.length / PAGE));
  const at = Math.min(page, pages);
  const nodes = new Map(flatten(edition.tree).map((node) => [node.code, node]));
  const { unitLevel } = edition.structure;
  const next = level < unitLevel ? unitLevel : level + 1;
  const below = edition.levels[next] ? (next as Level) : null;
  return (
    <>
      <WideTable label={`${edition.shortTitle} ${LEVEL_NAMES[level].many}`}>
        <table className="data-table">
          <caption>
            {query
              ? `${edition.shortTitle}: ${foundInWords(found, query, LEVEL_NAMES[level].one)}`
              : `${quantity(groups.length, LEVEL_NAMES[level].one)} of ${edition.shortTitle}`}
            {pages > 1 && `, page ${count(at)} of ${count(pages)}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">{sentence(LEVEL_NAMES[level].one)}</th>
              {level > 1 && <th scope="col">In {LEVEL_NAMES[(level - 1) as Level].one}</th>}
              {below && (
                <th scope="col" className="number">
                  {sentence(LEVEL_NAMES[below].many)}
                </th>
              )}
              <th scope="col" className="number">
                Index entries
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.slice((at - 1) * PAGE, at * PAGE).map((group) => {
              const node = nodes.get(group.code);
              const parent = edition.byCode.get(edition.structure.parentOf(group.code) ?? "");
              return (
                <tr key={group.code}>
                  <td>
                    <GroupLink edition={side} group={group} />
                  </td>
                  {level > 1 && (
                    <td className="text-soft">{parent && <GroupLink edition={side} group={parent} />}</td>
                  )}
                  {below && <td className="number">{count(node ? groupsBelow(node, below) : 0)}</td>}
                  <td className="number">{count(entries(group.code))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
      <Pagination
        page={at}
        pages={pages}
        href={(n) => address(here, { level, q: query, page: n > 1 ? n : "" })}
      />
    </>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
