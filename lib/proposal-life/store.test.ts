import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedPerson } from "#cli/seed-person";
import { readHistory } from "#lib/audit/store";
import { closeDb } from "#lib/db";
import { changeStep, readSteps } from "#lib/life-steps/store";
import type { Role } from "#lib/people/roles";
import { giveRole } from "#lib/people/store";
import { decide, decideWithoutProposal, reverse } from "#lib/proposal-decision/store";
import { comment, nextVersion, openProposal, openRound } from "#lib/proposal-life/open-proposal.fixture";
import { castVote, moveProposal, type PersonActor, readLife } from "#lib/proposal-life/store";
import { openPaper, raiseIssue } from "#lib/review-issues/store";
import type { Outcome } from "#lib/revision/decision";
import type { Stage } from "#lib/revision/stage";
import { listRevisions, readCompiled, readKeptRevision, readRevision } from "#lib/revision/store";
import { listCompiles } from "#lib/stored-compiles/store";
import { testDatabase } from "#prisma/test-clone";

let custodian: PersonActor;
let wendy: PersonActor;
let sid: PersonActor;
let sue: PersonActor;
let round: number;
let meeting = { meeting: null, decidedOn: "" };

beforeAll(async () => {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  process.env.DATABASE_URL = await testDatabase("proposal_life");
  let by: PersonActor | null = null;
  const seed = async (name: string, role: Role): Promise<PersonActor> => {
    const email = `${name}@example.org`;
    const { person } = await seedPerson(by, { name, email, role, password: "quiet orange staircase" });
    return { personId: person.id, via: "browser", requestId: null };
  };
  custodian = await seed("cleo", "custodian");
  by = custodian;
  wendy = await seed("wendy", "working-group");
  sid = await seed("sid", "steering-group");
  sue = await seed("sue", "steering-group");
  round = await openRound(custodian);
  meeting = { meeting: null, decidedOn: "" };
});
afterAll(closeDb);

const move = (by: PersonActor, proposal: string, from: Stage, to: Stage, version = 1) =>
  moveProposal(by, proposal, { from, to, version, reason: "as agreed", round });
const resolve = (by: PersonActor, proposal: string, outcome: Outcome = "accepted", version = 1) =>
  decide(by, proposal, { version, outcome, reason: "The evidence holds", ...meeting });

async function outForComment(by = wendy): Promise<{ issue: string; proposal: string }> {
  const made = await openProposal(by);
  await move(wendy, made.proposal, "draft", "working-group review");
  await move(wendy, made.proposal, "working-group review", "out for comment");
  return made;
}

async function recommended(by = wendy): Promise<{ issue: string; proposal: string }> {
  const made = await outForComment(by);
  await castVote(wendy, made.proposal, { version: 1, body: "working-group", choice: "for", reason: "" });
  await move(wendy, made.proposal, "out for comment", "recommended");
  return made;
}

