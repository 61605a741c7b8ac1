import { adviceAt, type FieldState } from "#lib/revision/proposals/field-state";

/** What is advised of a field: to be weighed, no reason not to save. The place is there when nothing is, for the script. */
export function AdviceList({ state, names }: { state: FieldState; names: readonly string[] }) {
  return (
    <div data-advice={names.join(" ")} aria-live="polite" className="empty:hidden">
      <AdviceSentences sentences={adviceAt(state, names)} />
    </div>
  );
}

export function AdviceSentences({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-[0.92rem]">
      {sentences.map((sentence) => (
        <li key={sentence} className="border-l-4 border-amber bg-amber-wash px-2 py-0.5">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
