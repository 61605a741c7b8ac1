import { momentInWords } from "#lib/platform/in-words";
import type { StoredLetter } from "#lib/platform/mail/letter";

/** The outbox: each letter with its state, and its text as long as nobody has it yet. */
export function LetterList({ letters }: { letters: StoredLetter[] }) {
  if (letters.length === 0) return <p className="mt-6">There is no letter.</p>;
  return (
    <ul className="mt-6 grid max-w-3xl">
      {letters.map((letter) => (
        <li key={letter.id} className="border-b border-line py-3">
          <p>
            <strong>{letter.subject}</strong>, to {letter.to}
          </p>
          <p className="text-[0.92rem] text-soft">
            written {momentInWords(letter.queuedAt)}; {stateOf(letter)}
          </p>
          {letter.sentAt === null && (
            <details>
              <summary className="w-fit py-1 text-accent">
                Text
                <span className="sr-only">
                  {" "}
                  of “{letter.subject}” to {letter.to}
                </span>
              </summary>
              <p className="mt-1 whitespace-pre-line break-words rounded-md bg-wash p-3">{letter.text}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ sentAt, attempts, error }: StoredLetter): string {
  if (sentAt) return `sent ${momentInWords(sentAt)}; its text, whose links open doors, is shown no more`;
  if (!error) return "waits";
  return `not sent, tried ${attempts === 1 ? "once" : `${attempts} times`}: ${error}`;
}
