import type { ReactNode } from "react";
import { PublishedComments } from "#components/revision/consultation/published-comments";
import { IssueTrees } from "#components/revision/issues/issue-trees";
import { BrokenRules } from "#components/revision/life/broken-rules";
import { DecisionRecord } from "#components/revision/life/decision-record";
import { WhatIfPanel } from "#components/revision/proposals/what-if-panel";
import { StatedChanges } from "#components/revision/stated-changes";
import { PageHeading } from "#components/ui/page-heading";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import type { Proposal } from "#lib/compile/decisions/proposal";
import type { WhatIf } from "#lib/compile/what-if";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import type { PublishedComment } from "#lib/revision/consultation/comment";
import { EVIDENCE_KINDS, type EvidenceItem } from "#lib/revision/evidence/evidence";
import { brokenRules } from "#lib/revision/life/broken-rules";
import type { Member } from "#lib/revision/life/life";
import type { ProposalLife } from "#lib/revision/life/proposal-life";
import type { ProposalTrees } from "#lib/revision/life/proposal-trees";
import { evidenceHref, issueAnchor, issueHref, paperHref, revisionCrumb } from "#lib/revision/paper-address";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";
import type { IssueView } from "#lib/revision/revision-view";
import { LifeLine } from "./life-line";
import { ProposalLinks } from "./proposal-links";

/** A proposal as one page that reads, and prints, as a review paper does: from the question to the decision and its reason. */
export function ProposalPaper(props: {
  issue: IssueView;
  version: Proposal;
  life: ProposalLife;
  evidence: readonly EvidenceItem[];
  comments: readonly PublishedComment[];
  trees: ProposalTrees | null;
  whatIf: { answer: WhatIf; titles: WhatIfTitles } | null;
  /** Groups of the edition that is revised, by code. */
  sources: ReadonlyMap<string, Group>;
  /** null where the reader does not belong to the groups. */
  member: Member | null;
  /** Whether the reader may have microdata analysed. */
  analyses: boolean;
  /** What the groups do with it. */
  children: ReactNode;
  /** By which the decision that stands is undone. */
  reversal: ReactNode;
}) {
  const { issue, version, life, evidence, comments, trees, whatIf, sources, member } = props;
  const groups = member !== null;
  const broken = brokenRules(whatIf?.answer ?? null);
  const edition = whatIf && { name: whatIf.titles.editions.target };
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(issue.revision),
          {
            href: paperHref(issue.revision, issue.paper, {}, issueAnchor(issue.number)),
            name: issue.label.split(",")[0] ?? "",
          },
          { href: issueHref(issue.revision, issue.id), name: `Issue ${issue.number}` },
        ]}
        kicker={issue.label}
        title={issue.question}
      />
      <BrokenRules
        broken={broken}
        title={`${life.decided ? "It breaks" : "If it were accepted, it would break"} ${quantity(broken.length, "rule")}:`}
      />
      <LifeLine life={life} groups={groups} />
      <ProposalLinks life={life} version={version.version} member={member} analyses={props.analyses} />
      <Section id="evidence" title="Evidence">
        <Evidence issue={issue} evidence={evidence} />
      </Section>
      <Section id="change" title={`Proposal: ${version.title}`}>
        <div className="max-w-3xl">
          {issue.changes.length === 0 ? "Nothing changes." : <StatedChanges changes={issue.changes} named />}
        </div>
        <p className="mt-1 text-[0.94rem] text-soft">Version {version.version}.</p>
      </Section>
      {trees && edition && (
        <Section id="tree" title="The tree before and after">
          <IssueTrees before={edition} after={edition} trees={trees} note={trees.note} />
        </Section>
      )}
      {whatIf && (
        <Section id="what-if" title="What it would change">
          <WhatIfPanel whatIf={whatIf.answer} titles={whatIf.titles} />
        </Section>
      )}
      <Section id="comments" title="Comments">
        <PublishedComments
          comments={comments}
          proposal={{
            version: version.version,
            changes: version.changes.map((change) => changeInWords(change, sources)),
          }}
          none="No comment is published yet."
        />
      </Section>
      {props.children}
      <Section id="decision" title="Decision">
        <DecisionRecord revision={issue.revision} decisions={life.decisions} groups={groups} />
        {props.reversal}
      </Section>
    </>
  );
}

function Evidence({ issue, evidence }: { issue: IssueView; evidence: readonly EvidenceItem[] }) {
  return (
    <>
      {issue.evidence !== "" && <p className="max-w-3xl whitespace-pre-line">{issue.evidence}</p>}
      {evidence.length > 0 && (
        <ul className="mt-1 grid max-w-3xl list-disc gap-1 pl-5">
          {evidence.map(({ id, kind, text, url, file }) => (
            <li key={id}>
              <span className="inline-block font-semibold first-letter:uppercase">
                {EVIDENCE_KINDS[kind]}
              </span>
              {text !== "" && <span className="whitespace-pre-line">: {text}</span>}
              {url !== null && (
                <>
                  {" "}
                  <a href={url} rel="nofollow noopener ugc" className="break-words">
                    {url}
                  </a>
                </>
              )}
              {file && (
                <>
                  {" "}
                  <a href={evidenceHref(issue.revision, id, "file")}>{file.fileName}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {issue.evidence === "" && evidence.length === 0 && <p>Nothing is recorded.</p>}
      <p className="no-print mt-1 text-[0.94rem]">
        <a href={`${issueHref(issue.revision, issue.id)}#evidence`}>
          All evidence on the issue, with the sizes of its groups
        </a>
      </p>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-9 print:mt-5">
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      {children}
    </section>
  );
}
