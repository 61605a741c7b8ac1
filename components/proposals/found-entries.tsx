import { EntryWords } from "#components/proposals/entry-ticks";
import { count, quantity } from "#lib/presentation";
import type { RevisedEntry } from "#lib/revision/basis";

/** What a rule finds: how many, and which. The browser's script draws it again as one types. */
export function FoundEntries(props: { beginning: string; found: readonly RevisedEntry[]; of: number }) {
  const { beginning, found, of } = props;
  return (
    <div data-found={beginning} className="mt-2">
      <p role="status" className="font-semibold">
        {foundSentence(found.length, of)}
      </p>
      {found.length > 0 && (
        <details open={found.length <= 30}>
          <summary className="inline-block py-1 text-accent">Which they are</summary>
          <ul className="max-h-72 overflow-y-auto text-[0.94rem] sm:columns-2">
            {found.map((entry) => (
              <li key={entry.uid} className="break-inside-avoid py-0.5">
                <EntryWords entry={entry} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

export function foundSentence(found: number, of: number): string {
  const entries = quantity(of, "entry", "entries");
  if (found === 0) return `The rule finds none of the ${entries}.`;
  if (found === of) return `The rule finds every one of the ${entries}.`;
  return `The rule finds ${count(found)} of the ${entries}.`;
}
