import { KeyHint } from "#components/ui/key-hint";
import { choicesName } from "#lib/classification/typed-groups";
import type { PlacedGroup } from "#lib/facts/edition";
import { answerFields, TYPED, UNCODABLE } from "#lib/gold-coding/coding/read-judgement";
import type { EditionScreen } from "#lib/gold-coding/coding/screen";
import { share } from "#lib/platform/in-words";
import { CodeField } from "./code-field";
import styles from "./coding.module.css";

interface ChoicesProps {
  at: number;
  /** How many editions there are. */
  of: number;
  edition: EditionScreen;
  /** Groups that a code may be of, and the id of their list on the page. */
  groups: readonly PlacedGroup[];
  list: string;
  values: Readonly<Record<string, string[]>>;
  errorAt: (field: string) => string | undefined;
}

/** What the record may be in one edition: the assigned code, what the lookup ranks, any other group, or none. */
export function EditionChoices({ at, of, edition, groups, list, values, errorAt }: ChoicesProps) {
  const fields = answerFields(at);
  const { assigned, alternatives, shortTitle } = edition;
  const chosen = values[fields.choice]?.[0] ?? "";
  const error = errorAt(fields.choice);
  const listed = alternatives.filter(({ code }) => code !== assigned?.code || !assigned.held);
  const assignedShare = alternatives.find(({ code }) => code === assigned?.code)?.share;
  return (
    <fieldset
      id={fields.choice}
      tabIndex={-1}
      data-of-edition={at}
      aria-describedby={error ? `${fields.choice}-error` : undefined}
    >
      <legend className="font-semibold">
        {of > 1 ? `${shortTitle}, ${at + 1} of ${of}` : `Which group of ${shortTitle} is it?`}
      </legend>
      {error && (
        <p id={`${fields.choice}-error`} className="border-l-4 border-danger pl-2 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {assigned && !assigned.held && (
        <p className="text-[0.92rem]">
          It was given {assigned.code}, which {shortTitle} does not have.
        </p>
      )}
      {assigned?.held && (
        <Choice
          {...{ at, chosen, name: fields.choice, place: "0", value: assigned.code }}
          code={assigned.code}
          title={assigned.title}
          note={["assigned", likelihood(assignedShare)].filter(Boolean).join(" · ")}
        />
      )}
      {listed.map(({ code, title, share: likely }, place) => (
        <Choice
          key={code}
          {...{ at, chosen, name: fields.choice, place: String(place + 1), value: code, code, title }}
          note={likelihood(likely)}
        />
      ))}
      {alternatives.length === 0 && (
        <p className="py-1 text-soft">
          The index has nothing like this title. Type a code or a group’s name.
        </p>
      )}
      <div className={`flex items-start gap-2 rounded px-1.5 ${styles.choice}`}>
        <input
          type="radio"
          aria-label={`Another group of ${shortTitle}, typed`}
          name={fields.choice}
          value={TYPED}
          data-place={`${at}-typed`}
          defaultChecked={chosen === TYPED}
          className="mt-3 size-4.5 shrink-0 lg:mt-2"
        />
        <div className="min-w-0 grow">
          <CodeField
            name={fields.typed}
            label={
              <>
                <KeyHint>/</KeyHint> Another group, or fewer digits
              </>
            }
            value={values[fields.typed]?.[0] ?? ""}
            chosen={values[choicesName(fields.typed)] ?? []}
            error={errorAt(fields.typed)}
            {...{ groups, list }}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-6">
        <label
          className={`flex min-h-11 cursor-pointer items-center gap-2 rounded px-1.5 lg:min-h-8 ${styles.choice}`}
        >
          <input
            type="radio"
            name={fields.choice}
            value={UNCODABLE}
            data-key="u"
            data-place={`${at}-none`}
            defaultChecked={chosen === UNCODABLE}
            className="size-4.5 shrink-0"
          />
          <KeyHint>u</KeyHint> <span data-words>Cannot be coded</span>
        </label>
        <details open={Boolean(values[fields.other]?.[0])} className="px-1.5 open:basis-full">
          <summary data-key="e" className="inline-flex min-h-8 items-center gap-2">
            <KeyHint>e</KeyHint> Two equally good
          </summary>
          <CodeField
            name={fields.other}
            label="The second code"
            value={values[fields.other]?.[0] ?? ""}
            chosen={values[choicesName(fields.other)] ?? []}
            error={errorAt(fields.other)}
            {...{ groups, list }}
          />
        </details>
      </div>
    </fieldset>
  );
}

/** A share that says something; "" of the many that are hardly likely. */
function likelihood(likely = 0): string {
  return likely < 0.01 ? "" : share(Math.round(100 * likely) / 100);
}

function Choice(props: {
  at: number;
  place: string;
  name: string;
  value: string;
  chosen: string;
  code: string;
  title: string;
  note: string;
}) {
  const { at, place, name, value, chosen, code, title, note } = props;
  return (
    <label
      className={`flex min-h-11 cursor-pointer items-center gap-2 rounded px-1.5 hover:bg-wash lg:min-h-8 ${styles.choice}`}
    >
      <input
        type="radio"
        name={name}
        value={value}
        data-place={`${at}-${place}`}
        defaultChecked={chosen === value}
        className="size-4.5 shrink-0"
      />
      <KeyHint>{place}</KeyHint>
      <span data-words className="flex min-w-0 grow gap-2 leading-snug">
        <span className="code font-semibold">{code}</span> {title}
      </span>
      <span className="shrink-0 text-[0.85rem] text-soft">{note}</span>
    </label>
  );
}
