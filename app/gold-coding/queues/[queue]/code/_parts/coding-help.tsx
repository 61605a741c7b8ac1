import { KeyHint } from "#components/ui/key-hint";
import { guidelinesHref } from "#lib/gold-coding/coding/coding-address";
import type { Guidelines, GuidelineText } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { dateInWords } from "#lib/platform/in-words";

const KEYS: [key: string, what: string][] = [
  ["Enter", "save the answer and go on"],
  ["0–9", "choose a group of the list; 0 is the assigned code"],
  ["2136", "type four digits: that code; two or three and Enter: codable to so many digits only"],
  ["/", "find a group by words or digits"],
  ["e", "two equally good codes"],
  ["u", "cannot be coded"],
  ["c", "how certain"],
  ["f", "flag"],
  ["q", "query to the adjudicator"],
  ["n", "note"],
  ["i", "the same for identical records"],
  ["s", "skip, with a reason"],
  ["Ctrl+Z", "undo the last answer"],
  ["[ ]", "the other edition"],
  ["Esc", "leave a field; clear what was typed"],
  ["g", "guidelines"],
  ["?", "these keys"],
];

const SUMMARY = "inline-flex min-h-8 items-center gap-1.5 text-accent";
const SHEET =
  "right-0 z-20 mt-1 max-h-[70dvh] w-full max-w-xl overflow-y-auto rounded-md border border-rule bg-card p-4 shadow-lg sm:absolute sm:w-[36rem]";

/** What the keys do. */
export function KeyHelp() {
  return (
    <details className="sm:relative">
      <summary data-key="?" className={SUMMARY}>
        <KeyHint>?</KeyHint> Keys
      </summary>
      <div className={SHEET}>
        <p className="text-soft">They work while you are in no field.</p>
        <dl className="mt-2 grid grid-cols-[5rem_minmax(0,1fr)] gap-y-0.5 text-[0.94rem] leading-snug">
          {KEYS.map(([key, what]) => (
            <div key={key} className="contents">
              <dt>
                <KeyHint>{key}</KeyHint>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** What coders of this batch go by. */
export function GuidelinePanel({ guidelines, batchId }: { guidelines: Guidelines; batchId: string }) {
  const { general, ofBatch } = guidelines;
  return (
    <details className="sm:relative">
      <summary data-key="g" className={SUMMARY}>
        <KeyHint>g</KeyHint> Guidelines
      </summary>
      <div className={SHEET}>
        {!general && !ofBatch && <p>There are no guidelines yet. Ask the custodian how to code.</p>}
        {ofBatch && (
          <>
            <h2 className="text-[1.05rem]">Of this batch, {versionOf(ofBatch)}</h2>
            <p className="whitespace-pre-line">{ofBatch.text}</p>
          </>
        )}
        {general && (
          <>
            <h2 className="mt-3 text-[1.05rem]">For all batches, {versionOf(general)}</h2>
            <p className="whitespace-pre-line">{general.text}</p>
          </>
        )}
        <p className="mt-3">
          <a href={guidelinesHref(batchId)}>All versions</a>
        </p>
      </div>
    </details>
  );
}

function versionOf({ version, publishedAt }: GuidelineText): string {
  return `version ${version} of ${dateInWords(publishedAt.toISOString())}`;
}
