import { expect, test } from "vitest";
import type { StepDraft } from "#lib/revision/life/life-step";
import { quorumWarnings } from "#lib/revision/life/quorum-warnings";

const step = (quorum: number, quorumOf: StepDraft["quorumOf"]): StepDraft => ({
  ...{ from: "recommended", to: "decided", roles: ["steering-group"], quorum, quorumOf },
  ...{ needsEvidence: false, needsResponses: false },
});
const MEMBERS = { "working-group": 3, "steering-group": 2 };

test("a number of votes that the group does not have, or that one person gives, is warned of", () => {
  expect(quorumWarnings([step(3, "steering-group")], MEMBERS)).toEqual([
    "The step from recommended to decided needs 3 votes of the steering group, which has 2 members: no proposal can make it until more people join.",
  ]);
  expect(quorumWarnings([step(1, "steering-group")], { ...MEMBERS, "steering-group": 0 })).toEqual([
    "The step from recommended to decided needs 1 vote of the steering group, which has no members: no proposal can make it until more people join.",
  ]);
  expect(quorumWarnings([step(1, "steering-group")], MEMBERS)).toEqual([
    "The step from recommended to decided needs one vote of the steering group: a single person meets it.",
  ]);
});

test("what the group can give by more than one person, or where no votes are needed, is not", () => {
  expect(quorumWarnings([step(2, "steering-group"), step(0, null)], MEMBERS)).toEqual([]);
});
