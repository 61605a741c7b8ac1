import { db } from "#lib/platform/db";
import type { OpenWork } from "#lib/revision/progress/wait";

/** The issues of a revision that no decision stands on, longest waiting first. */
export async function readOpenWork(revision: string): Promise<OpenWork[]> {
  const rows = await db().$queryRaw<(Omit<OpenWork, "votes"> & { votes: OpenWork["votes"] | null })[]>`
    SELECT issue.id AS issue, p.id AS proposal, stage, coalesce(stage_changed_at, raised_at) AS since,
      (SELECT json_agg(json_build_object('personId', person_id, 'body', body, 'choice', choice) ORDER BY id)
        FROM vote WHERE proposal_id = p.id AND version = p.version) AS votes,
      (SELECT count(*)::int FROM evidence WHERE issue_id = issue.id AND withdrawn_at IS NULL AND kind <> 'statement') AS evidence,
      (SELECT count(*)::int FROM comment LEFT JOIN comment_response ON comment_id = comment.id
        WHERE proposal_id = p.id AND comment_id IS NULL) AS unanswered,
      (SELECT max(closes_at) FROM round_proposal r JOIN consultation_round ON consultation_round.id = round_id
        WHERE r.proposal_id = p.id AND r.version = p.version) AS "closesAt"
    FROM issue JOIN review_paper ON review_paper.id = paper_id LEFT JOIN proposal p ON p.issue_id = issue.id
    WHERE revision_id = ${revision} AND standing_decision(issue.id) IS NULL
    ORDER BY since, issue.id`;
  return rows.map((row) => ({ ...row, votes: row.votes ?? [] }));
}
