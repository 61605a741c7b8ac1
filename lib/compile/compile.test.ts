import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import {
  decidedMaps,
  decision,
  firstEntries,
  mapsOf,
  problemsOf,
  smallBasis,
} from "#lib/revision/revision.fixture";

const basis = smallBasis();

test("without decisions every group is carried over whole, and no rule is broken", () => {
  const compiled = compile(basis, []);
  expect(
    compiled.edition.groups.map(({ code, title, level, parent }) => ({ code, title, level, parent })),
  ).toEqual([...basis.groups.values()]);
  expect(mapsOf(compiled)).toEqual([...basis.entriesOf.keys()].map((code) => `${code}>${code} unchanged`));
  expect(compiled.assignments.filter(({ source, target }) => source !== target)).toEqual([]);
  expect(compiled.problems).toEqual([]);
});

test("a split sends each part to its group and the rest to what the group lives on as", () => {
  const compiled = compile(basis, [
    decision("d1", {
      type: "split",
      source: "1111",
      parts: [{ content: firstEntries("1111", 1), to: { code: "1113", title: "Ward nurses" } }],
      residual: { fate: "lives on", to: { code: "1114", title: "Other nurses" } },
    }),
  ]);
  expect(decidedMaps(compiled)).toEqual(["1111>1113 d1", "1111>1114 d1"]);
  expect(compiled.assignments.filter(({ source }) => source === "1111").map(({ target }) => target)).toEqual([
    "1113",
    "1114",
    "1114",
    "1114",
  ]);
  expect(compiled.changes.sources.find(({ code }) => code === "1111")).toMatchObject({
    fate: "lives on",
    changes: ["RC4.2"],
  });
  expect(problemsOf(compiled)).toEqual([]);
});

test("parts found by a rule move as listed ones do", () => {
  const compiled = compile(basis, [
    decision("d1", {
      type: "transfer",
      source: "1111",
      content: { by: "rule", rule: { conditions: [{ field: "ind", test: "has", phrases: ["film"] }] } },
      to: { code: "1112" },
    }),
  ]);
  expect(
    compiled.table.maps.find(({ source, target }) => source === "1111" && target === "1112"),
  ).toMatchObject({ evidence: { entries: ["1111-1", "1111-3"], decisions: ["d1"] } });
  expect(problemsOf(compiled)).toEqual([]);
});

test("merged groups end, and the group they go to has all of their content", () => {
  const compiled = compile(basis, [
    decision("d1", {
      type: "merge",
      sources: ["2111", "2112"],
      to: { code: "2110", title: "Cooks and bakers" },
    }),
  ]);
  expect(decidedMaps(compiled)).toEqual(["2111>2110 d1", "2112>2110 d1"]);
  expect(compiled.changes.targets.find(({ code }) => code === "2110")).toMatchObject({ changes: ["RC3.1"] });
  expect(problemsOf(compiled)).toEqual([]);
});

test("two groups may exchange their codes: nothing is changed in sequence", () => {
  const compiled = compile(basis, [
    decision("d1", { type: "recode", source: "1111", to: { code: "1112" } }),
    decision("d2", { type: "recode", source: "1112", to: { code: "1111" } }),
  ]);
  expect(decidedMaps(compiled)).toEqual(["1111>1112 d1", "1112>1111 d2"]);
  expect(compiled.edition.groups.find(({ code }) => code === "1111")).toMatchObject({
    title: "Midwives",
    continues: "1112",
  });
  expect(problemsOf(compiled)).toEqual([]);
});

test("a group that is renamed, recoded and moved by three decisions becomes all of it", () => {
  const compiled = compile(basis, [
    decision("d1", { type: "move", source: "1210", to: { code: "1123" } }),
    decision("d2", { type: "rename", source: "1210", to: { title: "Shopkeepers" } }),
    decision("d3", { type: "remove", source: "12" }, { type: "remove", source: "121" }),
  ]);
  expect(decidedMaps(compiled)).toEqual(["1210>1123 d1+d2"]);
  expect(compiled.edition.groups.find(({ code }) => code === "1123")).toMatchObject({
    title: "Shopkeepers",
    parent: "112",
    decisions: ["d1", "d2"],
  });
  expect(problemsOf(compiled)).toEqual([]);
});

