import { WideTable } from "#components/ui/wide-table";
import type { KeptFigures, MeasuredSet } from "#lib/lookup/evaluation/kept-figures";
import { SET_METHODS } from "#lib/lookup/evaluation/measured-sets";
import { count, dateInWords, share } from "#lib/platform/in-words";

/** One set of titles: this lookup now and before, and other searches on the same titles. */
export function SetFigures({ measured: { set, edition, now, before, others } }: { measured: MeasuredSet }) {
  const title = `${set.charAt(0).toUpperCase()}${set.slice(1)}`;
  return (
    <section className="mt-7">
      <h2>{title}</h2>
      <p className="max-w-3xl text-soft">
        {SET_METHODS[set as keyof typeof SET_METHODS]} Codes of {edition.toUpperCase()}.
      </p>
      <WideTable label={title}>
        <table className="data-table my-3">
          <thead>
            <tr>
              <th scope="col">Search</th>
              {[
                "Titles",
                "Right first",
                "Among five",
                "Among fifty",
                "Milliseconds, median",
                "95th percentile",
              ].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name={<strong>{now.engine}</strong>} figures={now} />
            {before && (
              <Row
                name={`Before (${dateInWords(before.measuredAt.slice(0, 10))}, index version ${before.indexVersion})`}
                figures={before}
              />
            )}
            {others.map((other) => (
              <Row key={other.engine} name={other.engine} figures={other} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function Row({ name, figures }: { name: React.ReactNode; figures: KeptFigures }) {
  const { titles, first, inFive, inFifty, medianMs, p95Ms } = figures;
  return (
    <tr>
      <th scope="row" className="border-b border-line font-normal">
        {name}
      </th>
      {[count(titles), share(first), share(inFive), share(inFifty), medianMs, p95Ms].map((figure, at) => (
        <td key={at} className="number">
          {figure}
        </td>
      ))}
    </tr>
  );
}
