import { WideTable } from "#components/wide-table";
import { count } from "#lib/presentation";
import { OUTCOMES } from "#lib/revision/decision";
import type { HeldPaper } from "#lib/revision/held-revision";
import { OUTCOME_NAMES, paperHref } from "#lib/revision/paper-query";

/** The review papers with how many issues each has and what came of them. */
export function RevisionPapers({ papers }: { papers: readonly HeldPaper[] }) {
  const outcomes = [...OUTCOMES, "open" as const].filter((outcome) =>
    papers.some(({ issues }) => issues.some((issue) => (issue.outcome ?? "open") === outcome)),
  );
  const tally = (paper: HeldPaper, outcome: (typeof outcomes)[number]) =>
    paper.issues.filter((issue) => (issue.outcome ?? "open") === outcome).length;
  const total = (of: (paper: HeldPaper) => number) =>
    count(papers.reduce((sum, paper) => sum + of(paper), 0));
  return (
    <section aria-labelledby="papers" className="mt-9">
      <h2 id="papers" className="mb-2">
        Review papers
      </h2>
      <WideTable label="Review papers">
        <table className="data-table max-w-4xl">
          <caption className="sr-only">
            Review papers, how many issues they have and what came of them
          </caption>
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
                  <a href={paperHref(paper.id)} className="inline-block py-0.5">
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
