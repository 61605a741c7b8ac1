import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionsIn } from "#lib/classification/classification.db";
import { lookupIn, registerIn } from "#lib/coding-index/coding-index.db";
import { entriesOf } from "#lib/coding-index/register";
import { compile } from "#lib/compile/compile";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { fittingDecisions } from "#lib/compile/decisions/decisions.fixture";
import type { Data } from "#lib/facts/data";
import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { lookup } from "#lib/lookup/lookup";
import { draftData } from "#lib/revision/draft/draft-data";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const NAME = { title: "Standard Occupational Classification 2020", shortTitle: "SOC2020" };
const OF = { revision: "test", version: "1.0" };
const basis = smallBasis();
const data: Data = {
  ...{ version: "1", standing: { kind: "working" }, descriptions: null },
  editions: [
    {
      ...{ id: "soc2010", series: "soc", title: "Standard Occupational Classification 2010" },
      ...{ shortTitle: "SOC2010", status: "released", releasedOn: "2010-06-01", predecessor: null },
    },
  ],
  groups: [
    ...basis.groups.values(),
    { code: "1111/01", title: "Ward nurses", level: 5 as const, parent: "1111" },
  ]
    .map((group) => ({ edition: "soc2010", ...group }))
    .sort((one, other) => (one.code < other.code ? -1 : 1)),
  entries: [...basis.entries.values()] as IndexEntry[],
  ...{ abbreviations: [], counts: [], indexPairs: [], bases: [], dataSets: [], sizes: [] },
};

function drafted(decisions: DecisionInEffect[], of: Data = data): Data {
  const compiled = compile(basis, decisions);
  return draftData({ ...OF, data: of, basis, compiled, decisions }, NAME);
}
const groupsOf = (of: Data, edition: string) =>
  of.groups.flatMap(({ edition: in_, ...group }) => (in_ === edition ? [group] : []));
const codeIn = (of: Data, uid: string) =>
  unitGroupIn(of.entries.find((entry) => entry.uid === uid)!, "soc2020");

