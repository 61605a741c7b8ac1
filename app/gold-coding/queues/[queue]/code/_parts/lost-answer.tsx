import { Notice } from "#components/ui/notice";
import { answerFields, TYPED, UNCODABLE } from "#lib/gold-coding/coding/read-judgement";
import type { FormAnswer } from "#lib/web/answer";

const NAMES: [field: string, name: string][] = [
  ["note", "Note"],
  ["query", "Query"],
];

/** What somebody said of a record that is not before them any more, so that it is not lost unnoticed. */
export function LostAnswer({ answer, shortTitles }: { answer: FormAnswer; shortTitles: readonly string[] }) {
  const first = (field: string) => answer.values[field]?.[0] ?? "";
  const said = [
    ...shortTitles.map((title, at): [string, string] => {
      const { choice, typed, other } = answerFields(at);
      const code = first(choice) === TYPED || first(choice) === "" ? first(typed) : first(choice);
      const words = code === UNCODABLE ? "cannot be coded" : code;
      return [title, [words, first(other)].filter(Boolean).join(" or ")];
    }),
    ...NAMES.map(([field, name]): [string, string] => [name, first(field)]),
  ].filter(([, value]) => value !== "");
  return (
    <Notice look="warning" title={answer.errors.map(({ message }) => message).join(" ")}>
      {said.length > 0 && (
        <>
          <p>What you said of the record before was not counted:</p>
          <dl className="mt-1 grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
            {said.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-soft">{name}</dt>
                <dd className="whitespace-pre-line">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Notice>
  );
}
