import { type CarriedFigure, LEFT_BEHIND } from "#lib/figures/across/carry";
import { whyInWords } from "#lib/figures/across/series-in-words";
import { count, share } from "#lib/platform/in-words";

/** A part of fewer records than this rests on little. */
const FEW_RECORDS = 30;

/** What a carried figure comes from: of each group its share and base, how sure that is, and what is lacking. */
export function CarriedParts(props: {
  figure: CarriedFigure | undefined;
  /** Whether the base is one that the source printed; else it is what arrived. */
  basePublished: boolean;
}) {
  const { figure, basePublished } = props;
  if (!figure) return <>No record went here.</>;
  const { parts, lacking, error } = figure;
  const least = Math.min(...parts.map(({ base }) => base));
  return (
    <>
      {parts.length > 0 && (
        <ul className="grid gap-0.5">
          {[...parts]
            .sort((a, b) => b.value - a.value)
            .map(({ from, value, of, count: records, base }) => (
              <li key={from}>
                <span className="code">{from}</span>: {count(value)} of {count(of)} ({share(records / base)},{" "}
                {count(records)} of {count(base)} {basePublished ? "records" : "records that arrived there"})
              </li>
            ))}
        </ul>
      )}
      {error !== null && parts.length > 0 && (
        <span className="block text-soft">
          {error < 1
            ? "Every record of these groups went here: the shares bring no error."
            : `Standard error that the shares bring: ${count(error)}.`}
          {least < FEW_RECORDS && ` The smallest base is ${count(least)} records, which is few.`}
        </span>
      )}
      {lacking.map(({ code, why, suppressed }) => (
        <span key={code} className="block">
          Lacks what <span className="code">{code}</span> had:{" "}
          {why === "suppressed" ? whyInWords(suppressed) : LEFT_BEHIND[why]}.
        </span>
      ))}
    </>
  );
}
