import { ReliabilityTable } from "#components/lookup/reliability";
import { WideTable } from "#components/ui/wide-table";
import { LEAST_SHOWN } from "#lib/gold-coding/figures/suppression";
import type { LookupMeasure } from "#lib/gold-coding/findings/sets/lookup-measure.db";
import { momentInWords, quantity, share } from "#lib/platform/in-words";

const DIGITS = ["", "1 digit", "2 digits", "3 digits", "4 digits"];

/** How often the lookup found the settled group of evaluation records, newest measure first. */
export function LookupMeasures(props: {
  measures: readonly LookupMeasure[];
  nameOf: (edition: string) => string;
}) {
  const { measures, nameOf } = props;
  const [newest] = measures;
  if (!newest)
    return <p className="max-w-3xl">It was not measured on this batch yet. A custodian does so below.</p>;
  return (
    <>
      <p className="mb-2 max-w-3xl">
        Titles and industries of settled records were looked up, and the answers set against what the records
        were settled to. These records teach the lookup nothing.
      </p>
      {measures.slice(0, 4).map((measure) => (
        <Measure key={measure.measuredAt.toISOString()} measure={measure} name={nameOf(measure.edition)} />
      ))}
      {newest.figures.calibration.some(({ n }) => n > 0) && (
        <ReliabilityTable
          caption={`How sure the first answer was said to be, and how often it was right: ${nameOf(newest.edition)}`}
          bands={newest.figures.calibration}
          of="Records"
          least={LEAST_SHOWN}
        />
      )}
    </>
  );
}

function Measure({ measure, name }: { measure: LookupMeasure; name: string }) {
  const { figures, records, indexVersion, measuredAt } = measure;
  const caption = `${name}, ${quantity(records, "record")}. ${indexVersion}; ${momentInWords(measuredAt)}`;
  return (
    <WideTable label={caption}>
      <table className="data-table my-3">
        <caption className="text-left font-semibold">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Right to</th>
            <th scope="col" className="number">
              First answer
            </th>
            <th scope="col" className="number">
              Among the first five
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.digits.map(({ digits, top1, top5 }) => (
            <tr key={digits}>
              <th scope="row" className="border-b border-line font-normal">
                {DIGITS[digits]}
              </th>
              <td className="number">{share(top1)}</td>
              <td className="number">{share(top5)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
