import { quantity } from "#lib/platform/in-words";
import { STANCE_NAMES, type Stance } from "#lib/revision/consultation/comment";
import type { CommentTally } from "#lib/revision/consultation/comment-tally.db";

const WORDS: Record<Stance, string> = {
  supports: "for",
  refutes: STANCE_NAMES.refutes,
  neutral: STANCE_NAMES.neutral,
};

/** How many comments are for a proposal, against it and neither, and how many of each have a response. */
export function CommentsByStance({ tally }: { tally: readonly CommentTally[] }) {
  if (tally.every(({ comments }) => comments === 0)) return <p>Nobody has commented.</p>;
  return (
    <ul className="list-disc pl-5">
      {tally.map(({ stance, comments, answered, earlier }) => (
        <li key={stance}>
          {comments} {WORDS[stance]}
          {comments > 0 &&
            `, ${answered === comments ? "each with a response" : `${answered} with a response`}`}
          {earlier > 0 && ` (${quantity(earlier, "comment")} on another version)`}
        </li>
      ))}
    </ul>
  );
}
