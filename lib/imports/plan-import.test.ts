import { describe, expect, it } from "vitest";
import type { EditedHere } from "#lib/facts/edited-here";
import type { IndexEntry } from "#lib/facts/entry";
import { entryOf } from "#lib/facts/entry.fixture";
import { type Facts, type ImportPlan, planImport } from "#lib/imports/plan-import";
import type { Published } from "#lib/imports/published-file";
import { volume2Published } from "#lib/imports/readers/volume2-published";
import { reportLines, reportOf } from "#lib/imports/report";

const entries = Array.from({ length: 20 }, (_, n) =>
  entryOf({ uid: `u${n}`, recno: n, title: `Title ${n}` }),
);

function fileOf(listed: IndexEntry[], more: Partial<Published> = {}): Published {
  const covers = { entries: () => true };
  return {
    kind: "volume-2",
    title: "A file",
    facts: { entries: listed },
    covers,
    read: listed.length,
    refusals: [],
    ...more,
  };
}

/** What is held after a plan was carried out. */
function apply(current: Facts, plan: ImportPlan): Facts {
  const gone = new Set(
    [...(plan.remove.entries ?? []), ...(plan.write.entries ?? [])].map((entry) => entry.uid),
  );
  const kept = (current.entries ?? []).filter((entry) => !gone.has(entry.uid));
  return { entries: [...kept, ...(plan.write.entries ?? [])] };
}

const counts = ({ kinds }: ImportPlan) => {
  const { added, changed, unchanged, removed, kept } = kinds.entries!;
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    removed: removed.length,
    kept: kept.length,
  };
};

describe("planning an import", () => {
  it("adds what is new, changes what differs, takes away what the whole list leaves out", () => {
    const listed = [...entries.slice(1, 19), { ...entries[19]!, title: "Other" }, entryOf({ uid: "new" })];
    const plan = planImport({ entries }, fileOf(listed));
    expect(counts(plan)).toEqual({ added: 1, changed: 1, unchanged: 18, removed: 1, kept: 0 });
    expect(plan.kinds.entries!.changed).toMatchObject([
      { key: "u19", before: { title: "Title 19" }, after: { title: "Other" }, fields: ["title"] },
    ]);
    expect(plan.write.entries?.map((entry) => entry.uid)).toEqual(["new", "u19"]);
    expect(plan.remove.entries?.map((entry) => entry.uid)).toEqual(["u0"]);
  });

  it("finds nothing to do when the same file is imported again", () => {
    const see = entryOf({ uid: "see", recno: 99, title: "Word", see: "see Title 3", codes: {} });
    const file = fileOf([...entries.slice(2, 19), see, entryOf({ uid: "new" })]);
    const after = apply({ entries }, planImport({ entries }, file));
    expect(counts(planImport(after, file))).toEqual({
      added: 0,
      changed: 0,
      unchanged: 19,
      removed: 0,
      kept: 0,
    });
  });

  it("takes nothing away when rows were refused: one of them may be the fact that seems to be missing", () => {
    const refusals = [{ sheet: "", row: 2, column: "", value: "", reason: "" }];
    const plan = planImport({ entries }, fileOf(entries.slice(1), { refusals }));
    expect(counts(plan)).toMatchObject({ removed: 0, kept: 1 });
    expect(plan.keeps).toBe("rows were refused");
  });

  it("takes a file that lists less than four fifths of what is held for a part of it", () => {
    const plan = planImport({ entries }, fileOf(entries.slice(5)));
    expect(counts(plan)).toMatchObject({ removed: 0, kept: 5, unchanged: 15 });
    expect(plan.keeps).toBe("the file is a part");
    expect(planImport({ entries }, fileOf(entries.slice(4))).keeps).toBeNull();
  });

  it("never takes away what the file does not claim to list in full", () => {
    expect(counts(planImport({ entries }, fileOf(entries.slice(1), { covers: {} })))).toMatchObject({
      removed: 0,
      kept: 0,
    });
  });

  it("leaves fields alone that the file has no column for", () => {
    const held = entries.map((entry) => ({ ...entry, subUnit: "2433/01" }));
    const file = fileOf(entries, { entryFields: new Set(["title", "code-soc2020"] as const) });
    expect(counts(planImport({ entries: held }, file))).toMatchObject({ changed: 0, unchanged: 20 });
  });

  it("sees that a “see” note names more entries, although the note itself stays", () => {
    const see = entryOf({
      uid: "see",
      recno: 99,
      title: "Word",
      see: "see Title 3",
      seeEntries: ["u3"],
      codes: {},
    });
    const listed = [...entries, see, entryOf({ uid: "new", recno: 50, title: "Title 3", ind: "mining" })];
    const plan = planImport({ entries: [...entries, see] }, fileOf(listed));
    expect(plan.kinds.entries!.changed).toMatchObject([
      { key: "see", after: { seeEntries: ["u3", "new"] }, fields: ["seeEntries"] },
    ]);
  });

  it("keeps the references of our own CSV, but for entries that are not held", () => {
    const see = entryOf({ uid: "see", recno: 99, see: "see Title 3", seeEntries: ["u7", "gone"], codes: {} });
    const plan = planImport({ entries }, fileOf([see], { kind: "own-csv", covers: {} }));
    expect(plan.write.entries).toMatchObject([{ uid: "see", seeEntries: ["u7"] }]);
  });

  it("compares facts of other kinds field by field", () => {
    const group = { edition: "soc2020", code: "2122", title: "Mechanical engineers" };
    const renamed = { ...group, title: "Mechanical engineers (professional)" };
    const file: Published = { ...fileOf([]), facts: { groups: [renamed] }, covers: {} };
    expect(planImport({ groups: [group] }, file).kinds.groups?.changed).toEqual([
      { key: "soc2020 2122", before: group, after: renamed, fields: ["title"] },
    ]);
    expect(planImport({ groups: [renamed] }, file).kinds.groups?.unchanged).toBe(1);
  });
});

