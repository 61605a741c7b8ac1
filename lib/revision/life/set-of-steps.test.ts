import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STAGES, type Stage } from "#lib/compile/decisions/stage";
import { BODIES, LIFE_ROLES, type StepDraft } from "#lib/revision/life/life-step";
import { stepProblem } from "#lib/revision/life/set-of-steps";

const step = (from: Stage, to: Stage, more: Partial<StepDraft> = {}): StepDraft => ({
  ...{ from, to, roles: ["working-group", "steering-group"], quorum: 0, quorumOf: null },
  ...{ needsEvidence: false, needsResponses: false },
  ...more,
});
const LIFE = [
  step("draft", "working-group review"),
  step("working-group review", "out for comment"),
  step("out for comment", "recommended"),
  step("recommended", "decided"),
  step("decided", "working-group review"),
];
const without = (from: Stage) => LIFE.filter((one) => one.from !== from);

test("steps along which everything can be decided are the life of proposals", () => {
  expect(stepProblem(LIFE, null)).toBeNull();
  expect(stepProblem(LIFE, step("out for comment", "working-group review"))).toBeNull();
  expect(stepProblem(without("draft"), step("draft", "out for comment"))).toBeNull();
});

describe("refused is", () => {
  test.each<[string, StepDraft, string]>([
    ["a step to the stage that it starts from", step("draft", "draft"), "to"],
    ["a step that there is already", step("draft", "working-group review"), "to"],
    ["a step for nobody", step("draft", "recommended", { roles: [] }), "roles"],
    ["a decision on what is not recommended", step("draft", "decided"), "to"],
    ["votes of nobody's", step("out for comment", "draft", { quorum: 1 }), "quorumOf"],
    [
      "votes that could never be there",
      step("draft", "recommended", { quorum: 1, quorumOf: "working-group" }),
      "quorumOf",
    ],
    ["more votes than the database takes", step("draft", "recommended", { quorum: 51 }), "quorum"],
    ["reversals without the steering group", step("decided", "draft", { roles: ["custodian"] }), "roles"],
  ])("%s", (_what, draft, field) => {
    expect(stepProblem(LIFE, draft)).toMatchObject({ field, message: expect.stringMatching(/\.$/) });
  });

  test.each<[Stage, string]>([
    ["draft", "draft could never be decided"],
    ["out for comment", "could never be decided"],
    ["recommended", "could never be decided"],
    ["decided", "nowhere to go"],
  ])("taking the way out of “%s” away", (from, message) => {
    expect(stepProblem(without(from), null)?.message).toContain(message);
  });

  test("votes of the working group for a decision, which the steering group takes", () => {
    const draft = step("recommended", "decided", { quorum: 1, quorumOf: "working-group" });
    expect(stepProblem(without("recommended"), draft)).toMatchObject({ field: "quorumOf" });
  });
});

const anyStep = fc.record({
  from: fc.constantFrom(...STAGES),
  to: fc.constantFrom(...STAGES),
  roles: fc.subarray([...LIFE_ROLES]),
  quorum: fc.integer({ min: 0, max: 60 }),
  quorumOf: fc.constantFrom(...BODIES, null),
  needsEvidence: fc.boolean(),
  needsResponses: fc.boolean(),
});

test("whatever the custodian sets, one by one, a draft can always come to a decision", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyStep, fc.nat(), fc.boolean()), { maxLength: 30 }), (asked) => {
      let steps: StepDraft[] = LIFE;
      for (const [draft, at, ends] of asked) {
        const others = steps.filter((_, index) => index !== at % steps.length);
        const next = ends ? others : [...others, draft];
        if (!stepProblem(others, ends ? null : draft)) steps = next;
      }
      let reached: Stage[] = ["draft"];
      for (const _ of STAGES)
        reached = STAGES.filter(
          (stage) =>
            reached.includes(stage) || steps.some(({ from, to }) => to === stage && reached.includes(from)),
        );
      expect(reached).toContain("decided");
    }),
  );
});
