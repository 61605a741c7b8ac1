import type { ReactNode } from "react";
import { NatureWord } from "#components/correspondence/nature-word";
import { ProposalGroups } from "#components/revision/papers/proposal-groups";
import { GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import type { Nature } from "#lib/correspondence/nature";
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
  const { lead, gsim, nature, groups, statements } = proposalLayout(issue);
  return (
    <div className="mt-2">
      <p className={groups.length + statements.length > 0 ? "print:break-after-avoid" : ""}>
        <strong>Proposal:</strong> {lead} <Types gsim={gsim} nature={nature} />
      </p>
      <ProposalGroups groups={groups} />
      {statements.length > 0 && (
        <ul className="list-disc pl-5">
          {statements.map((statement, at) => (
            <li key={at} className="py-0.5 print:break-inside-avoid">
              {statement.text} <Types gsim={statement.gsim} nature={statement.nature} />
              <ProposalGroups groups={statement.groups} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** On screen: whether it is real or virtual, and GSIM's types for those who know them. The working group does not print them. */
function Types({ gsim, nature }: { gsim: readonly GsimChange[]; nature: Nature | null }) {
  return (
    <span className="no-print">
      {gsim.length > 0 && (
        <span className="text-[0.85em] whitespace-nowrap text-soft">
          {gsim.map((type, at) => (
            <span key={type}>
              {at > 0 && ", "}
              <abbr title={`GSIM: ${GSIM_CHANGES[type].name}`} className="no-underline">
                {type}
              </abbr>
            </span>
          ))}
        </span>
      )}{" "}
      <NatureWord nature={nature} />
    </span>
  );
}