describe("an import over edits", () => {
  const edits = (fields: Partial<EditedHere>): EditedHere => ({
    entries: new Set(),
    descriptions: new Set(),
    removed: new Set(),
    ...fields,
  });
  const keys = (plan: ImportPlan) => plan.kinds.entries!.editedHere;

  it("leaves what was edited here, whether the file would change or remove it, and names it", () => {
    const file = fileOf([...entries.slice(1, 19), { ...entries[19]!, title: "Other" }]);
    const plan = planImport({ entries }, file, edits({ entries: new Set(["u0", "u19", "u5"]) }));
    expect(keys(plan)).toEqual(["u0", "u19"]);
    expect(plan.write.entries).toEqual([]);
    expect(plan.remove.entries).toEqual([]);
    expect(counts(plan)).toEqual({ added: 0, changed: 0, unchanged: 18, removed: 0, kept: 0 });
  });

  it("does not bring back what was removed here", () => {
    const plan = planImport(
      { entries: entries.slice(1) },
      fileOf(entries),
      edits({ removed: new Set(["u0"]) }),
    );
    expect(keys(plan)).toEqual(["u0"]);
    expect(plan.write.entries).toEqual([]);
  });

  it("never takes an entry that was added here for one that the publisher dropped", () => {
    const own = entryOf({ uid: "own-1", title: "Wrangler, penguin" });
    for (const editedHere of [edits({}), edits({ entries: new Set(["own-1"]) })]) {
      const plan = planImport({ entries: [...entries, own] }, fileOf(entries), editedHere);
      expect(plan.remove.entries).toEqual([]);
      expect(keys(plan)).toEqual([]);
      expect(plan.keeps).toBeNull();
    }
  });

  it("says so in the report, key by key", () => {
    const file = fileOf([{ ...entries[0]!, title: "Other" }, ...entries.slice(1)]);
    const report = reportOf(planImport({ entries }, file, edits({ entries: new Set(["u0"]) })));
    expect(report.editedHere).toEqual([{ kind: "entries", keys: ["u0"] }]);
    expect(reportLines(report)).toContain("Index entries kept, edited here: 1");
    expect(reportLines(report)).toContain("  u0");
  });

  it("goes on renewing which entries the note of an edited reference names", () => {
    const see = entryOf({
      uid: "see",
      recno: 99,
      title: "Word",
      see: "see Title 3",
      seeEntries: ["u3"],
      codes: {},
    });
    const listed = [...entries, see, entryOf({ uid: "new", recno: 50, title: "Title 3", ind: "mining" })];
    const plan = planImport(
      { entries: [...entries, see] },
      fileOf(listed),
      edits({ entries: new Set(["see"]) }),
    );
    expect(keys(plan)).toEqual([]);
    expect(plan.kinds.entries!.changed).toMatchObject([{ key: "see", fields: ["seeEntries"] }]);
  });

  it("leaves descriptions in the same way", () => {
    const description = (general: string) => ({
      edition: "soc2020",
      code: "2134",
      title: "T",
      general,
      entryRoutes: "",
      tasks: [],
      relatedTitles: [],
      classified: "",
    });
    const file: Published = { ...fileOf([]), facts: { descriptions: [description("theirs")] }, covers: {} };
    const plan = planImport(
      { descriptions: [description("ours")] },
      file,
      edits({ descriptions: new Set(["soc2020 2134"]) }),
    );
    expect(plan.kinds.descriptions).toMatchObject({ changed: [], editedHere: ["soc2020 2134"] });
  });
});

describe("what Volume 2 lists in full", () => {
  const nothing = { version: "", publishedOn: "", firstPublishedOn: "", isco08: [], read: 1, refusals: [] };
  const volume2 = {
    ...nothing,
    kind: "volume-2",
    entries,
    groups: [],
    abbreviations: [],
    fields: new Set(),
  } as const;
  const covers = (more: object) => volume2Published({ ...volume2, ...more } as never).covers;

  it("are the entries, and sub-unit groups and abbreviations if it has any, but never the edition's own groups", () => {
    expect(Object.keys(covers({})).sort()).toEqual(["entries", "groups"]);
    const groups = [
      { edition: "soc2020", code: "2433", title: "A" },
      { edition: "soc2020", code: "2433/01", title: "B" },
    ];
    const covered = groups.map((group) => covers({ groups }).groups?.(group));
    expect(covered).toEqual([false, true]);
    expect(covers({}).groups?.(groups[1]!)).toBe(false);
    expect(
      covers({ abbreviations: [{ short: "A", meaning: "B", frequent: false }] }).abbreviations,
    ).toBeDefined();
  });
});
