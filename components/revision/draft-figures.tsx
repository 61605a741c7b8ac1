import { WideTable } from "#components/ui/wide-table";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count, quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import type { DraftFigures as Figures } from "#lib/revision/draft/draft-figures";

/** How a draft differs from the edition that it revises. @param names what both are called, the one revised first */
export function DraftFigures({ figures, names }: { figures: Figures; names: readonly [string, string] }) {
  const [before, after] = names;
  return (
    <>
      <WideTable label="Groups before and after">
        <table className="data-table max-w-3xl">
          <caption className="sr-only">Groups of {before} and of the draft, at each level</caption>
          <thead>
            <tr>
              <th scope="col">Groups</th>
              <Heading>{before}</Heading>
              <Heading>{`Draft of ${after}`}</Heading>
              <Heading>Content changes</Heading>
              <Heading>Code or title only</Heading>
            </tr>
          </thead>
          <tbody>
            {figures.levels.map((one) => (
              <tr key={one.level}>
                <th
                  scope="row"
                  className="whitespace-nowrap border-b border-line font-normal first-letter:uppercase"
                >
                  {LEVEL_NAMES[one.level].many}
                </th>
                <td className="number">{count(one.before)}</td>
                <td className="number">{count(one.after)}</td>
                <td className="number">{count(one.real)}</td>
                <td className="number">{count(one.virtual)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className="mt-2">{titlesInWords(figures)}</p>
    </>
  );
}

/** "1,204 index titles move to another group, 3 come into the index and 1 leaves it." */
function titlesInWords({ titles: { move, come, leave } }: Figures): string {
  if (move + come + leave === 0) return "No index title moves to another group.";
  return `${listed([
    `${quantity(move, "index title moves", "index titles move")} to another group`,
    ...(come > 0 ? [`${quantity(come, "comes", "come")} into the index`] : []),
    ...(leave > 0 ? [`${quantity(leave, "leaves", "leave")} it`] : []),
  ])}.`;
}

function Heading({ children }: { children: string }) {
  return (
    <th scope="col" className="number">
      {children}
    </th>
  );
}
