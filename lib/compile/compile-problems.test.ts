import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import type { Change } from "#lib/compile/decisions/change";
import { decidedMaps, decision, firstEntries, problemsOf, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();

/** Each change is a decision of its own: d1, d2 … */
function compiled(...changes: Change[]) {
  return compile(
    basis,
    changes.map((change, at) => decision(`d${at + 1}`, change)),
  );
}

const rename = (source: string, title: string): Change => ({ type: "rename", source, to: { title } });
const recode = (source: string, code: string): Change => ({ type: "recode", source, to: { code } });
const transfer = (source: string, code: string, count = 1): Change => ({
  type: "transfer",
  source,
  content: firstEntries(source, count),
  to: { code },
});
const byRule = (phrases: string[]): Change => ({
  type: "transfer",
  source: "1111",
  content: { by: "rule", rule: { conditions: [{ field: "title", test: "has", phrases }] } },
  to: { code: "1112" },
});
const merge = (sources: string[], code: string): Change => ({ type: "merge", sources, to: { code } });

test.each<[string, Change[], string[]]>([
  ["two codes for one group", [recode("1111", "1113"), recode("1111", "1114")], ["content-once d1+d2"]],
  [
    "two titles for one group",
    [rename("1111", "Nurses A"), rename("1111", "Nurses B")],
    ["content-once d1+d2"],
  ],
  ["merged and renamed", [merge(["2111"], "2112"), rename("2111", "Chefs")], ["content-once d1+d2"]],
  ["merged into two groups", [merge(["1111"], "1112"), merge(["1111"], "1121")], ["content-once d1+d2"]],
  ["a part of what goes as one", [merge(["2111"], "2112"), transfer("2111", "1112")], ["content-once d1+d2"]],
  ["one entry to two groups", [transfer("1111", "1112"), transfer("1111", "1121")], ["content-once d1+d2"]],
  ["two groups under one code", [recode("1111", "1113"), recode("1112", "1113")], ["code-unique d1+d2"]],
  ["a code taken from a group that nobody moved", [recode("1111", "1112")], ["source-mapped d1"]],
  [
    "a minor group moved without its unit groups",
    [recode("112", "113")],
    ["source-mapped d1", "source-mapped d1", "no-childless d1"],
  ],
  ["a part that goes to no group", [transfer("1111", "1999")], ["destination-known d1"]],
  ["a whole group that goes to no group", [merge(["2111"], "1999")], ["destination-known d1"]],
  ["a rule that finds nothing", [byRule(["astronaut"])], ["selection-matches d1"]],
  ["a rule that finds everything", [byRule(["nurse"])], ["selection-matches d1"]],
  ["an unknown source", [rename("3333", "Nobody")], ["known-source d1"]],
  [
    "an entry moved and taken out of the index",
    [transfer("1111", "1112"), { type: "remove entries", uids: ["1111-0"] }],
    ["content-once d1+d2"],
  ],
  ["an unknown entry", [{ type: "remove entries", uids: ["zzzz"] }], ["known-entry d1"]],
  [
    "a merge of one group into a new one",
    [{ type: "merge", sources: ["2111"], to: { code: "2113", title: "Chefs" } }],
    ["kind-fits d1"],
  ],
  [
    "a group created that is there already",
    [{ type: "create", group: { code: "1111", title: "Nurses" } }],
    ["kind-fits d1"],
  ],
  ["a recode to the same code", [recode("1111", "1111")], ["kind-fits d1"]],
  ["a unit group recoded to a minor code", [recode("1111", "113")], ["kind-fits d1"]],
  ["a title that another group has", [rename("1111", "Cooks")], ["title-unique d1"]],
  [
    "a code outside its parent",
    [{ type: "create", group: { code: "1211", title: "Web sellers", parent: "112" } }],
    ["parent-fits d1"],
  ],
  [
    "a group without parent",
    [{ type: "create", group: { code: "3111", title: "Drivers" } }],
    ["no-orphan d1"],
  ],
  [
    "a minor group without groups",
    [{ type: "create", group: { code: "113", title: "Doctoring" } }],
    ["no-childless d1"],
  ],
  ["the last groups of a minor group", [{ type: "remove", source: "1210" }], ["no-childless"]],
  [
    "a split that leaves the rest open",
    [
      {
        type: "split",
        source: "1111",
        parts: [{ content: firstEntries("1111", 1), to: { code: "1112" } }],
        residual: null,
      },
    ],
    ["residual-stated d1"],
  ],
  [
    "content whose destination is not said",
    [{ type: "transfer", source: "1111", content: { by: "description", text: "ward nurses" }, to: null }],
    ["destination-stated d1"],
  ],
  ["a title not yet worded", [{ type: "rename", source: "11", to: { title: null } }], ["title-given d1"]],
  [
    "a code not yet given",
    [{ type: "recode", source: "1111", to: { code: null } }],
    ["destination-stated d1"],
  ],
  [
    "an entry that the index has",
    [
      {
        type: "add entries",
        to: { code: "1112" },
        entries: [{ uid: "n", title: "Nurses 0", natural: "", add: "", ind: "" }],
      },
    ],
    ["entry-unique d1"],
  ],
])("%s is a problem that names its issues", (_, changes, expected) => {
  expect(problemsOf(compiled(...changes))).toEqual(expected);
});

test.each<[string, Change[], string]>([
  [
    "content that is only described",
    [
      {
        type: "transfer",
        source: "1111",
        content: { by: "description", text: "ward nurses" },
        to: { code: "1112" },
      },
    ],
    "content-listed d1",
  ],
  ["n.e.c. under another digit", [rename("1112", "Nurses n.e.c.")], "nec-ends-9 d1"],
  ["an only group whose code does not end in 0", [recode("1210", "1211")], "single-ends-0 d1"],
])("%s is advice, no breach", (_, changes, expected) => {
  expect(problemsOf(compiled(...changes))).toEqual([]);
  expect(problemsOf(compiled(...changes), "warning")).toContain(expected);
});

test("a protected code is advised against", () => {
  const decisions = [decision("d1", recode("1111", "1115"))];
  const found = compile(basis, decisions, [{ code: "1115", reason: "it is kept free" }]);
  expect(problemsOf(found, "warning")).toEqual(["code-protected d1"]);
});

test("described content is a map without entries", () => {
  const content = { by: "description" as const, text: "ward nurses" };
  const found = compiled({ type: "transfer", source: "1111", content, to: { code: "1112" } });
  expect(decidedMaps(found)).toEqual(["1111>1111 d1", "1111>1112 d1"]);
});

test("what decisions leave undecided goes nowhere, and nothing else is disturbed", () => {
  const found = compiled(recode("1111", "1113"), recode("1111", "1114"));
  expect(found.assignments.filter(({ target }) => target === null).map(({ source }) => source)).toEqual(
    Array(4).fill("1111"),
  );
  expect(decidedMaps(found)).toEqual([]);
  expect(found.table.maps).toHaveLength(7);
});

test("an entry that two decisions take to different groups goes to neither, and makes no map", () => {
  const found = compiled(transfer("1111", "1112"), transfer("1111", "1121", 2));
  const targets = new Map(found.assignments.map(({ uid, target }) => [uid, target]));
  expect([targets.get("1111-0"), targets.get("1111-1"), targets.get("1111-2")]).toEqual([
    null,
    "1121",
    "1111",
  ]);
  expect(decidedMaps(found)).toEqual(["1111>1111 d1+d2", "1111>1121 d2"]);
});

test("a message says which issues, what is wrong and what to do", () => {
  expect(compiled(recode("1111", "1112")).problems[0]?.message).toBe(
    "Issue d1: 1112 Midwives has no group to go to: its code is given to Nurses. Say where it goes, or remove it.",
  );
});

test("codes that go round in a circle are no trouble: content goes with each group, and re-use is warned of", () => {
  const round = compiled(recode("1111", "1112"), recode("1112", "1119"), recode("1119", "1111"));
  expect(decidedMaps(round)).toEqual(["1111>1112 d1", "1112>1119 d2", "1119>1111 d3"]);
  expect(problemsOf(round)).toEqual([]);
  expect(problemsOf(round, "warning").filter((one) => one.startsWith("code-reused"))).toHaveLength(3);
});

test("groups that are merged into each other are a breach that names both decisions, and nothing is guessed", () => {
  const round = compiled(merge(["1111"], "1112"), merge(["1112"], "1111"));
  expect(decidedMaps(round)).toEqual([]);
  expect(problemsOf(round)).toEqual(["destination-known d1", "destination-known d2"]);
});

test("an entry that is listed and in another group, or gone from the index since, is warned of and goes its own way", () => {
  const moved = compiled({
    type: "transfer",
    source: "1111",
    content: { by: "entries", uids: ["1111-0", "1112-0", "gone"] },
    to: { code: "1119" },
  });
  expect(problemsOf(moved)).toEqual([]);
  expect(problemsOf(moved, "warning")).toEqual(["entry-listed d1"]);
  expect(moved.assignments.find(({ uid }) => uid === "1112-0")?.target).toBe("1112");
});
