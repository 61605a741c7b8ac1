import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { type EditionChange, editionChanges } from "#lib/correspondence/pairs/edition-changes";
import type { MapRow } from "#lib/correspondence/rows";
import { decision, firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const rowsOf = (...decisions: DecisionInEffect[]) =>
  compiledLevels(compile(basis, decisions), basis.groups.values())(4).rows;
const inWords = (change: EditionChange) => {
  const codes = (side: "sources" | "targets") => change[side].map(({ code }) => code).join("+") || "none";
  return `${change.nature} ${change.gsim} ${codes("sources")} > ${codes("targets")}`;
};

describe("a change between editions", () => {
  test("is none where nothing was decided", () => {
    expect(editionChanges(4, rowsOf())).toEqual([]);
  });

  test("that merges groups is one, with all the groups that go into it", () => {
    const merged = decision("d", { type: "merge", sources: ["1112", "1119"], to: { code: "1111" } });
    const [change, ...others] = editionChanges(4, rowsOf(merged));
    expect(others).toEqual([]);
    expect(inWords(change!)).toBe("real RC3.2 1111+1112+1119 > 1111");
    expect(change!.moving.map(({ source }) => source?.code)).toEqual(["1112", "1119"]);
  });

  test("that moves titles from one group to another is of these two alone", () => {
    const moved = decision("d", {
      type: "transfer",
      source: "1111",
      content: firstEntries("1111", 1),
      to: { code: "1112" },
    });
    const [change, ...others] = editionChanges(4, rowsOf(moved));
    expect(others).toEqual([]);
    expect(inWords(change!)).toBe("real RC5 1111 > 1112");
    expect(change!.moving.flatMap(({ entries }) => entries)).toEqual(["1111-0"]);
  });

  test("that gives a group another title and code is two, both virtual, and nothing moves", () => {
    const renamed = decision(
      "d",
      { type: "recode", source: "2112", to: { code: "2113" } },
      { type: "rename", source: "2112", to: { title: "Bakers of bread" } },
    );
    const changes = editionChanges(4, rowsOf(renamed));
    expect(changes.map(inWords)).toEqual(["virtual VC1 2112 > 2113", "virtual VC2 2112 > 2113"]);
    expect(changes.flatMap(({ moving }) => moving)).toEqual([]);
  });

  test("holds every kind that a row has, whatever was decided, and no change is listed twice", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const rows = rowsOf(...decisions);
        const changes = editionChanges(4, rows);
        expect(new Set(changes.map(inWords)).size).toBe(changes.length);
        const held = new Map<MapRow, Set<string>>();
        for (const { gsim, rows: own } of changes)
          for (const row of own) held.set(row, (held.get(row) ?? new Set()).add(gsim));
        for (const row of rows) {
          const kinds = (row.kind?.changes ?? []).filter(
            (one) => one !== "RC5" || row.kind?.role !== "stays",
          );
          expect([...(held.get(row) ?? [])].sort()).toEqual([...kinds].sort());
        }
        for (const { nature, moving } of changes) if (nature === "virtual") expect(moving).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
