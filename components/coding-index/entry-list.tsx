import { entryHref } from "#components/coding-index/entry-table";
import type { IndexEntry } from "#lib/facts/entry";
import { quantity } from "#lib/platform/in-words";

const SHOWN = 20;

/** Entries by title and qualifiers with their SOC2020 code; a long list folds away after the first twenty. */
export function EntryList({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <>
      <Items entries={entries.slice(0, SHOWN)} />
      {entries.length > SHOWN && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(entries.length - SHOWN, "more entry", "more entries")}
          </summary>
          <Items entries={entries.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

function Items({ entries }: { entries: readonly IndexEntry[] }) {
  return (
    <ul className="mt-1 grid gap-0.5">
      {entries.map((entry) => (
        <li key={entry.uid}>
          <a href={entryHref(entry.uid)} className="inline-block py-0.5 no-underline hover:underline">
            {entry.title}
          </a>
          <span className="text-soft">
            {[entry.add, entry.ind]
              .filter(Boolean)
              .map((term) => `, ${term}`)
              .join("")}
          </span>{" "}
          {entry.codes.soc2020 && <span className="code ml-1 text-[0.92em]">{entry.codes.soc2020}</span>}
        </li>
      ))}
    </ul>
  );
}
