import { db } from "#lib/platform/db";
import { STANCE_LIST, type Stance } from "#lib/revision/consultation/comment";

/** How many comments of a stance a proposal has. */
export interface CommentTally {
  stance: Stance;
  comments: number;
  /** Those that have a response. */
  answered: number;
  /** Those on another version than the one asked about. */
  earlier: number;
}

/** The comments on a proposal by stance, in the order of the stances, each of which is there. */
export async function commentTally(proposal: string, version: number): Promise<CommentTally[]> {
  const rows = await db().$queryRaw<CommentTally[]>`
    SELECT stance, count(*)::int AS comments, count(comment_id)::int AS answered,
      count(*) FILTER (WHERE version <> ${version})::int AS earlier
    FROM comment LEFT JOIN comment_response ON comment_id = comment.id
    WHERE proposal_id = ${proposal} GROUP BY stance`;
  return STANCE_LIST.map(
    (stance) => rows.find((row) => row.stance === stance) ?? { stance, comments: 0, answered: 0, earlier: 0 },
  );
}
