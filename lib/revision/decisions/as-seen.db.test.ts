import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lifeCast, NO_MEETING } from "#demo/life-cast.fixture";
import type { Change } from "#lib/compile/decisions/change";
import { closeDb } from "#lib/platform/db";
import { decideAsSeen, decideWithoutProposalAsSeen, reverseAsSeen } from "#lib/revision/decisions/as-seen.db";
import { outlookOn, outlookOnReversal, seenOfIssue } from "#lib/revision/decisions/outlook.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { castVote, readDecisions, readLife } from "#lib/revision/life/life.db";
import { changeStep, readSteps } from "#lib/revision/life/life-steps.db";
import { nextVersion } from "#lib/revision/life/open-proposal.fixture";
import { CORRECTION } from "#lib/revision/open-revision.fixture";

const REVISION = CORRECTION;
const SAID = { reason: "The evidence holds", ...NO_MEETING };
let cast: Awaited<ReturnType<typeof lifeCast>>;
beforeAll(async () => {
  cast = await lifeCast("decisions_as_seen");
});
afterAll(closeDb);

const accept = { version: 1, outcome: "accepted" } as const;
const seenOf = async (proposal: string, asked: Parameters<typeof outlookOn>[1] = accept) =>
  (await outlookOn(proposal, asked))?.seen ?? "";

describe("what a decision will do", () => {
  test("is what it does: its reversal is the same the other way round", async () => {
    const { sid, recommended } = cast;
    const rename: Change = { type: "rename", source: "1131", to: { title: "Managers of money" } };
    const { proposal } = await recommended(cast.wendy, { changes: [rename] });
    const before = await outlookOn(proposal, accept);
    const renamed = before?.change?.draft.differences.map((one) => [
      one.before?.title,
      one.after?.title,
      one.nature,
    ]);
    expect(renamed).toEqual([[expect.any(String), "Managers of money", "virtual"]]);
    expect(before?.comments.map(({ stance, comments }) => `${stance} ${comments}`)).toEqual([
      "supports 0",
      "refutes 0",
      "neutral 0",
    ]);
    const id = await decideAsSeen(sid, proposal, { ...SAID, ...accept, seen: before!.seen });
    const reversal = await outlookOnReversal(proposal, id);
    expect(reversal?.backTo).toBe("working-group review");
    expect(
      reversal?.change?.draft.differences.map((one) => [one.after?.title, one.before?.title, one.nature]),
    ).toEqual(renamed);
    await reverseAsSeen(sid, { proposal }, id, { ...SAID, seen: reversal!.seen });
    expect((await readLife(proposal))?.stage).toBe("working-group review");
    expect(await outlookOnReversal(proposal, id)).toBeNull();
  });

  test("is nothing to the draft where it rejects or defers", async () => {
    const { proposal } = await cast.recommended();
    expect((await outlookOn(proposal, { version: 1, outcome: "rejected" }))?.change).toBeNull();
    expect(await outlookOn(proposal, { version: 2, outcome: "accepted" })).toBeNull();
  });
});

describe("a decision is refused where something changed since it was looked at, and nothing is done", () => {
  const refused = async (proposal: string, seen: string, sentence: string) => {
    await expect(decideAsSeen(cast.sid, proposal, { ...SAID, ...accept, seen })).rejects.toThrow(sentence);
    const life = await readLife(proposal);
    expect(life?.decisions.filter(({ reverses }) => reverses === null)).toEqual([]);
    expect(life?.votes.filter(({ personId }) => personId === cast.sid.personId)).toEqual([]);
    // Looked at again, it can be recorded.
    const { version } = life!;
    const again = { ...accept, version };
    await decideAsSeen(cast.sid, proposal, { ...SAID, ...again, seen: await seenOf(proposal, again) });
  };

  test("a vote", async () => {
    const { proposal } = await cast.recommended();
    const seen = await seenOf(proposal);
    await castVote(cast.sue, proposal, {
      version: 1,
      body: "steering-group",
      choice: "rejected",
      reason: "",
    });
    await refused(proposal, seen, "Something changed since you looked: the votes. Look again.");
  });

  test("the version", async () => {
    const { proposal } = await cast.recommended();
    const seen = await seenOf(proposal);
    await nextVersion(cast.wendy, proposal, 2);
    await refused(proposal, seen, "the version of the proposal");
  });

  test("how many votes it takes", async () => {
    const { proposal } = await cast.recommended();
    const seen = await seenOf(proposal);
    const step = (await readSteps(REVISION)).find(({ to }) => to === "decided")!;
    await changeStep(
      cast.custodian,
      REVISION,
      step.id,
      { ...step, needsEvidence: !step.needsEvidence },
      "A trial",
    );
    await refused(proposal, seen, "what a decision needs");
  });

  test("another decision that breaks a rule with it", async () => {
    const called = (title: string): Change[] => [{ type: "rename", source: "4216", to: { title } }];
    const [first, second] = [
      await cast.recommended(cast.wendy, { changes: called("Front desk staff") }),
      await cast.recommended(cast.wendy, { changes: called("Welcome staff") }),
    ];
    const seen = await seenOf(first.proposal);
    expect((await outlookOn(first.proposal, accept))?.change?.draft.conflicts).not.toEqual([]);
    await cast.resolve(cast.sid, second.proposal);
    await refused(first.proposal, seen, "the rules that it breaks");
  });
});

test("a button pressed twice is one decision, at once or one after the other", async () => {
  const { sid, recommended } = cast;
  const { proposal } = await recommended();
  const send = async (seen: string) => decideAsSeen(sid, proposal, { ...SAID, ...accept, seen });
  const seen = await seenOf(proposal);
  const both = await Promise.all([send(seen), send(seen)]);
  expect(new Set(both).size).toBe(1);
  expect(await send(seen)).toBe(both[0]);
  expect((await readLife(proposal))?.decisions).toHaveLength(1);
  // Another reason is another decision, which cannot be taken.
  await expect(decideAsSeen(sid, proposal, { ...SAID, ...accept, reason: "Other", seen })).rejects.toThrow(
    "where it stands",
  );
  const { seen: looked } = (await outlookOnReversal(proposal, both[0]))!;
  const undo = () => reverseAsSeen(sid, { proposal }, both[0], { ...SAID, seen: looked });
  const undone = await Promise.all([undo(), undo()]);
  expect(new Set(undone).size).toBe(1);
  expect((await readLife(proposal))?.decisions).toHaveLength(2);
});

test("that nothing is to be done is decided and undone in the same way", async () => {
  const { wendy, sid } = cast;
  const paper = await openPaper(wendy, REVISION, {
    label: "Seen",
    title: "What is seen",
    majorGroup: null,
    introduction: "",
  });
  const issue = await raiseIssue(wendy, {
    paper,
    question: "Is there anything to do?",
    sources: ["1123"],
    targets: [],
    evidence: "",
    origin: "working group",
    originRef: null,
  });
  const seen = await seenOfIssue(issue);
  const send = () => decideWithoutProposalAsSeen(sid, issue, { ...SAID, seen });
  const [id, again] = await Promise.all([send(), send()]);
  expect(again).toBe(id);
  await expect(reverseAsSeen(sid, { issue }, id, { ...SAID, seen })).rejects.toThrow("where it stands");
  await reverseAsSeen(sid, { issue }, id, { ...SAID, seen: await seenOfIssue(issue) });
  expect(await readDecisions(issue)).toHaveLength(2);
});
