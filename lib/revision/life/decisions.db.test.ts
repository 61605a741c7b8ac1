import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lifeCast, NO_MEETING } from "#demo/life-cast.fixture";
import type { Change } from "#lib/compile/decisions/change";
import { giveRole } from "#lib/people/people.db";
import { closeDb } from "#lib/platform/db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { decide, decideWithoutProposal, reverse } from "#lib/revision/life/decisions.db";
import { castVote, readLife } from "#lib/revision/life/life.db";
import { changeStep, readSteps } from "#lib/revision/life/life-steps.db";
import { nextVersion, openProposal } from "#lib/revision/life/open-proposal.fixture";
import { CORRECTION } from "#lib/revision/open-revision.fixture";
import { readCompiled, readRevision, readStoredRevision } from "#lib/revision/revision.db";
import { listRevisions } from "#lib/revision/stored-revision.db";

let cast: Awaited<ReturnType<typeof lifeCast>>;
beforeAll(async () => {
  cast = await lifeCast("proposal_decision");
});
afterAll(closeDb);

describe("a decision", () => {
  test("is on the version that there is", async () => {
    const { wendy, sid, resolve, recommended } = cast;
    const { proposal } = await recommended();
    await nextVersion(wendy, proposal, 2);
    await expect(resolve(sid, proposal)).rejects.toThrow("has version 2 by now, and you saw version 1");
    expect((await readLife(proposal))?.decisions).toEqual([]);
  });

  test("is taken once by two who decide at once; the second is told", async () => {
    const { sid, sue, resolve, recommended } = cast;
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
    const { custodian, sid, sue, resolve, recommended } = cast;
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
    const { custodian, sid, sue, resolve, recommended } = cast;
    const { proposal } = await recommended();
    const step = (await readSteps(CORRECTION)).find(({ to }) => to === "decided")!;
    await changeStep(custodian, CORRECTION, step.id, { ...step, quorum: 2 }, "Two of us decide");
    await expect(resolve(sid, proposal)).rejects.toThrow("1 of 2 votes of the steering group for “accept”");
    await castVote(sue, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
    await resolve(sid, proposal);
    const now = (await readSteps(CORRECTION)).find(({ to }) => to === "decided")!;
    await changeStep(custodian, CORRECTION, now.id, { ...now, quorum: 1 }, "As before");
  });

  test("has a reason and a day that has come", async () => {
    const { sid, recommended } = cast;
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
    const { wendy, sid, sue, move, resolve, recommended } = cast;
    const { proposal } = await recommended();
    const id = await resolve(sid, proposal, "no further action");
    expect((await readCompiled(CORRECTION)).decisions.find((one) => one.id === id)?.changes.length).toBe(1);
    await reverse(sue, id, { reason: "For the other tests", ...NO_MEETING });
    const describes: Change = { type: "describe", group: "1121", part: "tasks", text: "They manage." };
    const { proposal: more } = await openProposal(wendy, { changes: [describes] });
    await move(wendy, more, "draft", "working-group review");
    await move(wendy, more, "working-group review", "out for comment");
    await castVote(wendy, more, { version: 1, body: "working-group", choice: "for", reason: "" });
    await move(wendy, more, "out for comment", "recommended");
    await expect(resolve(sid, more, "no further action")).rejects.toThrow("does more than rename and recode");
  });

  test("stays when it is reversed: its proposal goes back to work, and is decided anew", async () => {
    const { wendy, sid, sue, move, resolve, recommended } = cast;
    const { issue, proposal } = await recommended();
    const first = await resolve(sid, proposal);
    await expect(move(sid, proposal, "decided", "working-group review")).rejects.toThrow("Reverse it first");
    const undo = () => reverse(sue, first, { reason: "The counts were of another group", ...NO_MEETING });
    const twice = await Promise.allSettled([undo(), undo()]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const life = await readLife(proposal);
    expect(life).toMatchObject({ stage: "working-group review", decided: null });
    expect(life?.decisions.map(({ id, reverses }) => [id, reverses])).toEqual([
      [first, null],
      [`${issue}-decision-2`, first],
    ]);
    expect((await readCompiled(CORRECTION)).decisions.map((one) => one.id)).not.toContain(first);
    await move(wendy, proposal, "working-group review", "out for comment");
    await move(wendy, proposal, "out for comment", "recommended");
    await expect(resolve(sid, proposal, "rejected")).rejects.toThrow("Your own vote is “accept”");
    expect(await resolve(sue, proposal, "rejected")).toBe(`${issue}-decision-3`);
  });

  test("without a proposal is no further action, once, and not where there is a proposal", async () => {
    const { wendy, sid, sue } = cast;
    const { issue } = await openProposal(wendy);
    const none = { reason: "Nothing to do", ...NO_MEETING };
    await expect(decideWithoutProposal(sid, issue, none)).rejects.toThrow("has a proposal by now");
    await expect(decideWithoutProposal(sid, "no-such", none)).rejects.toThrow("There is no such issue");
    const paper = await openPaper(wendy, CORRECTION, {
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
    expect((await readRevision(CORRECTION)).issue(raised)?.outcome).toBe("no further action");
    await reverse(sue, `${raised}-decision`, none);
    expect((await readRevision(CORRECTION, "groups")).issue(raised)?.outcome).toBeNull();
  });
});

test("a paper that is kept as it was written is not moved, voted on or decided", async () => {
  const { wendy, sid, move, resolve } = cast;
  const written = (await listRevisions()).find(({ kind }) => kind === "as written");
  const kept = await readStoredRevision(written?.id ?? "");
  const [proposal] = kept?.proposals ?? [];
  const open = kept?.papers[0]?.issues.find(({ id }) => kept.proposals.every(({ issue }) => issue !== id));
  const said = "kept as it was published";
  await expect(resolve(sid, proposal!.id)).rejects.toThrow(said);
  await expect(move(wendy, proposal!.id, "draft", "working-group review")).rejects.toThrow(said);
  const none = { reason: "Nothing to do", ...NO_MEETING };
  await expect(decideWithoutProposal(sid, open!.id, none)).rejects.toThrow(said);
  await expect(reverse(sid, kept!.decisions[0]!.id, none)).rejects.toThrow(said);
});
