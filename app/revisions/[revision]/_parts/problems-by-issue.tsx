import type { RevisionProblem } from "#lib/compile/problem";
import { quantity } from "#lib/platform/in-words";
import { issueHref } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";

/** What is left open or breaks a rule, under the issue that it comes from; those that no issue is to blame for come last. */
export function ProblemsByIssue({ revision }: { revision: Pick<RevisionView, "papers" | "problems"> }) {
  const breaches = revision.problems.filter(({ severity }) => severity === "breach");
  const issues = revision.papers.flatMap((paper) => paper.issues);
  const own = issues.map((issue) => ({
    issue,
    problems: breaches.filter(({ issues: of }) => of.includes(issue.id)),
  }));
  const others = breaches.filter((one) => !own.some(({ problems }) => problems.includes(one)));
  return (
    <section aria-labelledby="by-issue" className="mt-9">
      <h2 id="by-issue">What each issue leaves open</h2>
      {breaches.length === 0 && <p className="mt-1">Nothing: what they say compiles to a whole edition.</p>}
      {own
        .filter(({ problems }) => problems.length > 0)
        .map(({ issue, problems }) => (
          <div key={issue.id} className="mt-3 max-w-4xl">
            <h3>
              <a href={issueHref(issue.revision, issue.id)}>{issue.label}</a>: {issue.question}
            </h3>
            <Messages problems={problems} />
          </div>
        ))}
      {others.length > 0 && (
        <div className="mt-3 max-w-4xl">
          <h3>{quantity(others.length, "problem")} of no issue in particular</h3>
          <Messages problems={others} />
        </div>
      )}
    </section>
  );
}

function Messages({ problems }: { problems: readonly RevisionProblem[] }) {
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-5 text-[0.94rem]">
      {problems.map(({ message }) => (
        <li key={message} className="first-letter:uppercase">
          {message}
        </li>
      ))}
    </ul>
  );
}
