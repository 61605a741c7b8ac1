import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { compileInput, readCompileInput } from "#lib/compile/compile-input";
import { compiledLevels } from "#lib/compile/compiled-levels";
import { freeCodes } from "#lib/compile/free-codes";
import { anyEdition, anyRevision } from "#lib/compile/shapes.fixture";
import type { TableLevel } from "#lib/correspondence/levels";
import { partFlagProblems, tableProblems } from "#lib/correspondence/problems";
import { mapRows } from "#lib/correspondence/rows";

/** The rules of the domain, on invented editions with codes of other shapes and three or four levels. */

test("without decisions the new edition is the old one, each group in its place", () => {
  fc.assert(
    fc.property(anyEdition, ({ basis }) => {
      const { edition, table, problems } = compile(basis, []);
      expect(
        new Map(
          edition.groups.map(({ code, title, level, parent }) => [code, { code, title, level, parent }]),
        ),
      ).toEqual(new Map([...basis.groups.values()].map((group) => [group.code, group])));
      expect(
        table.maps.every(({ evidence, source, target }) => evidence.unchanged && source === target),
      ).toBe(true);
      expect(problems.filter(({ severity }) => severity === "breach")).toEqual([]);
    }),
  );
});

test("decisions that fit together compile to an edition and tables that keep every rule", () => {
  fc.assert(
    fc.property(anyRevision, ({ basis, decisions }) => {
      const compiled = compile(basis, decisions);
      const { edition, table, assignments, problems } = compiled;
      expect(problems.filter(({ severity }) => severity === "breach")).toEqual([]);
      const groups = new Map(edition.groups.map((group) => [group.code, group]));
      expect(groups.size).toBe(edition.groups.length);
      for (const { code, level, parent } of edition.groups) {
        expect(level).toBe(parent === null ? 1 : groups.get(parent)!.level + 1);
        expect(level === basis.unitLevel || edition.groups.some((below) => below.parent === code)).toBe(true);
      }
      expect(tableProblems(table)).toEqual([]);
      expect(partFlagProblems(mapRows(table))).toEqual([]);
      for (const { source, target } of assignments) {
        expect(target === null || groups.get(target)?.level === basis.unitLevel).toBe(true);
        expect(source === null || basis.entriesOf.has(source)).toBe(true);
      }
    }),
  );
});

test("tables at higher levels are those of the unit groups, by the groups that they are in", () => {
  fc.assert(
    fc.property(anyRevision, fc.nat(3), ({ basis, decisions }, at) => {
      const compiled = compile(basis, decisions);
      const level = ((at % basis.unitLevel) + 1) as TableLevel;
      const { table } = compiledLevels(compiled, basis.groups.values())(level);
      const parents = new Map(compiled.edition.groups.map(({ code, parent }) => [code, parent]));
      const up = (code: string | null, parentOf: (code: string) => string | null) => {
        let above = code;
        for (let from: number = basis.unitLevel; from > level && above !== null; from--)
          above = parentOf(above);
        return above;
      };
      const expected = new Set(
        compiled.table.maps.flatMap(({ source, target }) => {
          const pair = [
            up(source, basis.structure.parentOf),
            up(target, (code) => parents.get(code) ?? null),
          ];
          return pair.includes(null) ? [] : [pair.join(">")];
        }),
      );
      const found = table.maps.filter(({ source, target }) => source !== null && target !== null);
      expect(new Set(found.map(({ source, target }) => `${source}>${target}`))).toEqual(expected);
    }),
  );
});

test("the order of decisions does not matter, and what is written down compiles to the same bytes", () => {
  fc.assert(
    fc.property(anyRevision, ({ basis, decisions }) => {
      const once = JSON.stringify(compile(basis, decisions));
      expect(JSON.stringify(compile(basis, [...decisions].reverse()))).toBe(once);
      const read = readCompileInput(compileInput(basis, decisions));
      expect(JSON.stringify(compile(read.basis, read.decisions))).toBe(once);
      expect(compileInput(read.basis, read.decisions)).toBe(compileInput(basis, decisions));
    }),
  );
});

test("a code that is used again inherits nothing from the group that had it", () => {
  fc.assert(
    fc.property(anyRevision, ({ basis, decisions }) => {
      const { edition, table } = compile(basis, decisions);
      for (const { code, continues } of edition.groups) {
        if (!basis.entriesOf.has(code) || continues === code) continue;
        expect(table.livesOn?.some(({ source, target }) => source === code && target === code)).toBe(false);
      }
    }),
  );
});

test("every code offered under a group is of its shape, free, one level below and in no other's place", () => {
  fc.assert(
    fc.property(anyEdition, fc.nat(20), ({ basis }, at) => {
      const above = [...basis.groups.values()].filter(({ level }) => level < basis.unitLevel);
      const parent = above[at % above.length]!;
      const { levelOf, shape } = basis.structure;
      for (const { code } of freeCodes(basis, basis.groups, parent.code)) {
        expect(basis.groups.has(code)).toBe(false);
        expect([levelOf(code), shape.fitsUnder(code, parent.code)]).toEqual([parent.level + 1, true]);
      }
    }),
  );
});

test("a code of another form, or of another level, is refused with what to give", () => {
  fc.assert(
    fc.property(anyEdition, ({ basis }) => {
      const [unit = ""] = [...basis.entriesOf.keys()];
      const of = (code: string) => {
        const change = { type: "recode" as const, source: unit, to: { code } };
        const decision = {
          id: "d",
          issue: { id: "i", label: "I" },
          proposal: "p",
          version: 1,
          changes: [change],
        };
        return compile(basis, [decision]).problems.flatMap(({ severity, rule }) =>
          severity === "breach" ? rule : [],
        );
      };
      expect(of("no code at all")).toEqual(["kind-fits"]);
      expect(of(basis.structure.parentOf(unit)!)).toEqual(["kind-fits"]);
    }),
  );
});
