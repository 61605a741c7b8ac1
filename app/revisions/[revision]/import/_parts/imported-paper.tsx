import { quantity } from "#lib/platform/in-words";
import { paperHref } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import type { PaperView } from "#lib/revision/revision-view";

/** What came of an import, and where to see what each draft would change and what stands against it. */
export function ImportedPaper(props: {
  paper: PaperView;
  drafts: readonly { id: string; issue: number; title: string }[];
}) {
  const { paper, drafts } = props;
  return (
    <>
      <p className="max-w-3xl">
        <a href={paperHref(paper.revision, paper.id)}>{paper.title}</a> has{" "}
        {quantity(paper.issues.length, "issue")} and {quantity(drafts.length, "draft")}. Where it proposes no
        further action, that stands with what was found: it is for the steering group to decide.
      </p>
      {drafts.length > 0 && (
        <section aria-labelledby="drafts" className="mt-6">
          <h2 id="drafts">What each draft would change</h2>
          <p className="mt-1 max-w-3xl">
            Also what it takes that a decision or another proposal takes already, and which rules it would
            break.
          </p>
          <ul className="mt-2 grid list-disc gap-1 pl-5">
            {drafts.map(({ id, issue, title }) => (
              <li key={id}>
                Issue {issue}: <a href={proposalHref(paper.revision, id, "what-if")}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
