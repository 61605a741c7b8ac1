import type { Metadata } from "next";
import type { ReactNode } from "react";
import { HistoryList } from "#components/record/history-list";
import { IssueTrees } from "#components/revision/issues/issue-trees";
import { DecisionRecord } from "#components/revision/life/decision-record";
import { StatedChanges } from "#components/revision/stated-changes";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEditions } from "#lib/classification/classification.db";
import { readRegister, registerIn } from "#lib/coding-index/coding-index.db";
import { entriesIn, type IndexRegister } from "#lib/coding-index/register";
import type { Group } from "#lib/facts/edition";
import { readMedianPay } from "#lib/figures/median-pay.db";
import { can, inRevision, type Person } from "#lib/permissions/permissions";
import { type Parameters, pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { closedFor } from "#lib/revision/closed-revision";
import { readingOf } from "#lib/revision/draft/draft-address";
import { readDraftFacts } from "#lib/revision/draft/draft-data.db";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { adviceOn } from "#lib/revision/evidence/sizes-in-words";
import { groupsAfter, rowsOfIssue } from "#lib/revision/issue-rows";
import { readIssueFacts } from "#lib/revision/issues/issues.db";
import { readDecisions } from "#lib/revision/life/life.db";
import { issueAnchor, paperHref, revisionCrumb } from "#lib/revision/paper-address";
import { readSizes } from "#lib/revision/revision.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import type { IssueView, RevisionView } from "#lib/revision/revision-view";
import { treeAround } from "#lib/revision/trees/tree-around";
import { currentRevision } from "../../../../readership";
import { currentViewer, formAnswer } from "../../../../viewer";
import { DecidedLinks } from "./_parts/decided-links";
import { IssueDecision } from "./_parts/issue-decision";
import { IssueEntries } from "./_parts/issue-entries";
import { IssueEvidence } from "./_parts/issue-evidence";
import type { ConcernedGroup } from "./_parts/issue-groups";
import { IssueMaps } from "./_parts/issue-maps";
import { IssueOrigin, IssueStanding } from "./_parts/issue-standing";
import { IssueSteps } from "./_parts/issue-steps";

interface Props {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Parameters>;
}

async function asked({ params }: Pick<Props, "params">) {
  const id = pathText((await params).issue ?? "");
  const revision = await currentRevision(await revisionOfAddress(await params));
  return { id, revision, revisionId: revision.heading.id, issue: revision.issue(id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { issue } = await asked(props);
  return { title: issue ? `${issue.label}: ${issue.question}` : "Issue not found" };
}

export default async function IssuePage(props: Props) {
  const { id, revision, revisionId, issue } = await asked(props);
  const paper = issue && revision.paper(issue.paper);
  const [facts, decisions, viewer, answer] = await Promise.all([
    readIssueFacts(id),
    issue ? readDecisions(id) : [],
    currentViewer(),
    formAnswer(await props.searchParams),
  ]);
  if (!issue || !paper || !facts) return <UnknownOfRevision revision={revision} what="issue" id={id} />;
  const person = viewer?.person ?? null;
  const here = inRevision(revisionId);
  const works = can(person, "read work in progress", here);
  const open = facts.open && issue.decision === null;
  const found = rowsOfIssue(revision, issue);
  const after = groupsAfter(revision, issue, found);
  const register = await readRegisterOf(revision);
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(revisionId),
          { href: paperHref(revisionId, paper.id, {}, issueAnchor(issue.number)), name: paper.label },
        ]}
        kicker={issue.label}
        title={issue.question}
      />
      <AnswerBanner answer={answer} />
      <IssueSteps paper={paper} issue={issue} />
      {open && (
        <IssueStanding
          issue={issue}
          may={{
            propose: can(person, "draft a proposal", here),
            decide: can(person, "decide", here),
            edit: can(person, "raise an issue", here),
          }}
        />
      )}
      <section aria-labelledby="change">
        <h2 id="change">What is proposed</h2>
        <div className="mt-1 max-w-3xl">
          {issue.changes.length > 0 ? (
            <StatedChanges changes={issue.changes} named />
          ) : open && !issue.proposal ? (
            "Nothing yet."
          ) : (
            "Nothing changes."
          )}
        </div>
      </section>
      <Section id="evidence" title="Evidence">
        <Evidence revision={revision} issue={issue} after={after} open={facts.open} person={person} />
      </Section>
      <div className="mt-9">
        {open && facts.raisedBy !== null ? <h2>Where it comes from</h2> : <IssueDecision issue={issue} />}
        {!open && (
          <DecidedLinks
            issue={issue}
            mayReverse={closedFor(revision.heading) === null && can(person, "decide", here)}
          />
        )}
        <IssueOrigin issue={issue} facts={facts} names={person !== null} editions={revision.editions} />
      </div>
      {decisions.length > 1 && (
        <Section id="decisions" title="Every decision on it">
          <DecisionRecord revision={revisionId} decisions={decisions} groups={works} />
        </Section>
      )}
      <Section id="tree" title="The tree before and after">
        <IssueTrees
          before={revision.editions.source}
          after={revision.editions.target}
          trees={{
            before: treeAround(revision.sources, issue.sources),
            after: treeAround(
              revision.targets,
              after.map(({ code }) => code),
            ),
          }}
          note={(side, code) => (side === "before" ? revision.fateOf(code) : revision.originOf(code))}
        />
      </Section>
      <Section id="maps" title="Rows of the correspondence">
        <IssueMaps revision={revision} found={found} />
      </Section>
      {found.level === 4 && found.rows.length > 0 && (
        <Section id="entries" title="Index entries">
          <IssueEntries
            rows={found.rows}
            find={(uid) => register.byUid.get(uid)}
            reading={readingOf(revisionId, revision.editions)}
          />
        </Section>
      )}
      {works && facts.raisedBy !== null && <History id={id} />}
    </>
  );
}

