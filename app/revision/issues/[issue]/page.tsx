import type { Metadata } from "next";
import type { ReactNode } from "react";
import { IssueDecision } from "#components/revision/issue-decision";
import { IssueEntries } from "#components/revision/issue-entries";
import { type ConcernedGroup, IssueGroups } from "#components/revision/issue-groups";
import { IssueMaps } from "#components/revision/issue-maps";
import { IssueSteps } from "#components/revision/issue-steps";
import { IssueTrees } from "#components/revision/issue-trees";
import { StatedChanges } from "#components/revision/stated-changes";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { PageHeading } from "#components/ui/page-heading";
import { readRegister } from "#lib/coding-index/store";
import { type Side, SOC2010, SOC2020 } from "#lib/correspondence/direction";
import { pathText } from "#lib/parameters";
import { rowsOfIssue } from "#lib/revision/issue-rows";
import { issueAnchor, paperHref, REVISION_PATH } from "#lib/revision/paper-query";
import { SIZE_POLICIES } from "#lib/revision/policy";
import { sizeAdvice } from "#lib/revision/size-advice";
import { readSizes } from "#lib/revision/store";
import { treeAround } from "#lib/revision/tree-around";
import { currentRevision } from "../../../readership";

interface Props {
  params: Promise<{ issue: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const issue = (await currentRevision()).issue(pathText((await params).issue));
  return { title: issue ? `${issue.label}: ${issue.question}` : "Issue not found" };
}

export default async function IssuePage({ params }: Props) {
  const [revision, sizes, register] = await Promise.all([currentRevision(), readSizes(), readRegister()]);
  const id = pathText((await params).issue);
  const issue = revision.issue(id);
  const paper = issue && revision.paper(issue.paper);
  if (!issue || !paper) return <UnknownOfRevision what="issue" id={id} papers={revision.papers} />;
  const found = rowsOfIssue(revision, issue);
  const policy = SIZE_POLICIES.at(-1);
  const counted = issue.sources.flatMap((code) => {
    const cases = sizes.censusCases.get(code);
    return cases === undefined ? [] : [{ code, cases }];
  });
  const concerned = (side: Side, codes: readonly string[]): ConcernedGroup[] =>
    codes.map((code) => {
      const groups = side === SOC2010 ? revision.sources : revision.targets;
      return {
        group: groups.get(code) ?? { code, title: "" },
        note: side === SOC2010 ? revision.fateOf(code) : revision.originOf(code),
        entries: register.byGroup[side.edition].get(code)?.length ?? 0,
        sizes: sizes.known(side.edition, code),
      };
    });
  return (
    <>
      <PageHeading
        crumbs={[
          { href: REVISION_PATH, name: "Revision" },
          { href: paperHref(paper.id, {}, issueAnchor(issue.number)), name: paper.label },
        ]}
        kicker={issue.label}
        title={issue.question}
      />
      <IssueSteps paper={paper} issue={issue} />
      <section aria-labelledby="change">
        <h2 id="change">What is proposed</h2>
        <div className="mt-1 max-w-3xl">
          {issue.changes.length === 0 ? "Nothing changes." : <StatedChanges changes={issue.changes} named />}
        </div>
      </section>
      <Section id="evidence" title="Evidence">
        <p className="max-w-3xl">{issue.evidence || "Nothing is recorded."}</p>
        <IssueGroups
          side={SOC2010}
          groups={concerned(SOC2010, issue.sources)}
          advice={policy ? sizeAdvice(policy, counted) : []}
        />
        <IssueGroups side={SOC2020} groups={concerned(SOC2020, issue.targets)} />
      </Section>
      <div className="mt-9">
        <IssueDecision issue={issue} />
      </div>
      <Section id="tree" title="The tree before and after">
        <IssueTrees
          before={SOC2010}
          after={SOC2020}
          trees={{
            before: treeAround(revision.sources, issue.sources),
            after: treeAround(revision.targets, issue.targets),
          }}
          note={(side, code) => (side === "before" ? revision.fateOf(code) : revision.originOf(code))}
        />
      </Section>
      <Section id="maps" title="Rows of the correspondence">
        <IssueMaps revision={revision} found={found} />
      </Section>
      {found.level === 4 && found.rows.length > 0 && (
        <Section id="entries" title="Index entries">
          <IssueEntries rows={found.rows} find={(uid) => register.byUid.get(uid)} />
        </Section>
      )}
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-1">
        {title}
      </h2>
      {children}
    </section>
  );
}
