import { type Case, type Cast, CLOSES_AFTER, HOUR } from "#demo/cast";
import type { Stage } from "#lib/compile/decisions/stage";
import type { PersonActor } from "#lib/record/entry";
import { createRound } from "#lib/revision/consultation/consultation.db";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { decide, decideWithoutProposal, reverse } from "#lib/revision/life/decisions.db";
import { castVote, readLife } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { listMeetings } from "#lib/revision/meetings/meetings.db";
import { readOpenWork } from "#lib/revision/progress/progress.db";
import { propose, saveVersion } from "#lib/revision/proposals/proposals.db";

type LifeCast = Cast<"custodian" | "working-group" | "steering-group">;
type LifeCase = Case & { tasks: string };

const COOKS: LifeCase = {
  question: "Does the line between chefs and cooks still hold?",
  sources: ["5434", "5435"],
  targets: ["5434", "5435"],
  evidence:
    "Titles decide between the two groups, and employers use both for the same work. Coders ask for help with them more often than with any other pair of minor group 543.",
  tasks:
    "Both plan menus, order and prepare food and watch over the kitchen's hygiene. Those who run a kitchen are called chef in a hotel and cook in a school.",
  title: "Merge cooks into chefs",
  changes: [
    { type: "merge", sources: ["5435"], to: { code: "5434" } },
    { type: "rename", source: "5434", to: { code: "5434", title: "Chefs and cooks" } },
  ],
};

const BAKERS: LifeCase = {
  question: "Is “flour confectioner” still a title that people give?",
  sources: ["5432"],
  targets: ["5432"],
  evidence:
    "Respondents say baker, pastry cook or cake decorator; the trade's own qualifications have moved on too.",
  tasks: "Make dough and batters, bake, fill and decorate; the tasks do not depend on the title.",
  title: "Rename bakers and flour confectioners",
  changes: [{ type: "rename", source: "5432", to: { code: "5432", title: "Bakers and pastry makers" } }],
};

const POULTRY: LifeCase = {
  question: "Should the title of the fishmongers' group name those who dress poultry?",
  sources: ["5433"],
  targets: ["5433"],
  evidence:
    "Most who dress poultry do so on a line in a plant, and are coded to process operatives. The title leads coders to bring them here.",
  tasks: "Fishmongers clean, cut and sell fish and advise those who buy it; few of them handle poultry.",
  title: "Rename the group after fishmongers alone",
  changes: [{ type: "rename", source: "5433", to: { code: "5433", title: "Fishmongers" } }],
};

/**
 * Takes proposals through their life: the first draft that there is goes to the working group; in a paper of their own one
 * is recommended and waits for the steering group, one is deferred, one was accepted and the decision reversed, and on an
 * issue that nobody proposed anything on nothing is to be done.
 * @param revision id of the one that they are of
 * @returns ids of the proposals
 */
export async function fillLife(
  cast: LifeCast,
  revision: string,
): Promise<Record<"reviewed", string | null> & Record<"recommended" | "deferred" | "reversed", string>> {
  const { "working-group": member, "steering-group": decider, custodian } = cast;
  const reviewed = await reviewDraft(member, revision);
  const now = Date.now();
  const round = await createRound(custodian, revision, {
    title: "Food preparation",
    about:
      "Three proposals on those who prepare food: where the line runs between chefs and cooks, and what bakers and fishmongers are called.",
    opensAt: new Date(now - 20 * HOUR),
    closesAt: new Date(now + CLOSES_AFTER),
  });
  const paper = await openPaper(member, revision, {
    label: "Food preparation",
    title: "Review of food preparation and hospitality trades",
    majorGroup: "5",
    introduction:
      "Minor group 543 was carried over as it was. Coders' queries since then fall on a few of its groups; this paper takes those up.",
  });
  const recommended = await recommend(member, paper, round, COOKS);
  const deferred = await recommend(member, paper, round, BAKERS);
  const reversed = await recommend(member, paper, round, POULTRY);
  const butchers = await raiseIssue(member, {
    paper,
    question: "Should butchers in supermarkets be told from those in shops of their own?",
    sources: ["5431"],
    targets: ["5431"],
    evidence: "Asked for by a trade association. No title in the index names the kind of shop.",
    origin: "working group",
    originRef: null,
  });
  const taken = await circumstances(revision);
  await decide(decider, deferred, {
    ...{ version: 2, outcome: "deferred", ...taken },
    reason:
      "The trade's qualifications are under review themselves. Taken up again when their titles are settled.",
  });
  const accepted = await decide(decider, reversed, {
    ...{ version: 2, outcome: "accepted", ...taken },
    reason: "The evidence shows that the second half of the title misleads.",
  });
  await reverse(decider, accepted, {
    ...taken,
    reason:
      "The index still has entries for poultry dressers in shops, and the new title would leave them without a home. To be taken up again with a place for these.",
  });
  await decideWithoutProposal(decider, butchers, {
    ...taken,
    reason: "The tasks are the same, and what respondents say of their employer does not tell the two apart.",
  });
  return { reviewed, recommended, deferred, reversed };
}

/** The meeting of the steering group that decisions can name, where there is one. */
async function circumstances(revision: string): Promise<{ meeting: number | null; decidedOn: string }> {
  const today = new Date().toISOString().slice(0, 10);
  const held = (await listMeetings(revision)).find(
    ({ body, heldOn }) => body === "steering-group" && heldOn <= today,
  );
  return { meeting: held?.id ?? null, decidedOn: "" };
}

/** Puts the first draft that there is to the working group, with evidence and a vote. @returns its id; null where there is none */
async function reviewDraft(member: PersonActor, revision: string): Promise<string | null> {
  const draft = (await readOpenWork(revision)).find(({ stage }) => stage === "draft");
  if (!draft?.proposal) return null;
  const life = await readLife(draft.proposal);
  if (!life) return null;
  await recordEvidence(member, draft.issue, {
    kind: "tasks",
    text: "Job descriptions of twelve employers: in nine of them the tasks of the two groups are given to different people.",
  });
  const { version } = life;
  await moveProposal(member, draft.proposal, {
    ...{ from: "draft", to: "working-group review", version },
    reason: "Ready to be read by everybody before it goes out.",
  });
  await castVote(member, draft.proposal, {
    ...{ version, body: "working-group", choice: "for" },
    reason: "The rule finds the titles that coders ask about.",
  });
  return draft.proposal;
}

/** Raises an issue, proposes on it, and takes the proposal as far as the steering group. @returns the proposal's id */
async function recommend(member: PersonActor, paper: string, round: number, one: LifeCase): Promise<string> {
  const { question, sources, targets, evidence, tasks, title, changes } = one;
  const issue = await raiseIssue(member, {
    ...{ paper, question, sources, targets, evidence, origin: "working group", originRef: null },
  });
  await recordEvidence(member, issue, { kind: "tasks", text: tasks });
  const proposal = await propose(member, issue, { title });
  await saveVersion(member, proposal, { base: 1, title, changes, note: "As agreed at the working group" });
  const move = (from: Stage, to: Stage, reason: string) =>
    moveProposal(member, proposal, { from, to, version: 2, reason, round });
  await move("draft", "working-group review", "Put to the working group with its evidence.");
  await move("working-group review", "out for comment", "Nobody in the working group is against asking.");
  await castVote(member, proposal, { version: 2, body: "working-group", choice: "for", reason: "" });
  await move("out for comment", "recommended", "No comment spoke against it.");
  return proposal;
}
