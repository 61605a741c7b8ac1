import { WideTable } from "#components/ui/wide-table";
import { count } from "#lib/platform/in-words";
import {
  type IssueStanding,
  type ProgressAddress,
  progressHref,
  STANDINGS,
  standingOf,
} from "#lib/revision/progress/progress-address";
import type { IssueView, PaperView } from "#lib/revision/revision-view";

/** How many issues of each paper stand where; each number leads to the list of them. */
export function ProgressTable(props: {
  revision: string;
  papers: readonly PaperView[];
  asked: ProgressAddress;
}) {
  const { revision, papers, asked } = props;
  const all = papers.flatMap(({ issues }) => issues);
  const used = STANDINGS.filter((standing) => at(all, standing) > 0);
  return (
    <WideTable label="Where the issues stand">
      <table className="data-table max-w-5xl">
        <caption className="sr-only">How many issues of each paper stand where</caption>
        <thead>
          <tr>
            <th scope="col">Paper</th>
            {used.map((standing) => (
              <th key={standing} scope="col" className="number">
                <span className="inline-block first-letter:uppercase">{standing}</span>
              </th>
            ))}
            <th scope="col" className="number">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ id, label, issues }) => (
            <tr key={id}>
              <th scope="row" className="border-b border-line font-normal">
                {label}
              </th>
              {used.map((stage) => (
                <Cell
                  revision={revision}
                  key={stage}
                  items={at(issues, stage)}
                  of={{ paper: id, stage }}
                  asked={asked}
                />
              ))}
              <Cell revision={revision} items={issues.length} of={{ paper: id, stage: "" }} asked={asked} />
            </tr>
          ))}
          <tr>
            <th scope="row" className="border-b border-line">
              All papers
            </th>
            {used.map((stage) => (
              <Cell
                revision={revision}
                key={stage}
                items={at(all, stage)}
                of={{ paper: "", stage }}
                asked={asked}
              />
            ))}
            <td className="number font-semibold">{count(all.length)}</td>
          </tr>
        </tbody>
      </table>
    </WideTable>
  );
}

function Cell(props: { revision: string; items: number; of: ProgressAddress; asked: ProgressAddress }) {
  const { revision, items, of, asked } = props;
  if (items === 0) return <td className="number text-soft">0</td>;
  const chosen = of.paper === asked.paper && of.stage === asked.stage;
  return (
    <td className="number">
      <a
        href={progressHref(revision, of)}
        aria-current={chosen ? "true" : undefined}
        className="inline-block py-0.5"
      >
        {count(items)}
      </a>
    </td>
  );
}

function at(issues: readonly IssueView[], standing: IssueStanding): number {
  return issues.filter((issue) => standingOf(issue) === standing).length;
}