describe("the draft of a revision", () => {
  test("equals its base while nothing is decided: groups at every level, and every entry", () => {
    const draft = drafted([]);
    expect(groupsOf(draft, "soc2020")).toEqual(groupsOf(data, "soc2010"));
    expect(draft.entries).toEqual(
      data.entries.map((entry) => ({
        ...entry,
        codes: { ...entry.codes, soc2020: entry.codes.soc2010 },
      })),
    );
    expect(draft.editions.find(({ id }) => id === "soc2020")).toEqual({
      ...{ id: "soc2020", series: "soc", status: "draft", releasedOn: null, predecessor: "soc2010" },
      ...NAME,
    });
    expect(editionsIn(draft).map(({ id, levels }) => [id, levels[4], levels[5]])).toEqual([
      ["soc2010", 8, 1],
      ["soc2020", 8, 1],
    ]);
  });

  test("finds a title in the group that it was moved to", () => {
    const draft = drafted([
      decision("d1", {
        type: "transfer",
        source: "2111",
        content: firstEntries("2111", 1),
        to: { code: "2112" },
      }),
    ]);
    const found = lookup(lookupIn(draft), { query: "Cooks 0", edition: "soc2020" });
    expect("results" in found && found.results[0]).toMatchObject({ code: "2112", title: "Bakers" });
    expect(codeIn(draft, "2111-1")).toBe("2111");
  });

  test("has entries that are added, and gives no code to those that are taken out", () => {
    const entry = { uid: "own-1", title: "Chefs", natural: "Chefs", add: "", ind: "" };
    const draft = drafted([
      decision("d1", { type: "add entries", entries: [entry], to: { code: "2111" } }),
      decision("d2", { type: "remove entries", uids: ["2112-0"] }),
    ]);
    expect(draft.entries.at(-1)).toMatchObject({ ...entry, codes: { soc2020: "2111" } });
    expect(codeIn(draft, "2112-0")).toBeUndefined();
    expect(draft.entries.find(({ uid }) => uid === "2112-0")?.codes).toEqual({ soc2010: "2112" });
  });

  test("keeps sub-unit groups with their unit group, and drops them with it", () => {
    const recoded = drafted([decision("d1", { type: "recode", source: "1111", to: { code: "1113" } })]);
    expect(groupsOf(recoded, "soc2020").some(({ code }) => code.includes("/"))).toBe(false);
    expect(groupsOf(recoded, "soc2010").some(({ code }) => code.includes("/"))).toBe(true);
  });

  test("of a correction stands in the place of the edition that is released", () => {
    const released = { ...data.editions[0]!, id: "soc2020", shortTitle: "SOC2020", title: "As published" };
    const held: Data = {
      ...data,
      editions: [...data.editions, released],
      groups: [...data.groups, { edition: "soc2020", code: "9", title: "Once there" }],
      entries: data.entries.map((entry) => ({ ...entry, codes: { ...entry.codes, soc2020: "9" } })),
    };
    const draft = drafted([], held);
    expect(draft.editions.map(({ id, title, status }) => [id, title, status])).toEqual([
      ["soc2010", "Standard Occupational Classification 2010", "released"],
      ["soc2020", "As published", "draft"],
    ]);
    expect(groupsOf(draft, "soc2020").map(({ code }) => code)).not.toContain("9");
    expect(codeIn(draft, "2111-0")).toBe("2111");
  });

  test("of a correction drops the sub-unit group of an entry that leaves its unit group", () => {
    const held: Data = {
      ...data,
      editions: [...data.editions, { ...data.editions[0]!, id: "soc2020", shortTitle: "SOC2020" }],
      groups: [
        ...data.groups.filter(({ code }) => code !== "1111/01"),
        ...data.groups.map((group) => ({ ...group, edition: "soc2020" })),
      ],
      entries: data.entries.map((entry) => {
        const code = entry.codes.soc2010!;
        const subUnit = code === "1111" ? "1111/01" : "";
        return { ...entry, codes: { ...entry.codes, soc2020: code }, subUnit };
      }),
    };
    const moved = { type: "transfer", source: "1111", content: firstEntries("1111", 1) } as const;
    const draft = drafted([decision("d1", { ...moved, to: { code: "1112" } })], held);
    const register = registerIn(draft);
    expect(entriesOf("soc2020", "1112", register).map(({ uid }) => uid)).toContain("1111-0");
    expect(entriesOf("soc2020", "1111/01", register).map(({ uid }) => uid)).not.toContain("1111-0");
    expect(entriesOf("soc2020", "1111/01", register).length).toBeGreaterThan(0);
  });

  test("has a group that has no code yet, where it will be", () => {
    const draft = drafted([
      decision("d1", { type: "move", source: "1112", to: { code: null, parent: "112" } }),
    ]);
    const made = editionsIn(draft).find(({ id }) => id === "soc2020")!;
    const coded = made.groups.filter(({ code }) => code.includes("?"));
    expect(coded).toMatchObject([{ title: "Midwives", level: 4, parent: "112" }]);
  });

  test("says of every entry what the compile says, whatever is decided, and leaves the facts alone", () => {
    const before = JSON.stringify(data);
    fc.assert(
      fc.property(fittingDecisions, (decisions) => {
        const compiled = compile(basis, decisions);
        const draft = draftData({ ...OF, data, basis, compiled, decisions }, NAME);
        const codes = draft.entries.map(
          (entry) => [entry.uid, unitGroupIn(entry, "soc2020") ?? null] as const,
        );
        const targets = new Map(compiled.assignments.map(({ uid, target }) => [uid, target]));
        for (const [uid, code] of codes) expect(code).toBe(targets.get(uid) ?? null);
        for (const { uid, target } of compiled.assignments)
          if (target !== null) expect(codes).toContainEqual([uid, target]);
        const unitGroups = new Set(groupsOf(draft, "soc2020").map(({ code }) => code));
        for (const [, code] of codes) if (code !== null) expect(unitGroups.has(code)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(JSON.stringify(data)).toBe(before);
  });
});
