import { expect, test } from "vitest";
import type { Change } from "#lib/compile/decisions/change";
import { changeStatement } from "#lib/compile/decisions/wording";
import type { Group } from "#lib/facts/edition";
import { type DocumentGroup, proposalStatements } from "#lib/revision/papers/proposal-statements";
import { smallBasis } from "#lib/revision/revision.fixture";

const { groups, structure } = smallBasis();
const wording = {
  sources: groups,
  structure,
  targets: new Map<string, Group>([...groups, ["113", { code: "113", title: "Wards" }]]),
  sourceChange: () => undefined,
  targetChange: () => undefined,
  entriesOf: () => [],
};

/** "Split it: | 113 Wards – new group > 1131 Ward nurses – was 1111". */
function printed(...changes: Change[]): string[] {
  const inLine = ({ code, title, note, groups: below }: DocumentGroup): string =>
    [
      `${code} ${title}${note === "" ? "" : ` – ${note}`}`,
      ...below.map((group) => `> ${inLine(group)}`),
    ].join(" ");
  return proposalStatements(
    changes,
    changes.map((change) => changeStatement(change, wording)),
    wording,
  ).map(({ text, groups: listed }) => [text, ...listed.map(inLine)].join(" | "));
}

const create: Change = { type: "create", group: { code: "113", title: "Wards" } };

test("groups that are put below a new one stand there in order of code, and are not told again", () => {
  expect(
    printed(
      create,
      { type: "move", source: "1112", to: { code: "1132" } },
      { type: "recode", source: "1111", to: { code: "1131", title: "Ward nurses" } },
      { type: "rename", source: "2111", to: { title: "Chefs" } },
    ),
  ).toEqual([
    "Create minor group 113 Wards in sub-major group 11 Care, to contain: | 1131 Ward nurses – was 1111 Nurses | 1132 Midwives – was 1112",
    "Rename 2111 Cooks as “Chefs”.",
  ]);
});

test("a minor group that is split has no rest to speak of, and its parts list what they are to contain", () => {
  const minor: Change = {
    type: "split",
    source: "111",
    parts: [{ content: { by: "description", text: "WARDS" }, to: { code: "113", title: "Wards" } }],
    residual: null,
  };
  const unit: Change = {
    type: "split",
    source: "1111",
    parts: [{ content: { by: "description", text: "nights" }, to: { code: "1131", title: "Night nurses" } }],
    residual: { fate: "lives on", to: { code: "1139", title: "Other nurses" } },
  };
  expect(printed(minor, unit)).toEqual([
    "Split minor group 111 Nursing into: | 113 Wards > 1131 Night nurses – new group > 1139 Other nurses",
    "Split 1111 Nurses into: | 1131 Night nurses – “nights” | 1139 Other nurses – the rest",
  ]);
});

test("a rest of a unit group that goes nowhere stated is told", () => {
  expect(printed({ type: "split", source: "1111", parts: [], residual: null })[0]).toContain(
    "not yet decided",
  );
});

test("what a created group takes in keeps its own sentence", () => {
  const content = { by: "entries" as const, uids: ["1111-0"] };
  expect(
    printed(
      create,
      { type: "create", group: { code: "1131", title: "Night nurses" } },
      { type: "transfer", source: "1111", content, to: { code: "1131" } },
    ),
  ).toEqual([
    "Create minor group 113 Wards in sub-major group 11 Care, to contain: | 1131 Night nurses – new group",
    "Move 1 index entry from 1111 Nurses to 1131.",
  ]);
});
