import { WideTable } from "#components/wide-table";
import { DEFAULT_FLAGS, type IndexEntry } from "#lib/coding-index/entry";
import { quantity } from "#lib/presentation";

/** The index entries that carry both codes of a pair, in the index's order. */
export function PairEntries(props: { entries: readonly IndexEntry[]; source: string; target: string }) {
  const { entries, source, target } = props;
  return (
    <WideTable label={`Index entries coded ${source} and ${target}`}>
      <table className="data-table min-w-[30rem] text-[0.9rem]">
        <caption className="sr-only">
          {quantity(entries.length, "index entry is", "index entries are")} coded {source} in SOC2010 and{" "}
          {target} in SOC2020.
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
          {entries.map((entry) => (
            <tr key={entry.uid}>
              <th scope="row" className="border-b border-line font-normal">
                <a
                  href={`/coding-index/${entry.uid}`}
                  className="no-underline visited:text-accent hover:underline"
                >
                  {entry.title}
                </a>
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
  );
}
