import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusals } from "#lib/platform/refusal";
import {
  checkedTarget,
  editionIdOf,
  type Known,
  type KnownRevision,
  type RevisionToOpen,
  revisionIdOf,
} from "#lib/revision/opening/revision-to-open";

const DRAFT: RevisionToOpen = {
  source: "soc2020",
  title: "The next revision",
  targetTitle: "Standard Occupational Classification 2030",
  targetShortTitle: "SOC2030",
  sizePolicy: null,
  cutOffOn: null,
  note: "",
};
const making = (source: string, target: string, more: Partial<KnownRevision> = {}): KnownRevision => ({
  ...{ id: `${source}-${target}`, source, target, targetShortTitle: target.toUpperCase() },
  ...{ kind: "working", status: "open", correctsReleaseId: null },
  ...more,
});
const KNOWN: Known = {
  editions: [
    { id: "soc2010", shortTitle: "SOC2010", status: "released" },
    { id: "soc2020", shortTitle: "SOC2020", status: "released" },
  ],
  revisions: [making("soc2010", "soc2020", { status: "finished" })],
  today: "2026-12-01",
};
const withOpen = (...revisions: KnownRevision[]): Known => ({
  ...KNOWN,
  revisions: [...KNOWN.revisions, ...revisions],
});

function refused(draft: Partial<RevisionToOpen>, known: Known = KNOWN): { field: string; message: string }[] {
  try {
    checkedTarget({ ...DRAFT, ...draft }, known);
    return [];
  } catch (error) {
    return error instanceof Refusals ? [...error.all] : [{ field: "", message: String(error) }];
  }
}

describe("a revision", () => {
  test("makes the edition of its label", () => {
    expect(checkedTarget(DRAFT, KNOWN)).toBe("soc2030");
    expect(checkedTarget({ ...DRAFT, targetShortTitle: "SOC 2030" }, KNOWN)).toBe("soc2030");
  });

  test("is not opened of a draft, whether it is held as one or another revision is making it", () => {
    const making2030 = withOpen(making("soc2020", "soc2030"));
    expect(refused({ source: "soc2030", targetShortTitle: "SOC2040" }, making2030)).toEqual([
      { field: "source", message: "SOC2030 is a draft. Release it first, or revise SOC2020." },
    ]);
    const held = {
      ...KNOWN,
      editions: [...KNOWN.editions, { id: "x1", shortTitle: "X1", status: "draft" as const }],
    };
    expect(refused({ source: "x1" }, held)[0]?.message).toBe("X1 is a draft. Release it first.");
    expect(refused({ source: "soc1066" })[0]?.message).toMatch(/^There is no such edition/);
  });

  test("takes no label that an edition has or another open revision makes, however it is written", () => {
    for (const label of ["SOC2010", "soc 2020", "Soc-2010"])
      expect(refused({ targetShortTitle: label })).toMatchObject([{ field: "targetShortTitle" }]);
    expect(refused({}, withOpen(making("soc2020", "soc2030")))[0]?.message).toMatch(/makes SOC2030 already/);
    expect(refused({}, withOpen(making("soc2020", "soc2030", { status: "finished" })))).toEqual([]);
  });

  test("has a cut-off that is still to come, or none", () => {
    expect(refused({ cutOffOn: "2026-12-02" })).toEqual([]);
    expect(refused({ cutOffOn: "2026-12-01" })).toMatchObject([{ field: "cutOffOn" }]);
    expect(refused({ cutOffOn: "2025-01-01" })).toMatchObject([{ field: "cutOffOn" }]);
  });

  test("is told all that is wrong with it at once", () => {
    const all = refused({ source: "soc1066", targetShortTitle: "SOC2020", cutOffOn: "2020-01-01" });
    expect(all.map(({ field }) => field)).toEqual(["source", "targetShortTitle", "cutOffOn"]);
  });
});

test("an edition's id has small letters and digits only, whatever the label", () => {
  fc.assert(fc.property(fc.string(), (label) => /^[a-z0-9]*$/.test(editionIdOf(label))));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (label) => {
      const wrong = refused({ targetShortTitle: label });
      const id = editionIdOf(label);
      const fits = /^[a-z][a-z0-9]{2,19}$/.test(id) && /\d/.test(id);
      return fits ? true : wrong.some(({ field }) => field === "targetShortTitle");
    }),
  );
});

test("each revision of the same pair has an id of its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom("", "-correction"), (many, ending) => {
      const held: { id: string }[] = [];
      for (let at = 0; at < many; at++)
        held.push({ id: revisionIdOf({ source: "a1", target: "a2" }, held, ending) });
      expect(new Set(held.map(({ id }) => id)).size).toBe(many);
      expect(held[0]!.id).toBe(`a1-a2${ending}`);
    }),
  );
});
