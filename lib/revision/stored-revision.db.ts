import type { Decision } from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";
import type { ReviewPaper } from "#lib/compile/decisions/review-paper";
import type { Stage } from "#lib/compile/decisions/stage";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { db, type Transaction } from "#lib/platform/db";
import { listsBy } from "#lib/platform/lists-by";
import type { Deed } from "#lib/record/entry";
import { MAIN_REVISION, type RevisionHeading, type StoredRevision } from "#lib/revision/stored-revision";

/** Every revision held, the one that the correspondence is compiled from first. */
export async function listRevisions(): Promise<RevisionHeading[]> {
  return db().$queryRaw<RevisionHeading[]>`
    SELECT id, source, target, title, kind, note FROM revision ORDER BY id <> ${MAIN_REVISION}, id`;
}

interface KeptRows extends RevisionHeading {
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
    SELECT id, source, target, title, kind, note,
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
  heading: RevisionHeading,
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

/**
 * Which revision holds a paper or an issue: the pages of either find it in whichever it is.
 * @returns the revision's id; that of the main one where none holds it, so that a page says what that one has
 */
export async function revisionWith({
  paper = "",
  issue = "",
}: {
  paper?: string;
  issue?: string;
}): Promise<string> {
  // PostgreSQL cannot be asked for a text with a NUL in it: nothing has such an id.
  if (`${paper}${issue}`.includes("\u0000")) return MAIN_REVISION;
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT revision_id AS id FROM review_paper
    WHERE id = ${paper} OR id = (SELECT paper_id FROM issue WHERE id = ${issue}) LIMIT 1`;
  return row?.id ?? MAIN_REVISION;
}
