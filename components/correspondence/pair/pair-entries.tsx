import { Pagination } from "#components/ui/pagination";
import { WideTable } from "#components/ui/wide-table";
import { unlessDefault } from "#lib/correspondence/address-fields";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import { DEFAULT_FLAGS, type IndexEntry } from "#lib/facts/entry";
import { quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

/** Entries on one page; few pairs have more. */
const PAGE_LENGTH = 200;

/** Where the page of an entry is; null for one that has none, such as one that is only decided on. */
export type EntryHref = (uid: string) => string | null;

/** The index entries of a pair, in the index's order. */
export function PairEntries(props: {
  entries: readonly IndexEntry[];
  reading: Reading;
  /** null on an empty side. */
  source: string | null;
  target: string | null;
  page: number;
  entryHref?: EntryHref;
}) {
  const { entries, reading, source, target } = props;
  const { entryHref = (uid: string) => `/coding-index/${uid}` } = props;
  const groups = [
    source && `${source} in ${reading.source.name}`,
    target && `${target} in ${reading.target.name}`,
  ].filter(Boolean);
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_LENGTH));
  const page = Math.min(props.page, pages);
  return (
    <>
      {pages > 1 && (
        <p className="mb-1 text-[0.94rem] text-soft">
          {quantity(entries.length, "index entry", "index entries")}, page {page} of {pages}.
        </p>
      )}
      <WideTable label={`Index entries of ${groups.join(" and ")}`}>
        <table className="data-table min-w-[30rem] text-[0.9rem]">
          <caption className="sr-only">
            {quantity(entries.length, "index entry is", "index entries are")} of {groups.join(" and of ")}.
          </caption>
          <thead>
            <tr>
              <th scope="col">Title in the index</th>
              <th scope="col">Additional term</th>
              <th scope="col">Industry</th>
              <th scope="col" className="hidden sm:table-cell">
                Natural order
              </th>
              <th scope="col" className="pr-0">
                Default
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH).map((entry) => (
              <tr key={entry.uid}>
                <th scope="row" className="border-b border-line font-normal">
                  <Title title={entry.title} href={entryHref(entry.uid)} />
                </th>
                <td>{entry.add}</td>
                <td>{entry.ind}</td>
                <td className="hidden text-soft sm:table-cell">{entry.natural}</td>
                <td className="pr-0 text-soft">{entry.defaultFlag && DEFAULT_FLAGS[entry.defaultFlag]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <Pagination
        page={page}
        pages={pages}
        href={(number) =>
          address(pairHref(reading, source, target), { page: unlessDefault(number, 1) }, "entries")
        }
      />
    </>
  );
}

function Title({ title, href }: { title: string; href: string | null }) {
  return href === null ? (
    title
  ) : (
    <a href={href} className="no-underline visited:text-accent hover:underline">
      {title}
    </a>
  );
}
