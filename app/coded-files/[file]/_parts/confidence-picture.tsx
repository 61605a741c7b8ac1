import { CONFIDENCE_BANDS, type CodeTally } from "#lib/coded-files/code-tally";
import { RowsAndShare, type RowsOfFile } from "./rows-and-share";

/** How many rows were given a code at which confidence. */
export function ConfidencePicture({ tally, edition }: { tally: CodeTally; edition: string }) {
  const { confidence, outcomes, rows } = tally;
  const none = rows - outcomes.coded;
  const bands = confidence
    .map(
      (inBand, at): RowsOfFile => ({
        name: at === CONFIDENCE_BANDS - 1 ? "0.9 and more" : `${tenth(at)} to ${tenth(at + 1)}`,
        rows: inBand,
        look: at >= CONFIDENCE_BANDS / 2 ? "accent" : "amber",
      }),
    )
    .reverse();
  return (
    <section className="mt-8">
      <h2>How sure the codes are</h2>
      <p className="mt-1 max-w-3xl text-soft">
        Confidence is the estimated probability that the code of {edition} is the right one.
      </p>
      <RowsAndShare
        caption="Rows by confidence"
        heading="Confidence"
        kinds={[...bands, { name: "No code", rows: none, look: "plum" }]}
        all={rows}
        most={Math.max(none, ...confidence)}
      />
    </section>
  );
}

function tenth(at: number): string {
  return (at / CONFIDENCE_BANDS).toFixed(1);
}
