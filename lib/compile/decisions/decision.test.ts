import { expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import { type Decision, decisionsInEffect, openProposals } from "#lib/compile/decisions/decision";
import type { Proposal } from "#lib/compile/decisions/proposal";

const rename: Change = { type: "rename", source: "1111", to: { title: "Nurses" } };
const remove: Change = { type: "remove", source: "1112" };
const proposals: Proposal[] = [
  { id: "p", issue: "i", version: 1, title: "", changes: [remove] },
  { id: "p", issue: "i", version: 2, title: "", changes: [rename, remove] },
];
const papers = [
  {
    id: "paper",
    title: "Review",
    label: "Major Group 3",
    edition: "soc2010",
    majorGroup: "3",
    issues: [
      {
        id: "i",
        paper: "paper",
        number: 4,
        question: "",
        origin: "paper" as const,
        evidence: "",
        sources: [],
        targets: [],
      },
    ],
  },
];

function taken(...given: Partial<Decision>[]) {
  const decisions = given.map(
    (own, at): Decision => ({
      id: `d${at + 1}`,
      issue: "i",
      outcome: "accepted",
      proposal: { id: "p", version: 2 },
      reason: "",
      decidedOn: null,
      meeting: null,
      reverses: null,
      ...own,
    }),
  );
  return decisionsInEffect(decisions, proposals, papers);
}

test("an accepted proposal takes effect in the version decided on, whatever was written since", () => {
  expect(taken({ proposal: { id: "p", version: 1 } })).toEqual([
    {
      id: "d1",
      issue: { id: "i", label: "Major Group 3, issue 4" },
      proposal: "p",
      version: 1,
      changes: [remove],
      reason: "",
    },
  ]);
});

test("no further action may still rename, and no more", () => {
  expect(taken({ outcome: "no further action" })[0]?.changes).toEqual([rename]);
  expect(taken({ outcome: "no further action", proposal: { id: "p", version: 1 } })).toEqual([]);
});

test.each([["rejected"], ["deferred"]] as const)("a %s proposal changes nothing", (outcome) => {
  expect(taken({ outcome })).toEqual([]);
});

test("a decision and its reversal change nothing; reversing the reversal restores it", () => {
  const reversal = (reverses: string) => ({
    outcome: "no further action" as const,
    proposal: null,
    reverses,
  });
  expect(taken({}, reversal("d1"))).toEqual([]);
  expect(taken({}, reversal("d1"), reversal("d2"))).toHaveLength(1);
});

test("a proposal is open in its latest version until something is decided, and again once that is reversed", () => {
  const accepted: Decision = {
    id: "d1",
    issue: "i",
    outcome: "accepted",
    proposal: { id: "p", version: 1 },
    reason: "",
    decidedOn: null,
    meeting: null,
    reverses: null,
  };
  const reversal: Decision = { ...accepted, id: "d2", proposal: null, reverses: "d1" };
  const open = (...decisions: Decision[]) =>
    openProposals(decisions, proposals, papers).map(({ proposal, version }) => `${proposal} ${version}`);
  expect(open()).toEqual(["p 2"]);
  expect(open(accepted)).toEqual([]);
  expect(open(accepted, reversal)).toEqual(["p 2"]);
});
