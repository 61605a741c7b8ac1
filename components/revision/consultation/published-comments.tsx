import { dateInWords, quantity } from "#lib/platform/in-words";
import { type PublishedComment, STANCE_LIST, STANCE_NAMES } from "#lib/revision/consultation/comment";
import { type ProposalForComment, partInWords } from "#lib/revision/consultation/proposals-for-comment";

/**
 * Comments that everybody may read, each with the working group's response.
 * @param proposal in the version that stands beside them; comments on another version say so
 */
export function PublishedComments(props: {
  comments: readonly PublishedComment[];
  proposal: Pick<ProposalForComment, "version" | "changes">;
  /** What to say where there is none. */
  none: string;
}) {
  const { comments, proposal, none } = props;
  if (comments.length === 0) return <p className="mt-1 text-soft">{none}</p>;
  return (
    <>
      <p className="mt-1">{stancesInWords(comments)}</p>
      <ul className="mt-3 grid max-w-3xl gap-5">
        {comments.map((comment) => (
          <li
            key={comment.id}
            id={`comment-${comment.id}`}
            className="scroll-mt-4 border-l-2 border-line pl-3"
          >
            <p className="text-[0.92rem] text-soft">
              <strong className="text-ink first-letter:uppercase">{STANCE_NAMES[comment.stance]}</strong>,{" "}
              {comment.name ?? "name not published"}, {dateInWords(comment.sentAt.toISOString())}, on{" "}
              {comment.version === proposal.version
                ? partInWords(comment.part, proposal.changes)
                : `version ${comment.version}${comment.part && `, ${comment.part}`}`}
            </p>
            <p className="whitespace-pre-line">{comment.text}</p>
            {comment.link && (
              <p className="break-words">
                Evidence:{" "}
                <a href={comment.link} rel="nofollow noopener ugc">
                  {comment.link}
                </a>
              </p>
            )}
            <div className="mt-2 rounded-md bg-wash px-3 py-2">
              <p className="text-[0.92rem] text-soft">
                The working group, {dateInWords(comment.respondedAt.toISOString())}
              </p>
              <p className="whitespace-pre-line">{comment.response}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "3 comments: 2 supports, 1 neutral." */
function stancesInWords(comments: readonly PublishedComment[]): string {
  const counts = STANCE_LIST.flatMap((stance) => {
    const some = comments.filter((comment) => comment.stance === stance).length;
    return some > 0 ? `${some} ${IN_COUNTS[stance]}` : [];
  });
  return `${quantity(comments.length, "comment")}: ${counts.join(", ")}.`;
}

const IN_COUNTS = { supports: "in support", refutes: "against", neutral: "neutral" } as const;
