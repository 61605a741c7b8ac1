import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { DUAL_CODED_DATA_SETS } from "#lib/facts/facts";
import type { Table } from "#lib/files/table";
import { rowObjects } from "#lib/files/table-json";
import { freeze } from "#lib/releases/freeze/freeze";
import { smallFacts, smallInput } from "#lib/releases/freeze/release-input.fixture";
import type { ReleaseContent } from "#lib/releases/release-content";
import { RELEASE_TABLES } from "#lib/releases/tables/release-tables";
import { bundledRevision } from "#lib/revision/compiles/compiled.fixture";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

/** The columns of a correspondence of the Australian Bureau of Statistics. */
const BUREAU = ["source_code", "source_title", "target_code", "partial", "target_title"];
const LEVELS = ["unit-groups", "minor-groups", "sub-major-groups", "major-groups"];

function tableOf(content: ReleaseContent, name: string): Table {
  const table = RELEASE_TABLES.find((one) => one.name === name)?.table(content, null);
  if (!table) throw new Error(`The release has no table of ${name}.`);
  return table;
}
const objects = (content: ReleaseContent, name: string) => rowObjects(tableOf(content, name));

/** A release of the small edition, with people observed in some pairs. */
const observed = fc
  .tuple(
    anyDecisions,
    fc.uniqueArray(
      fc.record({
        source: fc.constantFrom("1111", "1112", "2111"),
        target: fc.constantFrom("1111", "1112", "2111", "2112"),
        sex: fc.constantFrom("men" as const, "women" as const),
        dataSet: fc.constantFrom(...DUAL_CODED_DATA_SETS),
        count: fc.integer({ min: 1, max: 500 }),
      }),
      { selector: ({ source, target, sex, dataSet }) => `${source} ${target} ${sex} ${dataSet}` },
    ),
  )
  .map(([decisions, counts]) =>
    freeze(
      smallInput(decisions, {
        working: {
          ...smallFacts(),
          counts: counts.map((one) => ({ ...one, sourceEdition: "soc2010", targetEdition: "soc2020" })),
        },
      }),
    ),
  );

