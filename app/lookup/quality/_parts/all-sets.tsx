import { ShareBar } from "#components/ui/share-bar";
import { WideTable } from "#components/ui/wide-table";
import type { MeasuredSet } from "#lib/lookup/evaluation/kept-figures";
import { count, inPercent } from "#lib/platform/in-words";

/** Where the figures of a set stand on the page. */
export function setAnchor({ set, edition }: Pick<MeasuredSet, "set" | "edition">): string {
  return `${set} ${edition}`.replace(/[^a-z0-9]+/gi, "-");
}

export function setTitle({ set }: Pick<MeasuredSet, "set">): string {
  return `${set.charAt(0).toUpperCase()}${set.slice(1)}`;
}

/** How this lookup does on each set of titles, and did before. */
export function AllSets({ sets }: { sets: readonly MeasuredSet[] }) {
  return (
    <WideTable label="Right answers, in per cent of titles">
      <table className="data-table my-3">
        <caption className="text-left font-semibold">Right answers, in per cent of titles</caption>
        <thead>
          <tr>
            <th scope="col">Job titles</th>
            <th scope="col" className="number hidden sm:table-cell">
              How many
            </th>
            <th scope="col" className="number">
              First
            </th>
            <td className="hidden border-b-2 border-rule sm:table-cell" />
            <th scope="col" className="number">
              First before
            </th>
            <th scope="col" className="number">
              Among five
            </th>
          </tr>
        </thead>
        <tbody>
          {sets.map((one) => (
            <tr key={setAnchor(one)}>
              <th scope="row" className="min-w-40 border-b border-line font-normal">
                <a href={`#${setAnchor(one)}`} className="inline-block py-0.5">
                  {setTitle(one)}
                </a>
              </th>
              <td className="number hidden sm:table-cell">{count(one.now.titles)}</td>
              <td className="number font-semibold">{inPercent(one.now.first)}</td>
              <td className="hidden sm:table-cell">
                <ShareBar share={one.now.first} />
              </td>
              <td className="number">{one.before && inPercent(one.before.first)}</td>
              <td className="number">{inPercent(one.now.inFive)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
