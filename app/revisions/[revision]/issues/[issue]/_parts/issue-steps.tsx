import { Island } from "#components/ui/island";
import { issueHref } from "#lib/revision/paper-address";
import type { IssueView, PaperView } from "#lib/revision/revision-view";

/** Links to the issues before and after one in its paper; the arrow keys follow them. */
export function IssueSteps({ paper, issue }: { paper: PaperView; issue: IssueView }) {
  const at = paper.issues.findIndex(({ id }) => id === issue.id);
  const previous = at > 0 ? paper.issues[at - 1] : undefined;
  const next = paper.issues[at + 1];
  if (!previous && !next) return null;
  return (
    <Island name="neighbours">
      <nav aria-label="Neighbouring issues" className="my-4 flex flex-wrap items-center gap-2">
        {previous && (
          <a
            rel="prev"
            href={issueHref(issue.revision, previous.id)}
            title={previous.question}
            className={STEP}
          >
            <span aria-hidden="true">←</span> Issue {previous.number}
          </a>
        )}
        {next && (
          <a rel="next" href={issueHref(issue.revision, next.id)} title={next.question} className={STEP}>
            Issue {next.number} <span aria-hidden="true">→</span>
          </a>
        )}
        <span data-keys hidden className="text-[0.85rem] text-soft max-sm:hidden">
          or the arrow keys
        </span>
      </nav>
    </Island>
  );
}

const STEP =
  "inline-flex min-h-9 items-center gap-1.5 rounded-md border border-line bg-card px-3 text-ink no-underline visited:text-ink hover:border-rule";
