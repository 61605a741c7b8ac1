import type { ProposalForComment } from "#lib/revision/consultation/proposals-for-comment";
import { roundProposalHref } from "#lib/revision/consultation/round";

/** What a round asks: each proposal's question and its change in plain words. @param open whether comments are taken now */
export function ProposalsForComment(props: {
  round: number;
  proposals: readonly ProposalForComment[];
  open: boolean;
}) {
  const { round, proposals, open } = props;
  return (
    <ol className="mt-2 grid max-w-3xl gap-6">
      {proposals.map((one) => (
        <li key={one.proposal} className="border-l-2 border-line pl-3">
          <p className="text-[0.92rem] text-soft">{one.label}</p>
          <h3>
            <a href={roundProposalHref(round, one.proposal)}>{one.question}</a>
          </h3>
          <p className="mt-1">It is proposed to:</p>
          <PlainChanges changes={one.changes} />
          <p className="mt-1">
            <a href={roundProposalHref(round, one.proposal)}>
              {open && one.outForComment
                ? "Read the evidence and comment"
                : "Read the evidence and the comments"}
              <span className="sr-only"> on {one.label}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Changes in plain words. */
export function PlainChanges({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return <p>Change nothing.</p>;
  return (
    <ul className="list-disc pl-5">
      {changes.map((change, at) => (
        <li key={at} className="py-0.5">
          {change}
        </li>
      ))}
    </ul>
  );
}
