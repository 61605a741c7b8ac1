import { db } from "#lib/platform/db";

/** Comments on a proposal in a round that has closed, to which nobody has responded. */
export interface UnansweredComments {
  round: string;
  proposal: string;
  title: string;
  comments: number;
}

/** Who voted for a decision as it was taken, and how many votes are asked for now. */
export interface DecisionVotes {
  decision: string;
  issue: { id: string; label: string };
  title: string;
  /** Who recorded it; null where nobody who signs in did. */
  by: string | null;
  voters: string[];
  quorum: number;
}

/** An issue that nothing is decided on. */
export interface UndecidedIssue {
  id: string;
  label: string;
  question: string;
}

export function readUnanswered(revisionId: string): Promise<UnansweredComments[]> {
  return db().$queryRaw<UnansweredComments[]>`
    SELECT round.title AS round, p.id AS proposal, v.title, count(*)::int AS comments
    FROM comment JOIN consultation_round round ON round.id = round_id
      JOIN proposal p ON p.id = comment.proposal_id
      JOIN proposal_version v ON v.proposal_id = p.id AND v.version = p.version
      LEFT JOIN comment_response ON comment_response.comment_id = comment.id
    WHERE round.revision_id = ${revisionId} AND round.closes_at <= clock_timestamp()
      AND comment_response.comment_id IS NULL
    GROUP BY round.id, round.title, p.id, v.title ORDER BY round.id, p.id`;
}

/** Votes behind decisions, in the order of these. @param ids of decisions */
export async function readVotes(revisionId: string, ids: readonly string[]): Promise<DecisionVotes[]> {
  const rows = await db().$queryRaw<(Omit<DecisionVotes, "issue"> & { issueId: string; label: string })[]>`
    SELECT d.id AS decision, d.issue_id AS "issueId", paper.label || ', issue ' || issue.number AS label,
      coalesce(v.title, issue.question) AS title, person.name AS by,
      coalesce((SELECT json_agg(voter.name ORDER BY voter.name) FROM vote JOIN person voter ON voter.id = vote.person_id
        WHERE vote.proposal_id = d.proposal_id AND vote.version = d.version AND body = 'steering-group'
          AND choice = d.outcome), '[]') AS voters,
      coalesce((SELECT quorum FROM life_step WHERE from_stage = 'recommended' AND to_stage = 'decided'
        AND ended_at IS NULL AND (revision_id = ${revisionId} OR revision_id IS NULL)
        ORDER BY revision_id NULLS LAST LIMIT 1), 0) AS quorum
    FROM decision d JOIN issue ON issue.id = d.issue_id JOIN review_paper paper ON paper.id = issue.paper_id
      LEFT JOIN proposal_version v ON v.proposal_id = d.proposal_id AND v.version = d.version
      LEFT JOIN person ON person.id = d.decided_by_id
    WHERE d.id = ANY (${[...ids]}) ORDER BY d.recorded_at, d.id`;
  return rows.map(({ issueId, label, ...votes }) => ({ ...votes, issue: { id: issueId, label } }));
}

export function readUndecided(revisionId: string): Promise<UndecidedIssue[]> {
  return db().$queryRaw<UndecidedIssue[]>`
    SELECT issue.id, label || ', issue ' || number AS label, question
    FROM issue JOIN review_paper ON review_paper.id = paper_id
    WHERE revision_id = ${revisionId} AND standing_decision(issue.id) IS NULL ORDER BY label, number`;
}
