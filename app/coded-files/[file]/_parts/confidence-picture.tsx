import { ShareBar } from "#components/ui/share-bar";
import { CONFIDENCE_BANDS, type CodeTally } from "#lib/coded-files/code-tally";
import { count, share } from "#lib/platform/in-words";

/** How many rows were given a code at which confidence: the picture is its table. */
export function ConfidencePicture({ tally, edition }: { tally: CodeTally; edition: string }) {
  const { confidence, outcomes, rows } = tally;
  const none = rows - outcomes.coded;
  const most = Math.max(none, ...confidence);
  const bands = confidence
    .map((inBand, at) => ({
      name: at === CONFIDENCE_BANDS - 1 ? "0.9 and more" : `${tenth(at)} to ${tenth(at + 1)}`,
      rows: inBand,
      sure: at >= CONFIDENCE_BANDS / 2,
    }))
    .reverse();
  return (
    <section className="mt-8">
      <h2>How sure the codes are</h2>
      <p className="mt-1 max-w-3xl text-soft">
        Confidence is the estimated probability that the code of {edition} is the right one.
      </p>
      <table className="data-table mt-3 max-w-2xl">
        <caption className="sr-only">Rows by confidence</caption>
        <thead>
          <tr>
            <th scope="col">Confidence</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col" className="w-1/2 pr-0" />
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <Band key={band.name} {...band} all={rows} most={most} look={band.sure ? "accent" : "amber"} />
          ))}
          <Band name="No code" rows={none} all={rows} most={most} look="plum" />
        </tbody>
      </table>
    </section>
  );
}

function Band(props: {
  name: string;
  rows: number;
  all: number;
  most: number;
  look: "accent" | "amber" | "plum";
}) {
  const { name, rows, all, most, look } = props;
  return (
    <tr>
      <th scope="row" className="border-b border-line text-left font-normal whitespace-nowrap">
        {name}
      </th>
      <td className="number">{count(rows)}</td>
      <td className="number">{all === 0 ? "" : share(rows / all)}</td>
      <td className="pr-0" aria-hidden="true">
        <ShareBar share={rows} most={most} look={look} className="w-full" />
      </td>
    </tr>
  );
}

function tenth(at: number): string {
  return (at / CONFIDENCE_BANDS).toFixed(1);
}
