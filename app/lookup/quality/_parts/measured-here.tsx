import { WideTable } from "#components/ui/wide-table";
import type { SetMeasure } from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { count, momentInWords, share } from "#lib/platform/in-words";
import { listsBy } from "#lib/platform/lists-by";

const UNIT_GROUP = 4;

/** What “evaluate --keep” kept: the newest measure on each set of titles, and the one before it. */
export function MeasuredHere({ measures }: { measures: readonly SetMeasure[] }) {
  const sets = listsBy(measures, ({ set, edition }) => `${edition} ${set}`);
  if (sets.size === 0) return null;
  return (
    <WideTable label="Measured here">
      <table className="data-table my-3">
        <caption className="text-left font-semibold">Measured here</caption>
        <thead>
          <tr>
            <th scope="col">Titles</th>
            <th scope="col">Edition</th>
            <th scope="col">When, and with which index</th>
            {["How many", "Right first", "Among five", "Right first before"].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...sets].map(([key, [newest, before]]) => (
            <Row key={key} newest={newest!} before={before} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Row({ newest, before }: { newest: SetMeasure; before: SetMeasure | undefined }) {
  const figures = ({ figures: { digits } }: SetMeasure) => digits.find(({ digits }) => digits === UNIT_GROUP);
  const own = figures(newest);
  const earlier = before && figures(before);
  return (
    <tr>
      <th scope="row" className="border-b border-line font-normal">
        {newest.set}
      </th>
      <td>{newest.edition.toUpperCase()}</td>
      <td>
        {momentInWords(newest.measuredAt)}. {newest.indexVersion}
      </td>
      <td className="number">{count(newest.records)}</td>
      <td className="number">{own && share(own.top1)}</td>
      <td className="number">{own && share(own.top5)}</td>
      <td className="number">{before && earlier ? `${share(earlier.top1)}, ${before.indexVersion}` : ""}</td>
    </tr>
  );
}
