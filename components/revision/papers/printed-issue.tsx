import type { ReactNode } from "react";
import { ProposalGroups } from "#components/revision/papers/proposal-groups";
import { GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import { issueAnchor } from "#lib/revision/paper-address";
import {
  type DocumentIssue,
  decisionInWords,
  type PaperDocument,
  proposalLayout,
} from "#lib/revision/papers/paper-document";

/** One issue of a review paper: the question, what was found, what is proposed and what was decided. */
export function PrintedIssue({
  issue,
  document,
  beside,
}: {
  issue: DocumentIssue;
  document: Pick<PaperDocument, "usualReason">;
  beside?: ReactNode;
}) {
  const { number, question, evidence } = issue;
  const anchor = issueAnchor(number);
  const decision = decisionInWords(issue, document);
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-question`}
      className="scroll-mt-4 border-t border-line py-4 print:border-0 print:py-1.5"
    >
      <h2
        id={`${anchor}-question`}
        className="text-[1.12rem] print:mt-2 print:break-after-avoid print:text-[11.5pt]"
      >
        <a href={`#${anchor}`} className="text-inherit no-underline visited:text-inherit hover:underline">
          Issue {number}
        </a>
        : {question}
      </h2>
      {evidence.map((text, at) => (
        <p key={at} className="mt-1.5">
          {text}
        </p>
      ))}
      <Proposal issue={issue} />
      {decision !== null && (
        <p className="mt-2">
          <strong>Decision:</strong> {decision}
        </p>
      )}
      {beside && <div className="no-print mt-1.5 text-[0.94rem]">{beside}</div>}
    </section>
  );
}

function Proposal({ issue }: { issue: DocumentIssue }) {
  const { lead, gsim, groups, statements } = proposalLayout(issue);
  return (
    <div className="mt-2">
      <p className={groups.length + statements.length > 0 ? "print:break-after-avoid" : ""}>
        <strong>Proposal:</strong> {lead} <GsimTypes types={gsim} />
      </p>
      <ProposalGroups groups={groups} />
      {statements.length > 0 && (
        <ul className="list-disc pl-5">
          {statements.map((statement, at) => (
            <li key={at} className="py-0.5 print:break-inside-avoid">
              {statement.text} <GsimTypes types={statement.gsim} />
              <ProposalGroups groups={statement.groups} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** For those who know them, on screen: the working group does not print them. */
function GsimTypes({ types }: { types: readonly GsimChange[] }) {
  if (types.length === 0) return null;
  return (
    <span className="no-print text-[0.85em] whitespace-nowrap text-soft">
      {types.map((type, at) => (
        <span key={type}>
          {at > 0 && ", "}
          <abbr title={`GSIM: ${GSIM_CHANGES[type].name}`} className="no-underline">
            {type}
          </abbr>
        </span>
      ))}
    </span>
  );
}
