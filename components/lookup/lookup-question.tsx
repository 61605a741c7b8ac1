import { LookupCode, type Shown } from "#components/lookup/lookup-rows";
import { Notice } from "#components/ui/notice";
import type { TitleAnswer } from "#lib/lookup/answer";
import { lookupAddress } from "#lib/lookup/lookup-request";
import type { QuestionAnswer } from "#lib/lookup/question";

const LOOK =
  "inline-flex min-h-8 w-full cursor-pointer items-center rounded-md border border-rule bg-card px-2.5 py-1 text-left leading-tight text-ink no-underline visited:text-ink hover:bg-wash sm:w-auto";

/** The keys of the answers, with Alt in a field: digits are those of the groups. */
export const ANSWER_KEYS = "ABCDE";

/**
 * What would settle a title, where its words alone do not: the one question, and where each answer leads. An answer puts its
 * words into the form; one that says nothing more stands as it is.
 */
export function LookupQuestion({ answer, shown }: { answer: TitleAnswer; shown: Shown }) {
  const { question, vague } = answer;
  if (!question && !vague) return null;
  return (
    <Notice look={vague ? "warning" : "information"} title={vague?.reason ?? question?.ask}>
      {vague && (
        <p>
          {question ? `${question.ask} Choose an answer, or ` : `${vague.ask} You can also `}
          <a href="#industry">add the industry</a>.
        </p>
      )}
      {question && (
        <ul className="mt-2 grid gap-x-6 gap-y-2 lg:grid-cols-2">
          {question.answers.map((one, at) => (
            <li key={one.text + one.code} className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[auto_1fr]">
              <Answer {...{ one, at, answer, shown }} />
              <span className="self-center text-[0.94rem]">
                <LookupCode
                  href={shown.hrefs.group(shown.edition, one.code)}
                  code={one.code}
                  keys={shown.keys}
                />{" "}
                {one.title}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function Answer(props: { one: QuestionAnswer; at: number; answer: TitleAnswer; shown: Shown }) {
  const { one, at, answer, shown } = props;
  const { place, edition, industry, keys } = shown;
  const { text, code } = one;
  const asked = { query: one.query ?? answer.query.trim(), edition, industry: one.industry ?? industry };
  if (keys)
    return (
      <button
        type="button"
        className={LOOK}
        aria-keyshortcuts={`Alt+${ANSWER_KEYS[at]}`}
        data-answer={code}
        data-query={one.query}
        data-industry={one.industry}
      >
        <span aria-hidden="true" className="mr-2 hidden text-[0.85rem] text-soft sm:pointer-fine:inline">
          {ANSWER_KEYS[at]}
        </span>
        {text}
      </button>
    );
  const isAsIs = one.query === undefined && one.industry === undefined;
  return (
    <a className={LOOK} href={isAsIs ? shown.hrefs.group(edition, code) : lookupAddress(asked, place)}>
      {text}
    </a>
  );
}
