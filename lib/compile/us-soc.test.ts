import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basisOf, type RevisedEntry } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import { compiledLevels } from "#lib/compile/compiled-levels";
import { freeCodes } from "#lib/compile/free-codes";
import type { Level, PlacedGroup } from "#lib/facts/edition";
import { parseCsv } from "#lib/files/csv";
import { decidedMaps, decision, problemsOf } from "#lib/revision/revision.fixture";

/** The structure of the 2018 US SOC, which is no part of this repository: see README.md there. */
const STRUCTURE = "../shared/reference/us-soc/us-soc2018-structure.csv";

/** The file states levels; a group is under the last one before it that is a level higher, as such lists are printed. */
function readStructure(): PlacedGroup[] {
  const above: string[] = [];
  const rows = parseCsv(readFileSync(STRUCTURE, "utf8")).rows.slice(1);
  return rows.flatMap(([code = "", stated = "", title = ""]) => {
    if (code === "") return [];
    const level = Number(stated);
    above[level] = code;
    return [{ code, title, level: level as Level, parent: above[level - 1] ?? null }];
  });
}

describe.skipIf(!existsSync(STRUCTURE))("a revision of the United States' SOC", () => {
  const groups = existsSync(STRUCTURE) ? readStructure() : [];
  const entries = [0, 1, 2].map(
    (at): RevisedEntry => ({
      uid: `developer-${at}`,
      title: `Developer ${at}`,
      add: "",
      ind: "",
      codes: { "us-soc2018": "15-1252" } as RevisedEntry["codes"],
    }),
  );
  const basis = basisOf({ edition: "us-soc2018", groups }, entries, "us-soc2028");

  test("has its groups at their levels, and without decisions goes on as it was", () => {
    expect(basis.groups.size).toBe(groups.length);
    expect(basis.structure.ancestorsOf("15-1252")).toEqual(["15-0000", "15-1200", "15-1250"]);
    const { edition, problems } = compile(basis, []);
    expect(edition.groups.map(({ code, level, parent }) => ({ code, level, parent })).sort(byCode)).toEqual(
      groups.map(({ code, level, parent }) => ({ code, level, parent })).sort(byCode),
    );
    expect(problems.filter(({ severity, rule }) => severity === "breach" && rule !== "title-unique")).toEqual(
      [],
    );
  });

  test("a split makes a group of the same level, under the group that its code says", () => {
    const [offered] = freeCodes(basis, basis.groups, "15-1250");
    expect(offered).toMatchObject({ code: expect.stringMatching(/^15-125[1-9]$/), was: null });
    const code = offered!.code;
    const compiled = compile(basis, [
      decision("d1", {
        type: "split",
        source: "15-1252",
        parts: [{ content: { by: "entries", uids: ["developer-1"] }, to: { code, title: "App developers" } }],
        residual: { fate: "lives on", to: { code: "15-1252" } },
      }),
    ]);
    expect(compiled.edition.groups.find((group) => group.code === code)).toMatchObject({
      level: 4,
      parent: "15-1250",
    });
    expect(decidedMaps(compiled).sort()).toEqual([`15-1252>15-1252 d1`, `15-1252>${code} d1`].sort());
    expect(problemsOf(compiled).filter((problem) => !problem.startsWith("title-unique"))).toEqual([]);
    const { table } = compiledLevels(compiled, basis.groups.values())(2);
    expect(table.maps.find(({ source }) => source === "15-1200")).toMatchObject({ target: "15-1200" });
  });

  test("a group of another level is refused", () => {
    const moved = compile(basis, [
      decision("d1", { type: "recode", source: "15-1252", to: { code: "15-1300" } }),
      decision("d2", { type: "recode", source: "15-1253", to: { code: "151299" } }),
    ]);
    expect(problemsOf(moved).filter((problem) => problem.startsWith("kind-fits"))).toEqual([
      "kind-fits d1",
      "kind-fits d2",
    ]);
  });
});

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : 1;
}
