import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { REVIEW_PAPER_FILE } from "#cli/bundle";
import { isCode, levelOf, parentOf } from "#lib/facts/code";
import { MAJOR_GROUP_3_FILE } from "#lib/revision/papers/major-group-3-paper";
import { measureOf } from "#lib/facts/measure";
import { readBundled } from "#lib/imports/bundled/bundled";
import { REFERENCE_FILES } from "#lib/imports/bundled/bundle-from";
import { parseCsv } from "#lib/files/csv";
import { readPublished } from "#lib/imports/detect";
import { knownFacts } from "#lib/imports/known-facts";
import { planImport } from "#lib/imports/plan-import";
import type { Published } from "#lib/imports/published-file";
import { reportOf } from "#lib/imports/report";
import { sentenceCase } from "#lib/facts/group-title";
import { readSheets } from "#lib/files/read-workbook";

const REFERENCE = "../shared/reference";

const bundled = readBundled();

function groupsOf(edition: string) {
  return bundled.groups.filter((group) => group.edition === edition);
}

function levels(edition: string) {
  const counts = [0, 0, 0, 0, 0];
  for (const { code } of groupsOf(edition)) counts[levelOf(code)! - 1]!++;
  return counts;
}

describe("bundled structures", () => {
  it("have the published number of groups at each level", () => {
    expect(levels("soc2010")).toEqual([9, 25, 90, 369, 0]);
    expect(levels("soc2020")).toEqual([9, 26, 104, 412, 1384]);
    expect(levels("isco08")).toEqual([10, 43, 130, 436, 0]);
  });

  it.each(["soc2010", "soc2020", "isco08"])(
    "of %s are trees: unique codes, a parent for each, no childless group above unit level",
    (edition) => {
      const codes = groupsOf(edition).map((group) => group.code);
      expect(new Set(codes).size).toBe(codes.length);
      const parents = new Set(codes.map(parentOf));
      for (const code of codes) {
        expect(isCode(code), code).toBe(true);
        expect(parentOf(code) === null || codes.includes(parentOf(code)!), `parent of ${code}`).toBe(true);
        expect(levelOf(code)! >= 4 || parents.has(code), `children of ${code}`).toBe(true);
      }
    },
  );

  it("have a title for every group but those of SOC2000, without stray spaces", () => {
    for (const { edition, title } of bundled.groups)
      expect(title).toMatch(edition === "soc2000" ? /^$/ : /^\S+( \S+)*$/);
  });

  it("belong to the bundled editions", () => {
    expect(bundled.editions.map((edition) => edition.id)).toEqual(["isco08", "soc2000", "soc2010", "soc2020"]);
    expect(bundled.editions.find((edition) => edition.id === "soc2020")?.releasedOn).toBe("2020-02-14");
  });
});

describe("bundled coding index", () => {
  const entries = bundled.entries;

  it("has 32,376 entries: 32,141 coded in both editions, 4 in SOC2020 only, 231 that refer to others", () => {
    const coded = (soc2010: boolean, soc2020: boolean) =>
      entries.filter(({ codes }) => Boolean(codes.soc2010) === soc2010 && Boolean(codes.soc2020) === soc2020);
    expect(entries).toHaveLength(32_376);
    expect(coded(true, true)).toHaveLength(32_141);
    expect(
      coded(false, true)
        .map((entry) => entry.uid)
        .sort(),
    ).toEqual(["b6xg", "e1ta", "f4mq", "f4rq"]);
    expect(coded(false, false)).toHaveLength(231);
    expect(coded(false, false).every((entry) => entry.see !== "")).toBe(true);
  });

  it("relates SOC2010 to SOC2020 by 678 distinct pairs", () => {
    const pairs = entries.filter(({ codes }) => codes.soc2010 && codes.soc2020);
    expect(new Set(pairs.map(({ codes }) => `${codes.soc2010} ${codes.soc2020}`)).size).toBe(678);
  });

  it("points only to groups that exist", () => {
    const known = new Set(bundled.groups.map((group) => `${group.edition} ${group.code}`));
    const unknown = entries.flatMap(({ uid, codes, subUnit }) =>
      [
        codes.soc2010 && `soc2010 ${codes.soc2010}`,
        codes.soc2020 && `soc2020 ${codes.soc2020}`,
        subUnit && `soc2020 ${subUnit}`,
        codes.isco08 && `isco08 ${codes.isco08}`,
      ]
        .filter((group) => group && !known.has(group))
        .map((group) => `${uid}: ${group}`),
    );
    expect(unknown).toEqual([]);
  });

  it("puts each entry's sub-unit group under its unit group", () => {
    const astray = entries.filter(
      ({ subUnit, codes }) => subUnit !== "" && parentOf(subUnit) !== codes.soc2020,
    );
    expect(astray).toEqual([]);
  });

  it("has unique ids, and references only to other entries that exist", () => {
    const uids = new Set(entries.map((entry) => entry.uid));
    expect(uids.size).toBe(entries.length);
    const astray = entries.filter(
      ({ uid, seeEntries }) =>
        new Set(seeEntries).size < seeEntries.length ||
        seeEntries.some((other) => other === uid || !uids.has(other)),
    );
    expect(astray).toEqual([]);
  });

  it("names at least one entry for every reference but those to the printed notes", () => {
    const unresolved = entries.filter(({ see, seeEntries }) => see !== "" && seeEntries.length === 0);
    expect(unresolved).toHaveLength(35);
    for (const { see } of unresolved) expect(see).toMatch(/^see (also )?notes/);
  });
});

