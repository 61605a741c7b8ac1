import type { ReactNode } from "react";
import { ISSUE_ORIGINS } from "#lib/compile/decisions/issue";
import { dateInWords } from "#lib/platform/in-words";
import { OUTCOME_NAMES } from "#lib/revision/paper-address";
import type { IssueView } from "#lib/revision/revision-view";

/** Where an issue came from, and what was decided on it and why. */
export function IssueDecision({ issue }: { issue: IssueView }) {
  const { outcome, decision, proposal, origin } = issue;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">Decision</h2>
      <dl className="mt-2 grid max-w-3xl gap-x-6 gap-y-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Fact name="Outcome">
          <strong className="inline-block first-letter:uppercase">{OUTCOME_NAMES[outcome ?? "open"]}</strong>
        </Fact>
        {decision && <Fact name="Reason">{decision.reason}</Fact>}
        {decision && (
          <Fact name="Decided on">
            {decision.decidedOn ? dateInWords(decision.decidedOn) : "not recorded"}
          </Fact>
        )}
        {proposal && (
          <Fact name="Proposal">
            {proposal.title} (version {proposal.version})
          </Fact>
        )}
        <Fact name="Raised from">{ISSUE_ORIGINS[origin]}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  );
}
