import { expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import { baseOf, numberNow } from "#lib/revision/proposals/editor-page";
import type { ProposalRecord, SavedVersion } from "#lib/revision/proposals/proposal-record";

const rename = (title: string): Change => ({ type: "rename", source: "1111", to: { title } });

function proposal(...versions: Change[][]): ProposalRecord {
  const saved = versions.map(
    (changes, at): SavedVersion => ({
      id: "p",
      issue: "i",
      version: at + 1,
      title: "",
      changes,
      note: "",
      savedAt: new Date(0),
      savedBy: null,
    }),
  );
  return {
    id: "p",
    revision: "r",
    issue: { id: "i", label: "", question: "", sources: [], targets: [], paper: { id: "", label: "" } },
    stage: "draft",
    version: saved.length,
    proposer: null,
    proposerId: null,
    versions: saved.reverse(),
    decided: [],
  };
}

test("the change that is edited is the one with its number, while nobody saved another version", () => {
  const held = proposal([rename("a"), rename("b")]);
  expect([1, 2, 3].map((number) => numberNow(held, number, 1))).toEqual([1, 2, null]);
});

test("after another version it is found where it stands now, and is a new one where it is gone", () => {
  const held = proposal([rename("a"), rename("b")], [rename("new"), rename("b")]);
  expect(numberNow(held, 2, 1)).toBe(2);
  expect(numberNow(held, 1, 1)).toBeNull();
  expect(numberNow(proposal([rename("a"), rename("b")], [rename("b")]), 2, 1)).toBe(1);
});

test("whoever typed began from the version that their form names, others from the latest", () => {
  const held = proposal([], []);
  expect(baseOf({ version: ["1"] }, held)).toBe(1);
  expect(baseOf(null, held)).toBe(2);
  expect(baseOf({ version: ["x"] }, held)).toBe(2);
});
