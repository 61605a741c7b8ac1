import { describe, expect, it } from "vitest";
import { entryOf } from "#lib/facts/entry.fixture";
import { planImport } from "#lib/imports/plan-import";
import type { Published } from "#lib/imports/published-file";
import { refusalLine, reportLines, reportOf } from "#lib/imports/report";

const held = [
  entryOf({ uid: "a1aa", title: "Actuary" }),
  entryOf({ uid: "a1ab", title: "Adviser", ind: "banking" }),
  entryOf({ uid: "a1ac", title: "Agent", defaultFlag: "O" }),
  entryOf({ uid: "a1ad", title: "Analyst" }),
  entryOf({ uid: "a1ae", title: "Artist" }),
  entryOf({ uid: "a1af", title: "Auditor" }),
];

const file: Published = {
  kind: "volume-2",
  title: "SOC2020 Volume 2, Version 13, 3 December 2025",
  facts: {
    entries: [
      { ...held[0]!, codes: { soc2010: "2425", soc2020: "2434" } },
      { ...held[1]!, title: "Adviser, personal" },
      { ...held[2]!, defaultFlag: "" },
      { ...held[3]!, version: "V13 amended", recno: 7 },
      held[4]!,
      entryOf({ uid: "f4aa", title: "Apprentice", ind: "retail" }),
    ],
  },
  covers: { entries: () => true },
  read: 1234,
  refusals: [],
};

describe("report of an import", () => {
  it("says what changed in the index: added, removed, recoded, retitled, requalified and otherwise", () => {
    expect(reportLines(reportOf(planImport({ entries: held }, file)))).toEqual([
      "SOC2020 Volume 2, Version 13, 3 December 2025",
      "Read 1,234 rows, refused 0.",
      "Index entries: 1 added, 4 changed, 1 unchanged, 1 removed.",
      "Index entries added: 1",
      "  f4aa “Apprentice” (retail): SOC2020 2433, SOC2010 2425",
      "Index entries removed: 1",
      "  a1af “Auditor”: was SOC2020 2433, SOC2010 2425",
      "Index entries recoded: 1",
      "  a1aa “Actuary”: SOC2020 2433 → 2434",
      "Index entries retitled: 1",
      "  a1ab “Adviser, personal” (banking): was “Adviser”",
      "Index entries requalified: 1",
      "  a1ac “Agent”: was default O",
      "Index entries otherwise changed: 1",
      "  a1ad “Analyst”: record number, version note",
    ]);
  });

  it("lists the first of many and counts the rest", () => {
    const entries = Array.from({ length: 25 }, (_, n) => entryOf({ uid: `u${n}` }));
    const lines = reportLines(reportOf(planImport({}, { ...file, facts: { entries } })));
    expect(lines).toContain("Index entries added: 25");
    expect(lines.at(-1)).toBe("  … and 15 more");
  });

  it("lists refused rows with their place, and says that nothing was removed for them", () => {
    const refusals = [
      { sheet: "Index", row: 7, column: "SOC_2020", value: "99", reason: "The value is no code." },
    ];
    const lines = reportLines(reportOf(planImport({ entries: held }, { ...file, refusals })));
    expect(lines).toContain(
      "Index entries: 1 added, 4 changed, 1 unchanged, 0 removed, 1 not in the file and kept.",
    );
    expect(lines).toContain(
      "Nothing was removed, because a refused row may be one of those that seem to be missing.",
    );
    expect(lines.slice(-2)).toEqual([
      "Refused:",
      "  sheet “Index”, row 7, column “SOC_2020”, “99”: The value is no code.",
    ]);
  });

  it("keeps 500 refusals and counts them all", () => {
    const refusals = Array.from({ length: 600 }, (_, n) => ({
      sheet: "",
      row: n,
      column: "",
      value: "",
      reason: "Bad.",
    }));
    const report = reportOf(planImport({}, { ...file, facts: {}, refusals }));
    expect([report.refused, report.refusals.length]).toEqual([600, 500]);
    expect(reportLines(report).at(-1)).toBe("  … and 100 more");
  });

  it("leaves out of a refusal what is not known of it", () => {
    expect(refusalLine({ sheet: "", row: 3, column: "", value: "", reason: "Bad." })).toBe("row 3: Bad.");
  });
});
