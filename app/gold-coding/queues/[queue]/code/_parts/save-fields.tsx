import { Button } from "#components/ui/button";
import { KeyHint } from "#components/ui/key-hint";
import { CERTAINTIES } from "#lib/gold-coding/coding/answer";
import { SKIP_REASONS } from "#lib/gold-coding/coding/skip-reasons";

const CERTAINTY_WORDS: Record<(typeof CERTAINTIES)[number], string> = {
  certain: "Certain",
  "fairly certain": "Fairly",
  uncertain: "Uncertain",
};
const SUMMARY = "inline-flex min-h-8 items-center gap-1.5";

/** How sure, what else there is to say, and what is done with the record. */
export function SaveFields(props: {
  values: Readonly<Record<string, string[]>>;
  lastDecision: number | null;
  undoHref: string;
  skipHref: string;
  errorAt: (field: string) => string | undefined;
}) {
  const { values, lastDecision, undoHref, skipHref, errorAt } = props;
  const certainty = values.certainty?.[0] || "certain";
  return (
    <div className="grid gap-1.5 border-t border-line pt-1.5">
      <div className="flex flex-wrap items-center gap-x-3">
        <fieldset className="flex flex-wrap items-center gap-x-3">
          <legend className="sr-only">How certain are you?</legend>
          <KeyHint>c</KeyHint>
          {CERTAINTIES.map((one) => (
            <label key={one} className="flex min-h-8 cursor-pointer items-center gap-1.5">
              <input
                type="radio"
                name="certainty"
                value={one}
                defaultChecked={certainty === one}
                className="size-4.5"
              />
              {CERTAINTY_WORDS[one]}
            </label>
          ))}
        </fieldset>
        <label className="flex min-h-8 cursor-pointer items-center gap-1.5">
          <input
            type="checkbox"
            name="flagged"
            value="yes"
            data-key="f"
            defaultChecked={(values.flagged ?? []).some((one) => one !== "")}
            className="size-4.5"
          />
          <KeyHint>f</KeyHint> <span data-words>Flag</span>
        </label>
        <Words field="query" keyName="q" label="Query" to=" to the adjudicator" {...{ values, errorAt }} />
        <Words field="note" keyName="n" label="Note" {...{ values, errorAt }} />
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <Button className="lg:min-h-9">
          Save and next <kbd className="ml-2 font-sans text-[0.85rem] font-normal">Enter</kbd>
        </Button>
        {lastDecision !== null && <input type="hidden" name="decision" value={lastDecision} />}
        <Button
          look="secondary"
          formAction={undoHref}
          formNoValidate
          disabled={lastDecision === null}
          data-undo
          className="lg:min-h-9 disabled:cursor-default disabled:text-soft"
        >
          Undo <kbd className="ml-2 font-sans text-[0.85rem] font-normal">Ctrl+Z</kbd>
        </Button>
        <details open={errorAt("skip") !== undefined} className="relative">
          <summary
            data-key="s"
            className={`${SUMMARY} min-h-11 rounded-md border border-rule bg-card px-4 font-semibold lg:min-h-9`}
          >
            <KeyHint>s</KeyHint> Skip
          </summary>
          <fieldset className="bottom-full z-10 mt-1 w-72 rounded-md border border-rule bg-card p-3 shadow-lg lg:absolute">
            <legend className="sr-only">Why do you skip this record?</legend>
            {errorAt("skip") && <p className="font-semibold text-danger">{errorAt("skip")}</p>}
            {SKIP_REASONS.map((reason, at) => (
              <label key={reason} className="flex min-h-8 cursor-pointer items-center gap-2">
                <input
                  type="radio"
                  id={at === 0 ? "skip" : undefined}
                  name="skip"
                  value={reason}
                  className="size-4.5 shrink-0"
                />
                {reason}
              </label>
            ))}
            <Button
              look="secondary"
              formAction={skipHref}
              formNoValidate
              data-skip
              className="mt-2 lg:min-h-9"
            >
              Skip this record
            </Button>
          </fieldset>
        </details>
      </div>
    </div>
  );
}

/** Words that are seldom needed, folded away until they are. */
function Words(props: {
  field: "query" | "note";
  keyName: string;
  label: string;
  /** Whom it goes to, where it is not for oneself; told to whoever listens, so that one line holds the whole row. */
  to?: string;
  values: Readonly<Record<string, string[]>>;
  errorAt: (field: string) => string | undefined;
}) {
  const { field, keyName, label, to = "", values, errorAt } = props;
  const value = values[field]?.[0] ?? "";
  const error = errorAt(field);
  return (
    <details open={value !== "" || error !== undefined} className="open:basis-full">
      <summary data-key={keyName} className={SUMMARY}>
        <KeyHint>{keyName}</KeyHint>
        <span>
          {label}
          <span className="sr-only">{to}</span>
        </span>
      </summary>
      {error && <p className="font-semibold text-danger">{error}</p>}
      <textarea
        id={field}
        name={field}
        aria-label={`${label}${to}`}
        rows={2}
        maxLength={2_000}
        defaultValue={value}
        className="w-full rounded-md border border-rule bg-card px-2 py-1"
      />
    </details>
  );
}
