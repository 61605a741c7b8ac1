import type { FormAnswer } from "#lib/web/answer";

const NAMES: Record<string, string> = {
  title: "Title",
  add: "Additional term",
  ind: "Industry",
  defaultFlag: "Default",
  see: "Reference",
  reason: "Reason",
  moveReason: "Reason",
  voteReason: "Reason",
  endReason: "Reason",
  source: "Source",
  research: "What was found out",
  refusal: "Why it is refused",
  text: "Text",
  link: "Link",
};

/** A field with an entry's code is named after its edition. */
const CODE_FIELD = /^code-((?:(?!-is$).)+)$/;

function nameOf(field: string): string | null {
  const [, edition] = CODE_FIELD.exec(field) ?? [];
  return edition ? `Unit group in ${edition.toUpperCase()}` : (NAMES[field] ?? null);
}

/** What somebody typed into a form whose thing is gone, so that they can copy it. */
export function TypedValues({ answer, form }: { answer: FormAnswer | null; form: string }) {
  if (answer?.form !== form || answer.said !== "") return null;
  const typed = Object.entries(answer.values).filter(
    ([name, values]) => nameOf(name) !== null && values.some((value) => value !== ""),
  );
  if (typed.length === 0) return null;
  return (
    <section className="mb-6">
      <h2>What you typed</h2>
      <dl className="mt-1 grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {typed.map(([name, values]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{nameOf(name)}</dt>
            <dd className="whitespace-pre-line">{values.join("\n")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
