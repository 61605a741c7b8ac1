import { EntryWords } from "#components/revision/proposals/entry-ticks";
import type { SelectableEntry } from "#lib/compile/decisions/selection";
import { count, quantity } from "#lib/platform/in-words";

/** What a rule finds: how many, and which. The browser's script draws it again as one types. */
export function FoundEntries(props: { found: readonly SelectableEntry[]; of: number }) {
  const { found, of } = props;
  return (
    <>
      <p className="font-semibold">{foundSentence(found.length, of)}</p>
      {found.length > 0 && (
        <details open={found.length <= 30}>
          <summary className="inline-block py-1 text-accent">Which they are</summary>
          <ul className="grid gap-x-6 text-[0.94rem] sm:grid-cols-2">
            {found.map((entry) => (
              <li key={entry.uid} className="py-0.5">
                <EntryWords entry={entry} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function foundSentence(found: number, of: number): string {
  const entries = quantity(of, "entry", "entries");
  if (found === 0) return `The rule finds none of the ${entries}.`;
  if (found === of) return `The rule finds every one of the ${entries}.`;
  return `The rule finds ${count(found)} of the ${entries}.`;
}