describe("a correspondence, whatever was decided,", () => {
  test("has one row a pair, the same pairs either way, and says of every empty side that it is one", () => {
    fc.assert(
      fc.property(observed, (content) => {
        for (const level of LEVELS) {
          const [there, back] = [`correspondence-${level}`, `backward-correspondence-${level}`].map((name) =>
            objects(content, name),
          );
          const pair = (row: Record<string, unknown>) => `${row.source_code} ${row.target_code}`;
          expect(new Set(there!.map(pair)).size).toBe(there!.length);
          const turned = back!.map((row) => `${row.target_code} ${row.source_code}`);
          expect([...turned].sort()).toEqual(there!.map(pair).sort());
          for (const row of [...there!, ...back!]) {
            for (const side of ["source", "target"]) {
              expect(row[`${side}_title`]).toBeTruthy();
              if (row[`${side}_code`] === null) expect(row[`${side}_title`]).toBe("No correspondence");
            }
            expect(row.partial).toBe(row.target_part === "true" ? "p" : null);
            expect(["real", "virtual", "none"]).toContain(row.nature);
            expect(row.nature === "none").toBe(row.gsim === null);
            expect(row.nature === "real").toBe(String(row.gsim).includes("RC"));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test("flags a pair in one direction where it says part of the source in the other", () => {
    fc.assert(
      fc.property(observed, (content) => {
        for (const level of LEVELS) {
          const back = new Map(
            objects(content, `backward-correspondence-${level}`).map((row) => [
              `${row.target_code} ${row.source_code}`,
              row,
            ]),
          );
          for (const row of objects(content, `correspondence-${level}`)) {
            const turned = back.get(`${row.source_code} ${row.target_code}`);
            expect(turned?.partial).toBe(row.source_part === "true" ? "p" : null);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("shares out no more than all people of a group, and all of them where every pair observed is mapped", () => {
    fc.assert(
      fc.property(observed, (content) => {
        const rows = objects(content, "correspondence-unit-groups");
        const mapped = new Set(rows.map((row) => `${row.source_code} ${row.target_code}`));
        for (const dataSet of DUAL_CODED_DATA_SETS) {
          for (const source of new Set(rows.map((row) => row.source_code))) {
            const own = rows.filter((row) => row.source_code === source);
            const sum = own.reduce((all, row) => all + Number(row[`share_both_${dataSet}`] ?? 0), 0);
            expect(sum).toBeLessThan(1.00001);
            const of = content.counts.filter((one) => one.source === source && one.dataSet === dataSet);
            if (of.length > 0 && of.every((one) => mapped.has(`${one.source} ${one.target}`)))
              expect(sum).toBeCloseTo(1, 4);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("the tables of a release, whatever was decided,", () => {
  test("have a cell for each column, in columns of names that are each used once, and say the release", () => {
    fc.assert(
      fc.property(observed, (content) => {
        for (const { name, table: made } of RELEASE_TABLES) {
          const table = made(content, content);
          if (!table) continue;
          const names = table.columns.map((column) => column.name);
          expect(new Set(names).size).toBe(names.length);
          for (const one of names) expect(one).toMatch(/^[a-z][a-z0-9_]*$/);
          for (const { meaning } of table.columns) expect(meaning).not.toBe("");
          for (const row of table.rows) expect(row).toHaveLength(names.length);
          if (name === "differences") expect(table.rows).toEqual([]);
          else if (name !== "coding-index") expect(names).toContain("release");
        }
      }),
      { numRuns: 15 },
    );
  });

  test("agree on what moves: an entry is marked as moved where a real change of unit groups names it", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        // What breaks a rule is never released: it may leave content nowhere that no pair holds.
        fc.pre(compile(smallBasis(), decisions).problems.every(({ severity }) => severity === "warning"));
        const content = freeze(smallInput(decisions));
        const named = objects(content, "changes").flatMap(({ index_entries }) =>
          index_entries === null ? [] : String(index_entries).split(" "),
        );
        const moved = objects(content, "coding-index").filter((row) => row.moved === "true");
        expect(new Set(named)).toEqual(new Set(moved.map(({ uid }) => uid)));
      }),
      { numRuns: 40 },
    );
  });

  test("say for each group of the edition what happened to it, as the changes do", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const content = freeze(smallInput(decisions));
        const changes = objects(content, "changes");
        for (const { level, code, nature } of objects(content, "structure")) {
          const own = changes.filter(
            (one) =>
              one.level === level &&
              String(one.target_codes ?? "")
                .split(" ")
                .includes(String(code)),
          );
          if (nature === "none") expect(own.filter(({ gsim }) => gsim !== "RC4.1")).toEqual([]);
          if (nature === "virtual") expect(own.map((one) => one.nature)).not.toContain("real");
        }
      }),
      { numRuns: 25 },
    );
  });
});

test("a reason, an issue and a description that a decision words are in the tables", () => {
  const worded = {
    ...decision(
      "d1",
      { type: "merge", sources: ["2112"], to: { code: "2111" } },
      { type: "describe", group: "2111", part: "general", text: "They cook and bake." },
    ),
    reason: "The jobs are alike",
  };
  const content = freeze(smallInput([worded]));
  const said = { issues: "Issue d1", decisions: "d1", reasons: "The jobs are alike" };
  const pair = objects(content, "correspondence-unit-groups").find((row) => row.source_code === "2112");
  expect(pair).toMatchObject({ ...said, target_code: "2111", nature: "real", partial: "p" });
  expect(objects(content, "changes").find(({ level }) => level === 4)).toMatchObject({
    ...said,
    ...{ source_codes: "2111 2112", target_codes: "2111", gsim: "RC3.2", titles_that_move: 4 },
    release: "SOC2010–SOC2020, release 1",
  });
  expect(objects(content, "descriptions")).toMatchObject([
    { ...said, code: "2111", part: "general", text: "They cook and bake." },
  ]);
  expect(objects(content, "structure").find(({ code }) => code === "2111")).toMatchObject({
    ...said,
    nature: "real",
    source_codes: "2111 2112",
  });
});

describe("the published revision", () => {
  const { facts, compiled, decisions } = bundledRevision();
  const { problems: _, ...table } = compiled;
  const content = freeze({
    ...smallInput(decisions),
    working: { ...facts, descriptions: [] },
    compiled: table,
  });

  test("has 678 pairs as Australia's bureau writes them, a part flagged where it is one", () => {
    const { columns, rows } = tableOf(content, "correspondence-unit-groups");
    expect(columns.slice(0, 5).map(({ name }) => name)).toEqual(BUREAU);
    expect(rows).toHaveLength(678);
    const part = columns.findIndex(({ name }) => name === "target_part");
    expect(rows.filter((row) => (row[3] === "p") !== (row[part] === "true"))).toEqual([]);
    const targets = rows.map((row) => row[2]);
    for (const row of rows)
      expect(row[3]).toBe(row[2] !== "" && targets.filter((one) => one === row[2]).length > 1 ? "p" : "");
  });

  test("has its recodes as virtual changes, its splits and transfers as real ones", () => {
    const natures = new Set(objects(content, "changes").map(({ kind, nature }) => `${kind} ${nature}`));
    expect([...natures].sort()).toEqual([
      "merge real",
      "move real",
      "recode virtual",
      "rename virtual",
      "split real",
    ]);
  });
});
