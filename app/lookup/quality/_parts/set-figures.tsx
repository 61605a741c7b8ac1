import { ShareBar } from "#components/ui/share-bar";
import { WideTable } from "#components/ui/wide-table";
import type { KeptFigures, MeasuredSet } from "#lib/lookup/evaluation/kept-figures";
import { SET_METHODS } from "#lib/lookup/evaluation/measured-sets";
import { count, dateInWords, inPercent } from "#lib/platform/in-words";
import { setAnchor, setTitle } from "./all-sets";

const HEADINGS = ["First, %", "", "Among five, %", "Among fifty, %", "Median, ms", "95 of 100 under, ms"];
const TIME = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** One set of titles: this lookup now and before, and other searches on the same titles. */
export function SetFigures({ measured }: { measured: MeasuredSet }) {
  const { set, edition, now, before, others } = measured;
  const title = setTitle(measured);
  return (
    <section className="mt-7 scroll-mt-4" id={setAnchor(measured)}>
      <h3>{title}</h3>
      <p className="max-w-3xl text-soft">
        {SET_METHODS[set as keyof typeof SET_METHODS]} {count(now.titles)} titles with codes of{" "}
        {edition.toUpperCase()}.
      </p>
      <WideTable label={title}>
        <table className="data-table my-3">
          <thead>
            <tr>
              <th scope="col">Search</th>
              {HEADINGS.map((name) =>
                name === "" ? (
                  <td key="drawn" className="hidden border-b-2 border-rule sm:table-cell" />
                ) : (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            <Row name={<strong>{now.engine}</strong>} figures={now} />
            {before && (
              <Row
                name={`Before: ${dateInWords(before.measuredAt.slice(0, 10))}, index version ${before.indexVersion}`}
                figures={before}
              />
            )}
            {others.map((other) => (
              <Row key={other.engine} name={other.engine} figures={other} isOther />
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function Row(props: { name: React.ReactNode; figures: KeptFigures; isOther?: boolean }) {
  const { name, figures, isOther } = props;
  const { first, inFive, inFifty, medianMs, p95Ms } = figures;
  return (
    <tr>
      <th scope="row" className="min-w-40 border-b border-line font-normal">
        {name}
      </th>
      <td className="number font-semibold">{inPercent(first)}</td>
      <td className="hidden sm:table-cell">
        <ShareBar share={first} look={isOther ? "plum" : "accent"} />
      </td>
      {[inPercent(inFive), inPercent(inFifty), TIME.format(medianMs), TIME.format(p95Ms)].map(
        (figure, at) => (
          <td key={at} className="number">
            {figure}
          </td>
        ),
      )}
    </tr>
  );
}
