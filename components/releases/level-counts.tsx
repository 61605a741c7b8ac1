import { WideTable } from "#components/ui/wide-table";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";
import type { LevelCounts } from "#lib/releases/check/release-check";

/** How many groups and pairs a release has at each level, beside those of the release before where there is one. */
export function LevelCountsTable({ counts }: { counts: readonly LevelCounts[] }) {
  const withBefore = counts.some(({ groups }) => groups.before !== null);
  return (
    <WideTable label="Counts">
      <table className="data-table max-w-3xl">
        <caption className="sr-only">Groups and pairs at each level</caption>
        <thead>
          <tr>
            <th scope="col">Level</th>
            {withBefore && <Heading>Groups before</Heading>}
            <Heading>Groups</Heading>
            {withBefore && <Heading>Pairs before</Heading>}
            <Heading>Pairs</Heading>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ level, groups, pairs }) => (
            <tr key={level}>
              <th scope="row" className="font-normal first-letter:uppercase">
                {LEVEL_NAMES[level].many}
              </th>
              {withBefore && <td className="number">{count(groups.before ?? 0)}</td>}
              <td className="number">{count(groups.after)}</td>
              {withBefore && <td className="number">{count(pairs.before ?? 0)}</td>}
              <td className="number">{count(pairs.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <th scope="col" className="number">
      {children}
    </th>
  );
}
