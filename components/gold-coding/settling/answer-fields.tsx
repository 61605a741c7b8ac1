import { GroupField, groupFieldOf } from "#components/editions/group-field";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { answerInWords } from "#lib/gold-coding/coding/answer-in-words";
import { type AnswerPlace, choiceOf, rankedChoice } from "#lib/gold-coding/settling/chosen-answer";
import { share } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** A group that the lookup ranks for a record. */
export interface RankedGroup {
  code: string;
  title: string;
  /** 0 to 1. */
  share: number;
}

/** As many as are read besides what coders said. */
export const MOST_RANKED = 5;

/** The groups that the lookup ranks and that are not among the answers that are offered: the first few. */
export function rankedBeside(ranked: readonly RankedGroup[], { offered }: AnswerPlace): RankedGroup[] {
  return ranked
    .filter(({ code }) => !offered.some((one) => one.code === code && one.otherCode === ""))
    .slice(0, MOST_RANKED);
}

/**
 * The fields of an answer in one edition: one of those that are offered or that the lookup ranks, each with the digit that
 * chooses it, or another by its code or name.
 */
export function AnswerFields(props: {
  form: string;
  place: AnswerPlace;
  answer: FormAnswer | null;
  /** What is said beside an offered answer, such as whose it is. */
  noteOf?: (offered: CodeAnswer) => string;
  /** The digit of the first answer that is offered. */
  firstKey: number;
  /** What is chosen at first; "" for nothing. */
  chosen?: string;
  /** Groups that the lookup ranks, and the digit of the first of them. */
  ranked?: readonly RankedGroup[];
  firstRankedKey?: number;
}) {
  const { form, place, answer, noteOf, firstKey, chosen = "", ranked = [], firstRankedKey = 10 } = props;
  const { field, shortTitle, groups, offered } = place;
  const name = `${field}-answer`;
  const error = errorAt(answer, form, name);
  const now = typed(answer, form, name, chosen);
  const codable = offered.filter(({ code }) => code !== "");
  const list = `${field}-groups`;
  return (
    <fieldset className={`group ${error ? "border-l-4 border-danger pl-3" : ""}`}>
      <legend className="mb-1 font-semibold">Answer in {shortTitle}</legend>
      {error && (
        <p className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {codable.map((one, at) => (
        <Choice
          key={choiceOf(one)}
          id={at === 0 ? name : `${name}-${at}`}
          {...{ name, now }}
          value={choiceOf(one)}
          shortcut={firstKey + at <= 9 ? String(firstKey + at) : ""}
          words={answerInWords(one, groups)}
          note={noteOf?.(one) ?? ""}
        />
      ))}
      {ranked.map(({ code, title, share: likely }, at) => (
        <Choice
          key={code}
          id={codable.length + at === 0 ? name : `${name}-${code}`}
          {...{ name, now }}
          value={rankedChoice(code)}
          shortcut={firstRankedKey + at <= 9 ? String(firstRankedKey + at) : ""}
          words={`${code} ${title}`}
          note={`the lookup, ${share(Math.round(100 * likely) / 100)}`}
        />
      ))}
      <Choice
        id={codable.length + ranked.length === 0 ? name : `${name}-none`}
        {...{ name, now }}
        value="none"
        shortcut="u"
        words="Cannot be coded"
        note={noteOf?.({ outcome: "uncodable", code: "", otherCode: "" }) ?? ""}
      />
      <Choice
        id={`${name}-typed`}
        {...{ name, now }}
        value="typed"
        shortcut="/"
        words="Another code or name"
        note=""
      />
      {/* Shown once it is chosen; a browser that knows no :has shows it always. */}
      <div className="mt-1 ml-7 grid gap-3 supports-[selector(:has(*))]:hidden sm:grid-cols-2 group-has-[[value=typed]:checked]:grid!">
        <GroupField
          {...groupFieldOf(answer, form, `${field}-code`)}
          label="Code or name"
          hint="Fewer digits where no more can be told."
          {...{ groups, list }}
        />
        <GroupField
          {...groupFieldOf(answer, form, `${field}-other`)}
          label="Equally good"
          hint="Only where two codes are."
          {...{ groups, list }}
        />
      </div>
      <datalist id={list}>
        {groups.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </datalist>
    </fieldset>
  );
}

function Choice(props: {
  id: string;
  name: string;
  now: string;
  value: string;
  /** The key that chooses it; "" for none. */
  shortcut: string;
  words: string;
  note: string;
}) {
  const { id, name, now, value, shortcut, words, note } = props;
  return (
    <label className="flex min-h-8 items-baseline gap-2 py-0.5">
      <input
        type="radio"
        {...{ id, name, value }}
        data-key={shortcut || undefined}
        defaultChecked={now === value}
        className="size-4.5 shrink-0 translate-y-0.5"
      />
      <span>
        {shortcut && (
          <kbd data-keys hidden className="mr-1.5">
            {shortcut}
          </kbd>
        )}{" "}
        {words}
        {note && <span className="text-soft"> · {note}</span>}
      </span>
    </label>
  );
}
