import { WideTable } from "#components/ui/wide-table";
import { OUTCOMES } from "#lib/compile/decisions/decision";
import { count } from "#lib/platform/in-words";
import { OUTCOME_NAMES, paperHref } from "#lib/revision/paper-address";
import type { PaperView } from "#lib/revision/revision-view";

/** Review papers with how many issues each has and what came of them. */
export function RevisionPapers({
  papers,
  title = "Review papers",
  id = "papers",
}: {
  papers: readonly PaperView[];
  title?: string;
  /** For the page's own links, where it has several lists. */
  id?: string;
}) {
  const outcomes = [...OUTCOMES, "open" as const].filter((outcome) =>
    papers.some(({ issues }) => issues.some((issue) => (issue.outcome ?? "open") === outcome)),
  );
  const tally = (paper: PaperView, outcome: (typeof outcomes)[number]) =>
    paper.issues.filter((issue) => (issue.outcome ?? "open") === outcome).length;
  const total = (of: (paper: PaperView) => number) =>
    count(papers.reduce((sum, paper) => sum + of(paper), 0));
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      <WideTable label={title}>
        <table className="data-table max-w-4xl">
          <caption className="sr-only">{title}, how many issues they have and what came of them</caption>
          <thead>
            <tr>
              <th scope="col">Paper</th>
              <th scope="col" className="number">
                Issues
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className="number">
                  <span className="inline-block first-letter:uppercase">{OUTCOME_NAMES[outcome]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {papers.map((paper) => (
              <tr key={paper.id}>
                <th scope="row" className="border-b border-line font-normal">
                  <a href={paperHref(paper.revision, paper.id)} className="inline-block py-0.5">
                    {paper.title}
                  </a>
                </th>
                <td className="number">{count(paper.issues.length)}</td>
                {outcomes.map((outcome) => (
                  <td key={outcome} className="number">
                    {count(tally(paper, outcome))}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="border-b border-line">
                All papers
              </th>
              <td className="number font-semibold">{total(({ issues }) => issues.length)}</td>
              {outcomes.map((outcome) => (
                <td key={outcome} className="number font-semibold">
                  {total((paper) => tally(paper, outcome))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
