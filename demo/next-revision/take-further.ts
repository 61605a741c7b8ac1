import type { RevisionCast } from "#demo/cast";
import type { DemonstratedComment } from "#demo/next-revision/paper";
import type { RaisedIssue } from "#demo/next-revision/raise-issues";
import { STAGES, type Stage } from "#lib/compile/decisions/stage";
import { respond, sendComment } from "#lib/revision/consultation/consultation.db";
import { decide, decideWithoutProposal } from "#lib/revision/life/decisions.db";
import { castVote } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";

/** Why a proposal goes on to each stage. */
const REASONS: Partial<Record<Stage, string>> = {
  "working-group review": "Put to the working group with its evidence.",
  "out for comment": "Nobody in the working group is against asking.",
  recommended: "Every comment has its answer, and the group is for it.",
};

/**
 * Takes a proposal as far as it has come short of a decision, with the working group's vote and the comments on it.
 * @param rounds what is still out is asked about in the open one, everything that went further in the one that closed
 */
export async function takeFurther(
  cast: RevisionCast,
  { issue, proposal }: RaisedIssue,
  rounds: { closed: number; open: number },
): Promise<void> {
  const said = issue.proposal;
  if (!proposal || !said) return;
  const member = cast["working-group"];
  const { id, version } = proposal;
  // What is decided has come by way of a recommendation.
  const last = Math.min(STAGES.indexOf(said.stage), STAGES.indexOf("recommended"));
  const round = said.stage === "out for comment" ? rounds.open : rounds.closed;
  const isRecommended = last === STAGES.indexOf("recommended");
  const voteInGroup = async ({ vote, coderVote } = said) => {
    if (vote) await castVote(member, id, { version, body: "working-group", ...vote });
    if (coderVote) await castVote(cast.coder, id, { version, body: "working-group", ...coderVote });
  };
  for (const [at, from] of STAGES.slice(0, last).entries()) {
    const to = STAGES[at + 1] ?? from;
    if (to === "recommended") await voteInGroup({ vote: { choice: "for", reason: "" }, ...said });
    await moveProposal(member, id, { from, to, version, reason: REASONS[to] ?? "", round });
    if (to === "out for comment")
      for (const comment of said.comments ?? []) await sendWithAnswer(cast, { id, version, round }, comment);
  }
  if (said.steeringVote)
    await castVote(cast["steering-group"], id, { version, body: "steering-group", ...said.steeringVote });
  if (!isRecommended && said.stage !== "draft") await voteInGroup();
}

async function sendWithAnswer(
  cast: RevisionCast,
  { id, version, round }: { id: string; version: number; round: number },
  { stance, text, part = "", anonymous, answer, withheld = "" }: DemonstratedComment,
): Promise<void> {
  const comment = await sendComment(cast.stakeholder, {
    ...{ round, proposal: id, version, stance, text, part },
    ...{ link: "", publishName: !anonymous, attachment: null },
  });
  if (answer === undefined) return;
  const published = withheld === "";
  await respond(cast["working-group"], comment, {
    text: answer,
    published,
    withheldReason: withheld,
    revision: 0,
  });
}

/** Records what a meeting of the steering group decided on an issue. */
export async function decideAt(
  cast: RevisionCast,
  { id, issue, proposal }: RaisedIssue,
  meeting: number,
): Promise<void> {
  const taken = issue.decision;
  if (!taken) return;
  const by = cast["steering-group"];
  // The day is the meeting's.
  const reasoned = { reason: taken.reason, meeting, decidedOn: "" };
  if (proposal)
    await decide(by, proposal.id, { version: proposal.version, outcome: taken.outcome, ...reasoned });
  else await decideWithoutProposal(by, id, reasoned);
}