test("a group that is created from nothing and one that is removed have maps with an empty side", () => {
  const compiled = compile(basis, [
    decision("d1", { type: "create", group: { code: "1211", title: "Web sellers" } }),
    decision("d2", { type: "remove", source: "2112" }),
  ]);
  expect(decidedMaps(compiled)).toEqual(["2112> d2", ">1211 d1"]);
  expect(problemsOf(compiled)).toEqual([]);
  expect(compiled.assignments.some(({ source }) => source === "2112")).toBe(true);
});

test("what two decisions both say is one map that names both", () => {
  const part = (count: number) => ({
    type: "transfer" as const,
    source: "1111",
    content: firstEntries("1111", count),
    to: { code: "1112" },
  });
  const compiled = compile(basis, [decision("d1", part(2)), decision("d2", part(1))]);
  expect(decidedMaps(compiled)).toEqual(["1111>1111 d1+d2", "1111>1112 d1+d2"]);
  expect(problemsOf(compiled)).toEqual([]);
});

test("a code given to another group takes history along with nothing", () => {
  const compiled = compile(basis, [
    decision(
      "d1",
      { type: "recode", source: "1111", to: { code: "1113" } },
      {
        type: "split",
        source: "1112",
        parts: [{ content: firstEntries("1112", 1), to: { code: "1111", title: "Doulas" } }],
        residual: { fate: "lives on", to: { code: "1112" } },
      },
    ),
  ]);
  expect(compiled.edition.groups.find(({ code }) => code === "1111")).toMatchObject({ continues: null });
  expect(decidedMaps(compiled)).toEqual(["1111>1113 d1", "1112>1111 d1", "1112>1112 d1"]);
  expect(problemsOf(compiled, "warning")).toEqual(["code-reused d1"]);
});

test("entries are added, removed and reassigned", () => {
  const entry = { uid: "new", title: "Nurse, drone", natural: "Drone nurse", add: "", ind: "" };
  const compiled = compile(basis, [
    decision("d1", { type: "add entries", entries: [entry], to: { code: "1119" } }),
    decision("d2", { type: "remove entries", uids: ["1111-0"] }),
    decision("d3", { type: "reassign entries", uids: ["1111-1", "1112-1"], to: { code: "1121" } }),
  ]);
  const targets = new Map(compiled.assignments.map(({ uid, target }) => [uid, target]));
  expect([targets.get("new"), targets.get("1111-0"), targets.get("1111-1"), targets.get("1112-1")]).toEqual([
    "1119",
    null,
    "1121",
    "1121",
  ]);
  expect(problemsOf(compiled)).toEqual([]);
});

test("a group without a code stands with its siblings until it has one", () => {
  const compiled = compile(basis, [
    decision("d1", {
      type: "merge",
      sources: ["2111", "2112"],
      to: { code: null, parent: "211", title: "Cooks and bakers" },
    }),
  ]);
  expect(compiled.edition.groups.at(-1)).toMatchObject({ code: "211?", parent: "211", level: 4 });
  expect(decidedMaps(compiled)).toEqual(["2111>211? d1", "2112>211? d1"]);
  expect(problemsOf(compiled)).toEqual(["code-given d1"]);
});

test("compiled twice, and in any order of decisions, it is the same to the byte", () => {
  const decisions = [
    decision("d1", { type: "recode", source: "1111", to: { code: "1113" } }),
    decision("d2", { type: "rename", source: "1111", to: { title: "Registered nurses" } }),
    decision("d3", { type: "remove", source: "2112" }),
  ];
  const once = JSON.stringify(compile(basis, decisions));
  expect(JSON.stringify(compile(smallBasis(), [...decisions].reverse()))).toBe(once);
});

test("descriptions change with the decisions behind them; what two word differently stays as it was", () => {
  const tasks = (group: string, text: string) => ({
    type: "describe" as const,
    group,
    part: "tasks" as const,
    text,
  });
  const compiled = compile(basis, [
    decision("d1", tasks("1111", "Nurses."), tasks("1112", "Delivers.")),
    decision("d2", tasks("1111", "Nurses."), tasks("1112", "Attends."), tasks("9999", "Nothing.")),
  ]);
  expect(compiled.descriptions).toEqual([
    { group: "1111", part: "tasks", text: "Nurses.", decisions: ["d1", "d2"] },
  ]);
  expect(problemsOf(compiled)).toEqual(["content-once d1+d2", "destination-known d2"]);
});
