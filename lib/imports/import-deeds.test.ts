import { describe, expect, it } from "vitest";
import { entryOf } from "#lib/facts/entry.fixture";
import { deedsOf } from "#lib/imports/import-deeds";
import { planImport } from "#lib/imports/plan-import";
import type { Published } from "#lib/imports/published-file";

const held = Array.from({ length: 20 }, (_, n) => entryOf({ uid: `u${n}`, recno: n, title: `Title ${n}` }));
const file = (entries: Published["facts"]["entries"]): Published => ({
  kind: "volume-2",
  title: "Version 13",
  facts: { entries },
  covers: { entries: () => true },
  read: 1,
  refusals: [],
});
const deeds = (listed: Published["facts"]["entries"]) => deedsOf(planImport({ entries: held }, file(listed)));

describe("what an import did to single entries", () => {
  it("is told for each that was added, changed or removed", () => {
    const renamed = { ...held[19]!, title: "Other" };
    expect(deeds([...held.slice(1, 19), renamed, entryOf({ uid: "new" })])).toMatchObject([
      { action: "added an index entry by import", subjectId: "new", before: null, reason: "Version 13" },
      { action: "changed an index entry by import", subjectId: "u19", after: { title: "Other" } },
      { action: "removed an index entry by import", subjectId: "u0", after: null },
    ]);
  });

  it("is not told of record numbers and version notes", () => {
    expect(
      deeds(held.map((entry) => ({ ...entry, recno: entry.recno + 1, version: "V13 amended" }))),
    ).toEqual([]);
  });

  it("is not told one by one when the file fills the index anew", () => {
    expect(deeds([...held, ...Array.from({ length: 3_001 }, (_, n) => entryOf({ uid: `n${n}` }))])).toEqual(
      [],
    );
  });

  it("is told of descriptions by edition and code", () => {
    const description = {
      edition: "soc2020" as const,
      code: "2134",
      title: "T",
      general: "G",
      entryRoutes: "",
      tasks: [],
      relatedTitles: [],
      classified: "",
    };
    const plan = planImport(
      { descriptions: [] },
      { ...file([]), facts: { descriptions: [description] }, covers: {} },
    );
    expect(deedsOf(plan)).toMatchObject([
      { action: "wrote a description by import", subjectKind: "description", subjectId: "soc2020 2134" },
    ]);
  });
});
