import type { RevisedEntry } from "#lib/compile/basis";
import { count, quantity } from "#lib/platform/in-words";

/**
 * Index entries with a box each. With a script they can be filtered by words, and all that are shown ticked at once; the
 * boxes are what counts, shown or not.
 */
export function EntryTicks(props: {
  name: string;
  legend: string;
  entries: readonly RevisedEntry[];
  ticked: ReadonlySet<string>;
  error?: string | undefined;
  /** Id of the first box: the field's name, where the error summary leads, unless another list has that. */
  anchor?: string;
}) {
  const { name, legend, entries, ticked, error, anchor = name } = props;
  const chosen = entries.filter(({ uid }) => ticked.has(uid)).length;
  return (
    <fieldset data-entry-ticks className={error ? "border-l-4 border-danger pl-3" : ""}>
      <legend className="font-semibold">
        {legend}{" "}
        <span data-ticked className="font-normal text-soft">
          ({count(chosen)} of {quantity(entries.length, "entry", "entries")} ticked)
        </span>
      </legend>
      {error && (
        <p className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      <div data-tick-filter className="my-2 flex flex-wrap items-end gap-3 empty:hidden" />
      <div className="max-h-96 overflow-y-auto rounded-md border border-line bg-card px-3 py-1">
        <div className="grid content-start gap-x-6 sm:grid-cols-2">
          {entries.map((entry, at) => (
            <label key={entry.uid} className="flex items-baseline gap-2 py-0.5">
              <input
                type="checkbox"
                id={at === 0 ? anchor : `${name}-${entry.uid}`}
                name={name}
                value={entry.uid}
                defaultChecked={ticked.has(entry.uid)}
                className="size-4.5 shrink-0 translate-y-0.5"
              />
              <EntryWords entry={entry} />
            </label>
          ))}
        </div>
        {entries.length === 0 && <p id={anchor}>This group has no index entries.</p>}
      </div>
    </fieldset>
  );
}

/** "Manager, sales, retail": the qualifiers in a quieter colour. */
export function EntryWords({ entry }: { entry: Pick<RevisedEntry, "title" | "add" | "ind"> }) {
  const qualifiers = [entry.add, entry.ind].filter(Boolean);
  return (
    <span>
      {entry.title}
      {qualifiers.length > 0 && <span className="text-soft">, {qualifiers.join(", ")}</span>}
    </span>
  );
}