describe("bundled dual-coded counts", () => {
  it("cover 714 pairs of groups that exist", () => {
    const soc2010 = new Set(groupsOf("soc2010").map((group) => group.code));
    const soc2020 = new Set(groupsOf("soc2020").map((group) => group.code));
    expect(new Set(bundled.counts.map(({ source, target }) => `${source} ${target}`)).size).toBe(714);
    expect(bundled.counts.every(({ source, target }) => soc2010.has(source) && soc2020.has(target))).toBe(
      true,
    );
  });

  it("never add up to more than the base, and leave out what had no base", () => {
    const sums = new Map<string, number>();
    for (const { source, sex, dataSet, count } of bundled.counts) {
      const sample = `${source} ${sex} ${dataSet}`;
      sums.set(sample, (sums.get(sample) ?? 0) + count);
    }
    for (const { source, sex, dataSet, base } of bundled.bases) {
      const sum = sums.get(`${source} ${sex} ${dataSet}`);
      if (base === 0) expect(sum).toBeUndefined();
      else expect(sum, `${source} ${sex} ${dataSet}`).toBeLessThanOrEqual(base);
    }
    expect(bundled.bases).toHaveLength(369 * 4);
    expect(bundled.bases.filter(({ base }) => base === 0)).toHaveLength(16);
  });
});

describe("bundled NS-SEC and sizes", () => {
  it("class each of the 369 SOC2010 unit groups by the three methods", () => {
    const codes = groupsOf("soc2010").map((group) => group.code);
    for (const [method, classes] of [
      ["simplified", 1],
      ["full", 7],
      ["reduced", 2],
    ] as const) {
      const classed = bundled.nssec.filter((nssec) => nssec.method === method).map((nssec) => nssec.code);
      const expected = codes.filter((code) => code.length === 4).flatMap((code) => Array(classes).fill(code));
      expect(classed, method).toEqual(expected);
    }
  });

  it("have figures only of groups and data sets that exist, with a value or the reason why there is none", () => {
    const known = new Set(bundled.groups.map((group) => `${group.edition} ${group.code}`));
    const editions = new Map(bundled.dataSets.map(({ id, edition }) => [id, edition]));
    const stray = bundled.figures.filter(
      ({ edition, code, dataSet, measure, value, suppressed }) =>
        !((code === "" || known.has(`${edition} ${code}`)) && editions.get(dataSet) === edition) ||
        measureOf(measure) === null ||
        (value === null) === (suppressed === ""),
    );
    expect(stray).toEqual([]);
    const aps = bundled.figures.filter((one) => one.dataSet === "aps-2025" && one.code.length === 4);
    expect(aps).toHaveLength(412);
    expect(aps.filter(({ value }) => value === null).map(({ code }) => code)).toEqual(["2435", "5433"]);
  });
});

const withReference = existsSync(REFERENCE);

