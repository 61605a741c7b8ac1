import { describe, expect, test } from "vitest";
import type { CastVote } from "#lib/revision/life/life";
import type { LifeStep } from "#lib/revision/life/life-step";
import { type OpenWork, publicWaitOf, requestOf, waitOf } from "#lib/revision/progress/wait";

const step = (from: LifeStep["from"], to: LifeStep["to"], more: Partial<LifeStep> = {}): LifeStep => ({
  ...{ id: 1, from, to, roles: ["working-group"], quorum: 0, quorumOf: null },
  ...{ needsEvidence: false, needsResponses: false },
  ...more,
});
const STEPS = [
  step("draft", "working-group review"),
  step("working-group review", "out for comment", { needsEvidence: true }),
  step("out for comment", "recommended", { quorum: 2, quorumOf: "working-group" }),
  step("recommended", "decided", { roles: ["steering-group"], quorum: 2, quorumOf: "steering-group" }),
];
const NOW = new Date("2026-03-01T12:00:00Z");
const work = (more: Partial<OpenWork>): OpenWork => ({
  ...{
    issue: "i",
    proposal: "p",
    stage: "draft",
    since: NOW,
    votes: [],
    evidence: 1,
    unanswered: 0,
    closesAt: null,
  },
  ...more,
});
const vote = (personId: string, body: CastVote["body"], choice: CastVote["choice"]): CastVote => ({
  ...{ personId, body, choice },
});

describe("an open issue waits", () => {
  test.each<[string, Partial<OpenWork>]>([
    ["waits for the working group: nothing is proposed yet", { proposal: null, stage: null }],
    ["waits for the working group: a draft is being worked on", {}],
    ["waits for the working group: tangible evidence", { stage: "working-group review", evidence: 0 }],
    ["waits for the working group: to be sent out for comment", { stage: "working-group review" }],
    [
      "is out for comment: the round closes on Tuesday 3 March 2026 at 17:00 GMT",
      { stage: "out for comment", closesAt: new Date("2026-03-03T17:00:00Z"), unanswered: 2 },
    ],
    ["waits for responses to 3 comments", { stage: "out for comment", closesAt: NOW, unanswered: 3 }],
    ["waits for a response to 1 comment", { stage: "recommended", unanswered: 1 }],
    ["waits for the working group: 0 of 2 votes", { stage: "out for comment" }],
    [
      "waits for the steering group: 1 of 2 votes",
      {
        stage: "recommended",
        votes: [vote("a", "steering-group", "accepted"), vote("b", "steering-group", "rejected")],
      },
    ],
    [
      "waits for the steering group: a decision",
      {
        stage: "recommended",
        votes: [vote("a", "steering-group", "accepted"), vote("b", "steering-group", "accepted")],
      },
    ],
  ])("%s", (sentence, more) => {
    expect(waitOf(work(more), STEPS, NOW).sentence).toBe(sentence);
  });
});

test("readers outside the groups are told no votes, evidence or comments without response", () => {
  const told = (more: Partial<OpenWork>) => publicWaitOf(work(more), NOW).sentence;
  expect(told({ stage: "recommended", unanswered: 2 })).toBe("waits for the steering group: a decision");
  expect(told({ stage: "out for comment", unanswered: 2 })).toBe(
    "waits for the working group: a recommendation",
  );
  expect(told({ stage: "working-group review", evidence: 0 })).toBe(
    "waits for the working group: it is at work again",
  );
});

describe("what waits for a member", () => {
  const asked = (more: Partial<OpenWork>, ...roles: ("working-group" | "steering-group" | "custodian")[]) => {
    const one = work(more);
    return requestOf(one, waitOf(one, STEPS, NOW), STEPS, { id: "a", roles: new Set(roles) });
  };

  test("is their own vote, once", () => {
    expect(asked({ stage: "recommended" }, "steering-group")).toBe("waits for your vote");
    const voted = { stage: "recommended", votes: [vote("a", "steering-group", "abstain")] } as const;
    expect(asked(voted, "steering-group")).toBe("waits for the steering group: 0 of 2 votes");
  });

  test("is what their group has to do, and not what others have to", () => {
    expect(asked({}, "working-group")).toBe("waits for the working group: a draft is being worked on");
    expect(asked({}, "steering-group", "custodian")).toBeNull();
    expect(asked({ stage: "recommended" }, "working-group")).toBeNull();
  });
});
