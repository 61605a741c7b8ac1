import { entryHref } from "#components/coding-index/entry-table";
import type { DataVersion } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { latestIdFirst } from "#lib/facts/index-editions";
import { quantity } from "#lib/platform/in-words";

const SHOWN = 20;

interface EntryListProps {
  entries: readonly IndexEntry[];
  /** The edition whose codes are shown; of each entry the latest that it has a code in unless told. */
  edition?: EditionId | undefined;
  /** Which version of the index they are of. */
  version?: DataVersion | undefined;
}

/** Entries by title and qualifiers with their code in one edition; a long list folds away after the first twenty. */
export function EntryList({ entries, ...props }: EntryListProps) {
  return (
    <>
      <Items entries={entries.slice(0, SHOWN)} {...props} />
      {entries.length > SHOWN && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(entries.length - SHOWN, "more entry", "more entries")}
          </summary>
          <Items entries={entries.slice(SHOWN)} {...props} />
        </details>
      )}
    </>
  );
}

function Items({ entries, edition, version }: EntryListProps) {
  const codeOf = ({ codes }: IndexEntry) => codes[edition ?? Object.keys(codes).sort(latestIdFirst)[0] ?? ""];
  return (
    <ul className="mt-1 grid gap-0.5">
      {entries.map((entry) => (
        <li key={entry.uid}>
          <a
            href={entryHref(entry.uid, version)}
            className="inline-block py-0.5 no-underline hover:underline"
          >
            {entry.title}
          </a>
          <span className="text-soft">
            {[entry.add, entry.ind]
              .filter(Boolean)
              .map((term) => `, ${term}`)
              .join("")}
          </span>{" "}
          {codeOf(entry) && <span className="code ml-1 text-[0.92em]">{codeOf(entry)}</span>}
        </li>
      ))}
    </ul>
  );
}
