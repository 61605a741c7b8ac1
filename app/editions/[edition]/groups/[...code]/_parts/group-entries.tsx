import { type CodeColumn, EntryTable } from "#components/coding-index/entry-table";
import { groupHref } from "#components/editions/group-link";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Pagination } from "#components/ui/pagination";
import { filterEntries } from "#lib/coding-index/entry-filter";
import { defaultsFirst } from "#lib/coding-index/register";
import type { EditionId, Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { count, quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

const PAGE = 50;

/** The index entries of a unit or sub-unit group: filtered by what the address says, default entries first. */
export function GroupEntries(props: {
  edition: EditionId;
  group: Group;
  entries: readonly IndexEntry[];
  codes: readonly CodeColumn[];
  query: string;
  page: number;
  error: string | undefined;
}) {
  const { edition, group, entries, codes, query, page, error } = props;
  const here = groupHref(edition, group.code);
  const found = defaultsFirst(filterEntries(entries, { text: query }));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages);
  return (
    <section id="entries" className="scroll-mt-4">
      <h2>Index entries</h2>
      {entries.length === 0 ? (
        <p className="mt-1">No entry of the coding index goes to this group.</p>
      ) : (
        <>
          {entries.length > 10 && (
            <form action={`${here}#entries`} className="my-3 flex flex-wrap items-end gap-3">
              <div className="w-full max-w-sm">
                <TextField
                  label={`Filter the ${quantity(entries.length, "entry", "entries")}`}
                  name="q"
                  type="search"
                  defaultValue={query}
                  error={error}
                  maxLength={200}
                />
              </div>
              <Button look="secondary">Filter</Button>
            </form>
          )}
          {found.length === 0 ? (
            <p>
              None of them has “{query}”. <a href={`${here}#entries`}>Show all</a>
            </p>
          ) : (
            <EntryTable
              caption={
                <>
                  {quantity(found.length, "entry", "entries")}
                  {query && ` with “${query}”`}, default entries first
                  {pages > 1 && `, page ${count(at)} of ${count(pages)}`}
                </>
              }
              entries={found.slice((at - 1) * PAGE, at * PAGE)}
              codes={codes}
            />
          )}
          <Pagination
            page={at}
            pages={pages}
            href={(n) => address(here, { q: query, page: n > 1 ? n : "" }, "entries")}
          />
        </>
      )}
    </section>
  );
}