describe.skipIf(!withReference)(
  withReference
    ? "bundled data against the published files"
    : "skipped: ../shared/reference is absent, so data/ is not compared with the published files",
  () => {
    /** Cells of the published sheets, looked up by the exact header of Version 13 and by nothing of the readers. */
    let published: Record<string, string>[];
    let framework: string[][];
    let descriptions: string[][];
    let dualCoded: Record<string, string>[];
    let version13: Published;

    const open = (name: string) => readFileSync(`${REFERENCE}/${name}`);
    const records = ([header = [], ...rows]: string[][]) =>
      rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));

    beforeAll(async () => {
      const volume2 = await readSheets(open(REFERENCE_FILES.volume2));
      const rowsOf = (name: string) => volume2.find((sheet) => sheet.name === name)!.rows;
      published = records(rowsOf("SOC2020 coding index"));
      framework = rowsOf("SOC2020 framework").slice(1);
      const volume1 = await readSheets(
        open("soc2020volume1structureanddescriptionofunitgroupsexcel16042025.xlsx"),
      );
      descriptions = volume1.find((sheet) => sheet.name === "SOC2020 descriptions")!.rows.slice(1);
      dualCoded = records((await readSheets(open(REFERENCE_FILES.dualCoded)))[0]!.rows);
      version13 = await readPublished(`${REFERENCE}/${REFERENCE_FILES.volume2}`, {
        held: knownFacts(bundled),
      });
    }, 120_000);

    it("holds every field of every entry of Version 13", () => {
      const printed = (cell: string) => (/^}+(\/}+)?$/.test(cell) ? "" : cell);
      const expected = published.map((row) => ({
        uid: row["UNIQUE ID"],
        recno: Number(row.RECNO),
        title: row.INDEXOCC,
        natural: row["INDEXOCC-natural_word_order"],
        add: row.ADD,
        ind: row.IND,
        defaultFlag: row.D,
        codes: {
          ...(printed(row.SOC_2010!) && { soc2010: row.SOC_2010 }),
          ...(printed(row.SOC_2020!) && { soc2020: row.SOC_2020 }),
          ...(printed(row.SOC_90!) && { soc90: row.SOC_90 }),
          ...(printed(row.SOC_2000!) && { soc2000: row.SOC_2000 }),
          ...(printed(row["ISCO-08 code based on SOC2020"]!) && {
            isco08: row["ISCO-08 code based on SOC2020"],
          }),
        },
        subUnit: printed(row.SOC_2020_ext!),
        see: row.SEE,
        version: row.VERSNO,
        change: row.CHANGE,
      }));
      expect(bundled.entries.map(({ seeEntries: _, ...entry }) => entry)).toEqual(expected);
    });

    it("holds every SOC2020 group of the framework, its unit groups letter for letter", () => {
      const rows = framework.map((row) => ({
        code: row.slice(1, 5).find(Boolean) ?? "",
        title: row[5] ?? "",
      }));
      const groups = rows.filter(({ code }) => code !== "");
      const titles = new Map(groupsOf("soc2020").map(({ code, title }) => [code, title]));
      expect(groups).toHaveLength(551);
      for (const { code, title } of groups) {
        if (code.length === 4) expect(titles.get(code)).toBe(title);
        else expect(titles.get(code)!.toLowerCase()).toBe(title.trim().toLowerCase());
      }
    });

    it("writes major to minor groups as the descriptions of Volume 1 do, but for its slips and for 81, renamed since", () => {
      const titles = new Map(groupsOf("soc2020").map(({ code, title }) => [code, title]));
      const other = descriptions
        .map((row) => ({
          code: row.slice(0, 4).find((cell) => /^[0-9]+$/.test(cell))!,
          title: row[4]!.trim(),
        }))
        .filter(({ code, title }) => code.length < 4 && titles.get(code) !== title)
        .map(({ code }) => code);
      expect(other).toEqual(["216", "312", "81"]);
    });

    it("holds every sub-unit group with the title printed beside its entries", () => {
      const titles = new Map(groupsOf("soc2020").map(({ code, title }) => [code, title]));
      const other = published.filter(
        (row) =>
          /^[0-9]/.test(row.SOC_2020_ext!) && titles.get(row.SOC_2020_ext!) !== row.SOC2020_ext_SUG_title,
      );
      expect(other).toEqual([]);
    });

    it("holds every SOC2010 group of the published structure", () => {
      const rows = parseCsv(open(REFERENCE_FILES.soc2010Structure).toString("utf8")).rows.slice(1);
      const groups = rows
        .map((row) => ({
          code: row.slice(0, 4).find(Boolean) ?? "",
          title: row[4]!.replace(/\s+/g, " ").trim(),
        }))
        .filter(({ code }) => code !== "")
        .map(({ code, title }) => ({
          edition: "soc2010",
          code,
          title: code.length < 4 ? sentenceCase(title) : title,
        }));
      const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
      expect(groupsOf("soc2010")).toEqual(groups.sort(byCode));
    });

    it("gives back every share of the dual-coded table from its counts and bases", () => {
      const counts = new Map(
        bundled.counts.map((c) => [`${c.source} ${c.target} ${c.sex} ${c.dataSet}`, c.count]),
      );
      const bases = new Map(bundled.bases.map((b) => [`${b.source} ${b.sex} ${b.dataSet}`, b.base]));
      let source = "";
      let pairs = 0;
      for (const row of dualCoded) {
        if (row.SOC2010 !== "") source = row.SOC2010!.slice(0, 4);
        else pairs++;
        for (const sex of ["men", "women"]) {
          for (const dataSet of ["lfs", "census"]) {
            const base = bases.get(`${source} ${sex} ${dataSet}`)!;
            if (row.SOC2010 !== "") expect(base).toBe(Number(row[`${sex}_${dataSet}_base_2010`]));
            else {
              const count = counts.get(`${source} ${row.SOC2020!.slice(0, 4)} ${sex} ${dataSet}`);
              if (base === 0) expect(count).toBeUndefined();
              else expect(count! / base).toBeCloseTo(Number(row[`${sex}_${dataSet}_perc_2020`]), 9);
            }
          }
        }
      }
      expect(pairs).toBe(714);
    });

    it("is unchanged by importing Version 13, the dual-coded table and the coding tool's data", async () => {
      const held = knownFacts(bundled);
      const dualCoded = await readPublished(`${REFERENCE}/${REFERENCE_FILES.dualCoded}`, { held });
      const codingTool = await readPublished(`${REFERENCE}/${REFERENCE_FILES.codingTool}`, { held });
      const kinds = [version13, dualCoded, codingTool].map((file) => planImport(bundled, file).kinds);
      const unchanged = (count: number) => ({
        added: [],
        changed: [],
        unchanged: count,
        removed: [],
        kept: [],
        editedHere: [],
      });
      expect(kinds).toEqual([
        { groups: unchanged(2554), entries: unchanged(32_376), abbreviations: unchanged(247) },
        { counts: unchanged(2836), bases: unchanged(1476) },
        { descriptions: expect.objectContaining({ unchanged: 0 }), nssec: unchanged(3690) },
      ]);
    });

    it("reports what changed when Version 13 is imported over an older index", () => {
      const older = bundled.entries
        .filter((entry) => !entry.version.startsWith("V13 new"))
        .map((entry) => (entry.uid === "b6xg" ? { ...entry, codes: {} } : entry));
      const removed = { ...older[0]!, uid: "zzzz", title: "Title removed since" };
      const { index } = reportOf(planImport({ ...bundled, entries: [...older, removed] }, version13));
      expect(index?.map(({ what, count }) => [what, count])).toEqual([
        ["added", 183],
        ["removed", 1],
        ["recoded", 1],
      ]);
      expect(index?.[2]?.first).toEqual([
        "b6xg “Foreman, factory” (default I): SOC2020 none → 8160",
      ]);
    });

    it.skipIf(!existsSync(`${REFERENCE}/${REVIEW_PAPER_FILE}`))(
      "has none of the prose of the Major Group 3 paper",
      () => {
        const changes = open(REVIEW_PAPER_FILE).toString("utf8");
        const text = readFileSync(`data/${MAJOR_GROUP_3_FILE}`, "utf8");
        const printed = records(parseCsv(changes).rows);
        const held = records(parseCsv(text).rows);
        const prose = new Set(
          printed.flatMap((row) => [row.evidence_cited, row.index_entries_or_notes]).filter((cell) => cell !== ""),
        );
        expect(held).toHaveLength(112);
        expect(held.flatMap((row) => [row.evidence, row.notes]).filter((cell) => prose.has(cell))).toEqual([]);
      },
    );
  },
);
