import { EntryList } from "#components/coding-index/entry-list";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { isOneSlip } from "#lib/classification/code-slip";
import { filterEntries } from "#lib/coding-index/entry-filter";
import type { IndexEntry } from "#lib/facts/entry";
import { address } from "#lib/platform/parameters";

const MOST = 10;

/** In place of the page of an entry that the index does not have. */
export function UnknownEntry({ uid, entries }: { uid: string; entries: readonly IndexEntry[] }) {
  const shown = uid.length > 40 ? `${uid.slice(0, 40)}…` : uid;
  const lower = uid.toLowerCase();
  const byId = entries.filter((entry) => entry.uid === lower || isOneSlip(lower, entry.uid)).slice(0, MOST);
  const alike = byId.length > 0 ? byId : filterEntries(entries, { text: shown }).slice(0, MOST);
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[{ href: "/coding-index", name: "Coding index" }]} title="Entry not found">
        <p>The coding index has no entry with the id “{shown}”.</p>
      </PageHeading>
      {alike.length > 0 && alike.length < entries.length && (
        <section className="mb-5">
          <h2>{byId.length > 0 ? "Ids like it" : "Entries with these words"}</h2>
          <EntryList entries={alike} />
        </section>
      )}
      <p>
        Or <a href={address("/coding-index", { q: shown })}>find the entry by its title</a>.
      </p>
    </>
  );
}
