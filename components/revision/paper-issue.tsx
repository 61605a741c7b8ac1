import { StatedChanges } from "#components/revision/stated-changes";
import type { HeldIssue } from "#lib/revision/held-revision";
import { issueAnchor, issueHref, OUTCOME_NAMES } from "#lib/revision/paper-query";

/** One issue as the working group publishes it: the question, what was found, and what is proposed. */
export function PaperIssue({ issue }: { issue: HeldIssue }) {
  const { id, number, question, evidence, changes } = issue;
  const anchor = issueAnchor(number);
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-question`}
      className="scroll-mt-4 border-t border-line py-4 print:break-inside-avoid print:border-0 print:py-2"
    >
      <h2 id={`${anchor}-question`} className="max-w-3xl text-[1.12rem] print:text-[11pt]">
        <a href={`#${anchor}`} className="text-inherit no-underline visited:text-inherit hover:underline">
          Issue {number}
        </a>
        : {question}
      </h2>
      {evidence !== "" && <p className="mt-1 max-w-3xl">{evidence}</p>}
      <div className="mt-2 max-w-3xl">
        <p>
          <ProposalLabel issue={issue} />
        </p>
        <StatedChanges changes={changes} />
      </div>
      <p className="no-print mt-1 text-[0.94rem]">
        <a href={issueHref(id)} aria-label={`What issue ${number} rests on`}>
          What it rests on
        </a>
      </p>
    </section>
  );
}

/** "Proposal, accepted:" before the changes; "Proposal: No further action." as the working group words it. */
function ProposalLabel({ issue: { outcome, changes } }: { issue: HeldIssue }) {
  if (outcome === "no further action" || changes.length === 0) {
    const name = OUTCOME_NAMES[outcome ?? "open"];
    return (
      <>
        <strong>Proposal:</strong> {name.charAt(0).toUpperCase() + name.slice(1)}.
      </>
    );
  }
  return <strong>Proposal, {outcome ?? OUTCOME_NAMES.open}:</strong>;
}
