import type { Decision } from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";
import type { ReviewPaper } from "#lib/compile/decisions/review-paper";
import type { Stage } from "#lib/compile/decisions/stage";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { readVersions } from "#lib/facts/data.db";
import { db, type Transaction } from "#lib/platform/db";
import { listsBy } from "#lib/platform/lists-by";
import { onceARequest } from "#lib/platform/one-snapshot";
import { versioned } from "#lib/platform/versioned";
import type { Deed } from "#lib/record/entry";
import type { NewRevision, RevisionHeading, StoredRevision } from "#lib/revision/stored-revision";

/** Every revision held: those that are open first, then those that are finished, then papers as written; newest first. */
export function listRevisions(): Promise<RevisionHeading[]> {
  return onceARequest("revisions", async () => {
    const { revisions } = await readVersions();
    return versioned<RevisionHeading[]>("revisions")(
      revisions,
      () => db().$queryRaw<RevisionHeading[]>`
        SELECT id, source, target, title, kind, status, note, target_title AS "targetTitle", target_short_title AS "targetShortTitle"
        FROM revision ORDER BY kind <> 'working', status <> 'open', opened_at DESC, id`,
    );
  });
}

/**
 * The revision that is meant where none is named: the open one that was opened last, else the newest. This is the only
 * place that says so.
 * @returns its id; "" where there is none
 */
export async function revisionAtWork(): Promise<string> {
  return (await listRevisions())[0]?.id ?? "";
}

interface KeptRows
  extends RevisionHeading,
    Pick<StoredRevision, "baseReleaseId" | "correctsReleaseId" | "sizePolicy"> {
  papers: (Omit<ReviewPaper, "issues"> & { open: boolean })[] | null;
  issues: ReviewPaper["issues"] | null;
  proposals: { id: string; stage: Stage }[] | null;
  versions: Proposal[] | null;
  decisions: Decision[] | null;
}

/**
 * A revision with its papers, issues, versions and decisions, in one statement, so that all of it is of one moment; null
 * where there is none of this id. lib/revision/revision.db.ts keeps it until it changes.
 */
export async function readStored(id: string): Promise<StoredRevision | null> {
  const [row] = await db().$queryRaw<KeptRows[]>`
    WITH paper AS (SELECT * FROM review_paper WHERE revision_id = ${id}),
      issues AS (SELECT issue.* FROM issue JOIN paper ON paper.id = paper_id),
      proposals AS (SELECT proposal.* FROM proposal JOIN issues ON issues.id = issue_id)
    SELECT id, source, target, title, kind, status, note, target_title AS "targetTitle", target_short_title AS "targetShortTitle",
      base_release_id AS "baseReleaseId", corrects_release_id AS "correctsReleaseId", size_policy AS "sizePolicy",
      (SELECT json_agg(json_build_object('id', id, 'title', title, 'label', label, 'edition', revision.source,
        'majorGroup', major_group, 'introduction', introduction, 'open', open) ORDER BY NOT open, created_at, id) FROM paper) AS papers,
      (SELECT json_agg(json_build_object('id', id, 'paper', paper_id, 'number', number, 'question', question,
        'origin', origin, 'originRef', origin_ref, 'evidence', evidence, 'sources', sources, 'targets', targets) ORDER BY paper_id, number) FROM issues) AS issues,
      (SELECT json_agg(json_build_object('id', id, 'stage', stage)) FROM proposals) AS proposals,
      (SELECT json_agg(json_build_object('id', proposal_id, 'issue', proposals.issue_id, 'version', v.version,
        'title', v.title, 'changes', v.changes) ORDER BY proposal_id, v.version)
        FROM proposal_version v JOIN proposals ON proposals.id = proposal_id) AS versions,
      (SELECT json_agg(json_build_object('id', d.id, 'issue', d.issue_id, 'outcome', d.outcome, 'reason', d.reason,
        'decidedOn', d.decided_on, 'meeting', d.meeting_id::text, 'reverses', d.reverses_id,
        'proposal', CASE WHEN d.proposal_id IS NULL THEN NULL ELSE json_build_object('id', d.proposal_id, 'version', d.version) END)
        ORDER BY d.recorded_at, d.id) FROM decision d JOIN issues ON issues.id = d.issue_id) AS decisions
    FROM revision WHERE id = ${id}`;
  if (!row) return null;
  const { papers, issues, proposals, versions, decisions, ...heading } = row;
  const issuesOf = listsBy(issues ?? [], ({ paper }) => paper);
  return {
    ...heading,
    papers: (papers ?? []).map(({ open: _, ...paper }) => ({
      ...paper,
      issues: issuesOf.get(paper.id) ?? [],
    })),
    proposals: versions ?? [],
    decisions: decisions ?? [],
    stages: new Map((proposals ?? []).map(({ id, stage }) => [id, stage])),
    openPapers: new Set((papers ?? []).flatMap(({ id, open }) => (open ? [id] : []))),
  };
}

/**
 * Keeps a revision that was not made here, with its decisions: read off what was published, or a paper as it was written.
 * What it has been decided counts as decided, by nobody who signs in here.
 * @returns what to record
 */
export async function storeRevision(
  transaction: Transaction,
  heading: NewRevision,
  { papers, proposals, decisions }: Revision,
): Promise<Deed> {
  const { id, title, note } = heading;
  await transaction.revision.create({ data: heading });
  await transaction.reviewPaper.createMany({
    data: papers.map(({ id: paper, title, label, majorGroup }) => ({
      id: paper,
      revisionId: id,
      title,
      label,
      majorGroup,
      open: false,
    })),
  });
  await transaction.issue.createMany({
    data: papers.flatMap(({ issues }) =>
      issues.map(({ paper, ...issue }) => ({ ...issue, paperId: paper, originRef: null })),
    ),
  });
  const decided = new Set(decisions.map(({ issue }) => issue));
  await transaction.proposal.createMany({
    data: proposals.map(({ id, issue, version }) => ({
      id,
      issueId: issue,
      version,
      stage: (decided.has(issue) ? "decided" : "draft") satisfies Stage,
    })),
  });
  await transaction.proposalVersion.createMany({
    data: proposals.map(({ id, version, title, changes }) => ({
      proposalId: id,
      version,
      title,
      changes: changes as unknown as object[],
    })),
  });
  await transaction.decision.createMany({
    data: decisions.map(({ id, issue, outcome, proposal, reason, decidedOn, reverses }) => ({
      id,
      issueId: issue,
      proposalId: proposal?.id ?? null,
      version: proposal?.version ?? null,
      outcome,
      reason,
      decidedOn,
      reversesId: reverses,
    })),
  });
  return {
    action: "kept a revision that was read off what was published",
    subjectKind: "revision",
    subjectId: id,
    before: null,
    after: { title, papers: papers.length, decisions: decisions.length },
    reason: note || null,
  };
}