describe("a proposal", () => {
  test("goes from draft to decision, and what is decided is in the compiled edition", async () => {
    const { issue, proposal } = await recommended();
    const id = await resolve(sid, proposal);
    expect(id).toBe(`${issue}-decision`);
    const life = await readLife(proposal);
    expect(life).toMatchObject({ stage: "decided", decided: { version: 1 }, asWritten: false });
    expect(life?.moves.map(({ to }) => to)).toEqual([
      "working-group review",
      "out for comment",
      "recommended",
      "decided",
    ]);
    expect(life?.cast.map(({ body, choice, name }) => [body, choice, name])).toEqual([
      ["steering-group", "accepted", "sid"],
      ["working-group", "for", "wendy"],
    ]);
    expect(life?.decisions).toMatchObject([
      { id, outcome: "accepted", name: "sid", reason: "The evidence holds" },
    ]);
    expect((await readCompiled()).decisions.map((one) => one.id)).toContain(id);
    expect((await readRevision()).issue(issue)?.outcome).toBe("accepted");
    expect((await listCompiles())[0]).toMatchObject({ note: "a decision on Test paper, issue 1" });
    const deeds = await readHistory("proposal", proposal);
    expect(deeds.map(({ action }) => action)).toEqual([
      "decided: accepted",
      "voted on version 1",
      "moved a proposal",
      "voted on version 1",
      "moved a proposal",
      "moved a proposal",
    ]);
    await reverse(sue, id, { reason: "For the other tests", ...meeting });
  });

  test("does not go out without tangible evidence, nor into a round that is not there", async () => {
    const { proposal } = await openProposal(wendy, { evidence: false });
    await move(wendy, proposal, "draft", "working-group review");
    const out = () => move(wendy, proposal, "working-group review", "out for comment");
    await expect(out()).rejects.toThrow("no tangible evidence");
    const other = await openProposal(wendy);
    await move(wendy, other.proposal, "draft", "working-group review");
    const into = (asked?: number) =>
      moveProposal(wendy, other.proposal, {
        ...{ from: "working-group review", to: "out for comment", version: 1, reason: "", round: asked },
      });
    await expect(into()).rejects.toThrow("Choose a round first");
    await expect(into(9_999)).rejects.toThrow("There is no such consultation round");
    expect(await readLife(other.proposal)).toMatchObject({ stage: "working-group review", inRound: false });
  });

  test("is moved once by two who do so at once; the second is told", async () => {
    const { proposal } = await openProposal(wendy);
    const both = await Promise.allSettled(
      [1, 2].map(() => move(wendy, proposal, "draft", "working-group review")),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(String(refused.reason)).toContain("Somebody moved the proposal meanwhile");
    expect((await readLife(proposal))?.moves.length).toBe(1);
  });

  test("is not moved by whose step it is not, nor by a step that there is not", async () => {
    const { proposal } = await openProposal(wendy);
    await expect(move(sid, proposal, "draft", "working-group review")).rejects.toThrow(
      "This is for the working group",
    );
    await expect(move(wendy, proposal, "draft", "recommended")).rejects.toThrow("in one move");
    await expect(move(wendy, "no-such", "draft", "recommended")).rejects.toThrow("There is no such proposal");
  });

  test("is not recommended while a comment has no response", async () => {
    const { proposal } = await outForComment();
    await castVote(wendy, proposal, { version: 1, body: "working-group", choice: "for", reason: "" });
    await comment(sue, { round, proposal, version: 1, answered: true });
    await comment(sue, { round, proposal, version: 1, answered: false });
    await expect(move(wendy, proposal, "out for comment", "recommended")).rejects.toThrow(
      "1 comment has no response",
    );
  });
});

describe("a vote", () => {
  test("can be changed while it counts, and is recorded once when it is sent twice", async () => {
    const { proposal } = await outForComment();
    const vote = (choice: "for" | "against") =>
      castVote(wendy, proposal, { version: 1, body: "working-group", choice, reason: "" });
    await vote("against");
    await vote("for");
    await vote("for");
    const life = await readLife(proposal);
    expect(life?.votes).toEqual([{ personId: wendy.personId, body: "working-group", choice: "for" }]);
    const votes = (await readHistory("proposal", proposal)).filter(({ action }) =>
      action.startsWith("voted"),
    );
    expect(votes.map(({ after }) => after?.vote)).toEqual(["for", "against"]);
  });

  test("goes out of date when the proposal changes", async () => {
    const { proposal } = await recommended();
    await castVote(sid, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
    await nextVersion(wendy, proposal, 2);
    const life = await readLife(proposal);
    expect(life?.votes).toEqual([]);
    expect(life?.cast.length).toBe(2);
    const late = { version: 1, body: "steering-group", choice: "rejected", reason: "" } as const;
    await expect(castVote(sue, proposal, late)).rejects.toThrow("has version 2 by now");
  });

  test("is for members of the group, while it votes", async () => {
    const { proposal } = await outForComment();
    const vote = { version: 1, body: "steering-group", choice: "accepted", reason: "" } as const;
    await expect(castVote(wendy, proposal, vote)).rejects.toThrow("Only members of the steering group");
    await expect(castVote(sid, proposal, vote)).rejects.toThrow(
      "does not vote on a proposal that is out for comment",
    );
    const mixed = { version: 1, body: "working-group", choice: "accepted", reason: "" } as const;
    await expect(castVote(wendy, proposal, mixed)).rejects.toThrow("votes that this group has");
  });
});

describe("a decision", () => {
  test("is on the version that there is", async () => {
    const { proposal } = await recommended();
    await nextVersion(wendy, proposal, 2);
    await expect(resolve(sid, proposal)).rejects.toThrow("has version 2 by now, and you saw version 1");
    expect((await readLife(proposal))?.decisions).toEqual([]);
  });

  test("is taken once by two who decide at once; the second is told", async () => {
    const { proposal } = await recommended();
    const both = await Promise.allSettled([
      resolve(sid, proposal, "accepted"),
      resolve(sue, proposal, "rejected"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(String(refused.reason)).toContain("A decision on this issue stands already");
    expect((await readLife(proposal))?.decisions.length).toBe(1);
  });

  test("is not taken by whoever proposed it alone", async () => {
    const both = { role: "working-group", scope: null, reason: "sits on both" } as const;
    await giveRole(custodian, sid.personId, both);
    const { proposal } = await recommended(sid);
    await expect(resolve(sid, proposal)).rejects.toThrow("Whoever proposes cannot decide alone");
    expect((await readLife(proposal))?.votes.filter(({ body }) => body === "steering-group")).toEqual([]);
    await castVote(sue, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
    await resolve(sid, proposal);
    expect((await readLife(proposal))?.stage).toBe("decided");
  });

  test("needs the votes that the custodian asks for", async () => {
    const { proposal } = await recommended();
    const step = (await readSteps()).find(({ to }) => to === "decided")!;
    await changeStep(custodian, step.id, { ...step, quorum: 2 }, "Two of us decide");
    await expect(resolve(sid, proposal)).rejects.toThrow("1 of 2 votes of the steering group for “accept”");
    await castVote(sue, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
    await resolve(sid, proposal);
    const now = (await readSteps()).find(({ to }) => to === "decided")!;
    await changeStep(custodian, now.id, { ...now, quorum: 1 }, "As before");
  });

  test("has a reason and a day that has come", async () => {
    const { proposal } = await recommended();
    const about = { version: 1, outcome: "deferred", meeting: null } as const;
    await expect(decide(sid, proposal, { ...about, reason: " ", decidedOn: "" })).rejects.toThrow(
      "Give the reason",
    );
    for (const [decidedOn, said] of [
      ["2999-01-01", "still to come"],
      ["2026-02-30", "not one of the calendar"],
    ] as const)
      await expect(decide(sid, proposal, { ...about, reason: "x", decidedOn })).rejects.toThrow(said);
    await expect(
      decide(sid, proposal, { ...about, meeting: 999, reason: "x", decidedOn: "" }),
    ).rejects.toThrow("no such meeting");
    expect((await readLife(proposal))?.stage).toBe("recommended");
  });

  test("of no further action still renames, and is not for what does more", async () => {
    const { proposal } = await recommended();
    const id = await resolve(sid, proposal, "no further action");
    expect((await readCompiled()).decisions.find((one) => one.id === id)?.changes.length).toBe(1);
    await reverse(sue, id, { reason: "For the other tests", ...meeting });
    const { proposal: more } = await openProposal(wendy, { changes: [{ type: "remove", source: "1121" }] });
    await move(wendy, more, "draft", "working-group review");
    await move(wendy, more, "working-group review", "out for comment");
    await castVote(wendy, more, { version: 1, body: "working-group", choice: "for", reason: "" });
    await move(wendy, more, "out for comment", "recommended");
    await expect(resolve(sid, more, "no further action")).rejects.toThrow("does more than rename and recode");
  });

  test("stays when it is reversed: its proposal goes back to work, and is decided anew", async () => {
    const { issue, proposal } = await recommended();
    const first = await resolve(sid, proposal);
    await expect(move(sid, proposal, "decided", "working-group review")).rejects.toThrow("Reverse it first");
    const undo = () => reverse(sue, first, { reason: "The counts were of another group", ...meeting });
    const twice = await Promise.allSettled([undo(), undo()]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const life = await readLife(proposal);
    expect(life).toMatchObject({ stage: "working-group review", decided: null });
    expect(life?.decisions.map(({ id, reverses }) => [id, reverses])).toEqual([
      [first, null],
      [`${issue}-decision-2`, first],
    ]);
    expect((await readCompiled()).decisions.map((one) => one.id)).not.toContain(first);
    await move(wendy, proposal, "working-group review", "out for comment");
    await move(wendy, proposal, "out for comment", "recommended");
    await expect(resolve(sid, proposal, "rejected")).rejects.toThrow("Your own vote is “accept”");
    expect(await resolve(sue, proposal, "rejected")).toBe(`${issue}-decision-3`);
  });

  test("without a proposal is no further action, once, and not where there is a proposal", async () => {
    const { issue } = await openProposal(wendy);
    const none = { reason: "Nothing to do", ...meeting };
    await expect(decideWithoutProposal(sid, issue, none)).rejects.toThrow("has a proposal by now");
    await expect(decideWithoutProposal(sid, "no-such", none)).rejects.toThrow("There is no such issue");
    const paper = await openPaper(wendy, {
      label: "Another",
      title: "Another",
      majorGroup: null,
      introduction: "",
    });
    const raised = await raiseIssue(wendy, {
      ...{ paper, question: "Is it so?", sources: ["1123"], targets: [], evidence: "" },
      ...{ origin: "working group", originRef: null },
    });
    const both = await Promise.allSettled([sid, sue].map((by) => decideWithoutProposal(by, raised, none)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(decideWithoutProposal(sid, raised, none)).rejects.toThrow("stands already");
    await expect(decideWithoutProposal(wendy, raised, none)).rejects.toThrow(
      "Only members of the steering group",
    );
    expect((await readRevision()).issue(raised)?.outcome).toBe("no further action");
    await reverse(sue, `${raised}-decision`, none);
    expect((await readRevision(undefined, "groups")).issue(raised)?.outcome).toBeNull();
  });
});

test("a paper that is kept as it was written is not moved, voted on or decided", async () => {
  const written = (await listRevisions()).find(({ kind }) => kind === "as written");
  const kept = await readKeptRevision(written?.id ?? "");
  const [proposal] = kept?.proposals ?? [];
  const open = kept?.papers[0]?.issues.find(({ id }) => kept.proposals.every(({ issue }) => issue !== id));
  const said = "kept as it was published";
  await expect(resolve(sid, proposal!.id)).rejects.toThrow(said);
  await expect(move(wendy, proposal!.id, "draft", "working-group review")).rejects.toThrow(said);
  const none = { reason: "Nothing to do", ...meeting };
  await expect(decideWithoutProposal(sid, open!.id, none)).rejects.toThrow(said);
  await expect(reverse(sid, kept!.decisions[0]!.id, none)).rejects.toThrow(said);
});
