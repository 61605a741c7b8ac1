import type { CaseMessageLine } from "#lib/gold-coding/settling/coding-case";
import { momentInWords } from "#lib/platform/in-words";

/** What the adjudicator asked coders of this case, and their answers. */
export function CaseMessages({ messages }: { messages: readonly CaseMessageLine[] }) {
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">Questions and answers</h2>
      <ol className="mt-1 grid gap-2">
        {messages.map(({ id, from, to, text, at }) => (
          <li key={id} className="border-l-2 border-line pl-3">
            <p className="text-[0.9rem] text-soft">
              {from}
              {to && ` to ${to}`}, {momentInWords(at)}
            </p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
