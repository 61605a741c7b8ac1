import { EntryList } from "#components/coding-index/entry-list";
import { pairKey } from "#lib/correspondence/map";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import type { IndexEntry } from "#lib/facts/entry";
import { count, quantity } from "#lib/platform/in-words";

/** Entries of one part on the page; the row's own page has all of them. */
const MOST = 100;

/** The index entries that go to each part, the first ones in sight and the rest folded. */
export function IssueEntries(props: {
  rows: readonly MapRow[];
  find: (uid: string) => IndexEntry | undefined;
  /** Where the rows have their pages. */
  reading: Reading;
}) {
  const { rows, find, reading } = props;
  const onlyFrom = rows.every(({ source }) => source?.code === rows[0]?.source?.code);
  return (
    <div className="grid gap-5">
      {rows.map((row) => {
        const { source, target } = codesOf(row);
        const shown = row.entries.slice(0, MOST).flatMap((uid) => find(uid) ?? []);
        return (
          <section key={pairKey(source, target)}>
            <h3>
              {!onlyFrom && row.source && `${row.source.code} ${row.source.title} to `}
              {row.target ? `${row.target.code} ${row.target.title}` : "Nowhere"}
              <span className="font-normal text-soft">
                {": "}
                {quantity(row.entries.length, "index entry", "index entries")}
              </span>
            </h3>
            <EntryList entries={shown} />
            {row.entries.length > MOST && source !== null && target !== null && (
              <p>
                <a href={`${pairHref(reading, source, target)}#entries`}>
                  All {count(row.entries.length)} index entries
                </a>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
