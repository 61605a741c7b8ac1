import fc from "fast-check";
import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { compile } from "#lib/compile/compile";
import { anyRevision, type InventedEdition } from "#lib/compile/shapes.fixture";
import { unitGroupIn } from "#lib/facts/entry";
import { structureOf } from "#lib/facts/structure";
import { freezeToFiles } from "#lib/releases/freeze/release-files";
import type { ReleaseContent } from "#lib/releases/release-content";
import type { ReleaseInput } from "#lib/releases/release-input";
import { releaseProblems } from "#lib/releases/release-problems";
import { releasedLevels } from "#lib/releases/released-correspondence";

/** Releases of invented editions, whose codes have other shapes than SOC's and three or four levels. */

type Decided = InventedEdition & { decisions: Parameters<typeof compile>[1] };

function inputOf(
  { basis, decisions }: Decided,
  last: ReleaseContent | null,
): ReleaseInput & Pick<ReturnType<typeof compile>, "problems"> {
  const { problems, ...compiled } = compile(basis, decisions);
  const { source, target } = basis;
  const title = "An invented classification";
  return {
    ...{ number: (last?.heading.number ?? 0) + 1, releasedOn: "2026-12-01", notes: "" },
    revision: { id: "r", source, target, title, note: "", targetTitle: title, targetShortTitle: "NEXT" },
    working: {
      editions: [
        {
          ...{ id: source, series: "invented", title, shortTitle: "BASE" },
          ...{ status: "released", releasedOn: "2020", predecessor: null },
        },
      ],
      groups: [...basis.groups.values()].map((group) => ({ edition: source, ...group })),
      entries: [...basis.entries.values()].map((entry, at) => testEntry({ ...entry, recno: at + 1 })),
      ...{ abbreviations: [], counts: [], bases: [], descriptions: [] },
    },
    ...{ compiled, decisions: [...decisions], lastOfPair: last, last, problems },
  };
}

const NONE = { lastOfPair: null, last: null };

test("a release keeps every rule: each group in its place, each entry in a group that there is", () => {
  fc.assert(
    fc.property(anyRevision, (invented) => {
      const { basis } = invented;
      const { problems, ...input } = inputOf(invented, null);
      const { content } = freezeToFiles(input, NONE);
      expect(releaseProblems(content, problems)).toEqual([]);
      const own = content.groups.filter(({ edition }) => edition === basis.target);
      expect(own.map(({ code, level, parent }) => ({ code, level, parent }))).toEqual(
        input.compiled.edition.groups
          .map(({ code, level, parent }) => ({ code, level, parent }))
          .sort((a, b) => (a.code < b.code ? -1 : 1)),
      );
      const { levelOf, unitLevel } = structureOf(own);
      expect(unitLevel).toBe(basis.unitLevel);
      for (const entry of content.entries) {
        const code = unitGroupIn(entry, basis.target);
        expect(code === undefined || levelOf(code) === unitLevel).toBe(true);
      }
      expect(releasedLevels(content)(unitLevel as 3 | 4).table.maps).toEqual(input.compiled.table.maps);
    }),
    { numRuns: 40 },
  );
});

test("a release made again has the same bytes, and the next one with nothing new the same content", () => {
  fc.assert(
    fc.property(anyRevision, (invented) => {
      const { problems: _, ...input } = inputOf(invented, null);
      const [one, again] = [freezeToFiles(input, NONE), freezeToFiles(structuredClone(input), NONE)];
      expect(again.files.map(({ name, sha256 }) => [name, sha256])).toEqual(
        one.files.map(({ name, sha256 }) => [name, sha256]),
      );
      const { problems: __, ...next } = inputOf(invented, one.content);
      const { heading: first, ...content } = one.content;
      const { heading: second, ...unchanged } = freezeToFiles(next, NONE).content;
      expect(unchanged).toEqual(content);
      expect({ ...second, number: 1, title: first.title }).toEqual(first);
    }),
    { numRuns: 20 },
  );
});