/** The index as the decisions have it by now, where the edition made is seen in its draft alone; else as it is edited. */
async function readRegisterOf({ heading, editions }: RevisionView): Promise<IndexRegister> {
  const draft = editions.target.groupsPath === undefined ? null : await readDraftFacts(heading.id);
  return draft ? registerIn(draft.data) : readRegister("working");
}

/** What was found, the sizes of the groups, and what was recorded; everybody reads what stands, the groups also what was withdrawn. */
async function Evidence(props: {
  revision: RevisionView;
  issue: IssueView;
  /** Groups of the edition made that it is about. */
  after: readonly Group[];
  open: boolean;
  person: Person | null;
}) {
  const { revision, issue, after, open, person } = props;
  const { source, target } = revision.editions;
  const [items, sizes, register, editions, payBefore, payAfter] = await Promise.all([
    readEvidence(issue.id),
    readSizes(revision.heading.id),
    readRegisterOf(revision),
    readEditions("working"),
    readMedianPay(source.edition, issue.sources),
    readMedianPay(
      target.edition,
      after.map(({ code }) => code),
    ),
  ]);
  const sources = issue.sources.map(
    (code): ConcernedGroup => ({
      group: revision.sources.get(code) ?? { code, title: "" },
      note: revision.fateOf(code),
      entries: entriesIn(source.edition, code, register),
      sizes: sizes.known(source.edition, code),
      pay: payBefore.get(code) ?? [],
      assessment: sizes.assessed(source.edition, code),
    }),
  );
  const targets = after.map(
    (group): ConcernedGroup => ({
      group,
      note: revision.originOf(group.code),
      entries: entriesIn(target.edition, group.code, register),
      sizes: sizes.known(target.edition, group.code),
      pay: payAfter.get(group.code) ?? [],
      assessment: sizes.assessed(target.edition, group.code),
    }),
  );
  const here = inRevision(issue.revision);
  const works = can(person, "read work in progress", here);
  return (
    <IssueEvidence
      issue={issue}
      editions={revision.editions}
      groups={{ sources, targets }}
      advice={adviceOn(issue.sources, sizes.censusCases, sizes.policy)}
      items={items.filter(({ withdrawn }) => works || !withdrawn)}
      named={{
        entry: (uid) => register.byUid.get(uid),
        edition: (id) => editions.find((edition) => edition.id === id),
      }}
      names={person !== null}
      mayRecord={open && can(person, "record evidence", here)}
      mayWithdraw={closedFor(revision.heading) === null && can(person, "record evidence", here)}
    />
  );
}

async function History({ id }: { id: string }) {
  const history = await readHistory("issue", id);
  return (
    <div className="mt-9">
      <HistoryList
        deeds={history.map((deed) => historyItem(deed, true))}
        none="Nothing was done with it yet."
      />
    </div>
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
