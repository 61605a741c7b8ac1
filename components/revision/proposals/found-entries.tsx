import { EntryWords } from "#components/revision/proposals/entry-ticks";
import { type SelectableEntry, type Selection, selectEntries } from "#lib/compile/decisions/selection";
import { count, quantity } from "#lib/platform/in-words";
import { saysNothing } from "#lib/revision/proposals/selection-fields";

/** What a rule finds in the entries of a group: how many, and which. The browser's script draws it again as one types. */
export function FoundEntries({ rule, of }: { rule: Selection; of: readonly SelectableEntry[] }) {
  if (saysNothing(rule))
    return (
      <p className="text-soft">
        What the rule finds in {quantity(of.length, "entry", "entries")} is shown here once it has words.
      </p>
    );
  const found = selectEntries(rule, of);
  return (
    <>
      <p className="font-semibold">{foundSentence(found.length, of.length)}</p>
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
