import { EntryWords } from "#components/revision/proposals/entry-ticks";
import type { WhatIf } from "#lib/compile/what-if";
import { appendTo } from "#lib/platform/append-to";
import { count, quantity } from "#lib/platform/in-words";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";

/** Entries of one way on the page; the rest are counted. */
const MOST = 300;

/** Index entries that go elsewhere with a proposal, by where they went without it and where they go with it. */
export function MovedEntries({ entries, titles }: { entries: WhatIf["entries"]; titles: WhatIfTitles }) {
  if (entries.length === 0) return <p>No entry moves.</p>;
  const ways = new Map<string, WhatIf["entries"]>();
  for (const entry of entries) {
    const way = `${entry.before} ${entry.after}`;
    appendTo(ways, way, entry);
  }
  return (
    <>
      <p>{quantity(entries.length, "entry", "entries")}:</p>
      {[...ways.values()].map((moved) => {
        const [first] = moved;
        return (
          <details key={`${first?.before} ${first?.after}`}>
            <summary className="inline-block py-1 text-accent">
              {count(moved.length)} from {place(first?.before ?? null, titles)} to{" "}
              {place(first?.after ?? null, titles)}
            </summary>
            <ul className="grid gap-x-6 pl-5 sm:grid-cols-2">
              {moved.slice(0, MOST).map(({ uid }) => {
                const entry = titles.entry(uid);
                return (
                  <li key={uid} className="py-0.5">
                    {entry ? <EntryWords entry={entry} /> : uid}
                  </li>
                );
              })}
            </ul>
            {moved.length > MOST && <p className="pl-5">and {count(moved.length - MOST)} more</p>}
          </details>
        );
      })}
    </>
  );
}

function place(code: string | null, titles: WhatIfTitles): string {
  return code === null ? "no group" : `${code} ${titles.target(code)}`.trim();
}
