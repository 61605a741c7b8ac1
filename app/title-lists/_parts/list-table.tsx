import { WideTable } from "#components/ui/wide-table";
import { count, share } from "#lib/platform/in-words";
import { sharesOf } from "#lib/title-lists/coverage";
import { listHref } from "#lib/title-lists/list-address";
import { LIST_KINDS } from "#lib/title-lists/list-kind";
import { periodInWords } from "#lib/title-lists/period";
import type { ListState, TitleList } from "#lib/title-lists/title-list";

const STATES: Record<ListState, string> = {
  "to confirm": "Columns to be confirmed",
  "at work": "At work",
  done: "Done",
};

/** The lists of titles, the newest first, each with how much of it is coded. */
export function ListTable({ lists }: { lists: readonly TitleList[] }) {
  if (lists.length === 0)
    return <p className="text-soft">There are none yet. What is sent is kept here as evidence.</p>;
  return (
    <WideTable label="Lists of titles">
      <table className="data-table min-w-[46rem]">
        <caption className="sr-only">Lists of titles</caption>
        <thead>
          <tr>
            <th scope="col">List</th>
            <th scope="col">From</th>
            <th scope="col">Periods</th>
            <th scope="col" className="number">
              Titles
            </th>
            <th scope="col" className="number">
              Coded surely, by counts
            </th>
            <th scope="col" className="number">
              Clusters without a home
            </th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list.id}>
              <th scope="row" className="text-left font-normal">
                <a href={listHref(list.id)}>{list.name}</a>
                {list.state !== "done" && <span className="block text-soft">{STATES[list.state]}</span>}
              </th>
              <td>
                {LIST_KINDS[list.kind].name}
                <span className="block text-soft">{list.source}</span>
              </td>
              <td>{spanInWords(list.periods)}</td>
              <td className="number">{list.came && count(list.came.titles)}</td>
              <td className="number">{list.came && share(sharesOf(list.came.whole).counts.sure)}</td>
              <td className="number">{list.came && count(list.came.clusters)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** "2025 Q1 to 2025 Q4". */
function spanInWords(periods: readonly string[]): string {
  const [first = "", last = ""] = [periods[0], periods.at(-1)];
  return first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
}
