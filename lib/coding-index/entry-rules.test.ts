import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedEntry, changedEntry, draftOf, EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import { brokenRule, renewReferences, sameTitle } from "#lib/coding-index/entry-rules";
import { isOwnUid, OWN_UID } from "#lib/facts/entries/own-uid";
import { entryOf } from "#lib/facts/entry.fixture";

const EDITIONS = ["2020", "2010"].map((year) => ({ id: `soc${year}`, shortTitle: `SOC${year}` }));
const around = (entries: Parameters<typeof brokenRule>[2]["entries"]) => ({
  entries,
  main: EDITIONS[0]!,
  editions: EDITIONS,
  isUnitGroup: (_edition: string, code: string) => ["2433", "2425", "2434"].includes(code),
});
const held = entryOf({ uid: "a1aa", title: "Actuary", ind: "insurance" });

const word = fc.constantFrom("Actuary", "actuary", "Clerk, chief", "Teacher");
const qualifier = fc.constantFrom("", "insurance", "Insurance", "school");
const entry = fc
  .record({ title: word, add: qualifier, ind: qualifier, code: fc.constantFrom("2433", "2434") })
  .map(({ code, ...fields }) => ({ ...fields, codes: { soc2020: code } }));

describe("the rules of the index", () => {
  it("keep one code for a title with its qualifiers, however many entries are offered", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (offered) => {
        const index: ReturnType<typeof entryOf>[] = [];
        for (const [at, fields] of offered.entries()) {
          const added = entryOf({ uid: `${OWN_UID}${at}`, ...fields });
          if (brokenRule(added, null, around(index)) === null) index.push(added);
        }
        for (const one of index)
          for (const other of index) if (one !== other) expect(sameTitle(one, other)).toBe(false);
      }),
    );
  });

  it("let a reference and an entry with a code share a title, as the publisher does", () => {
    const reference = entryOf({
      uid: "own-1",
      title: "Actuary",
      ind: "insurance",
      codes: {},
      see: "see Clerk",
      seeEntries: ["x"],
    });
    expect(brokenRule(reference, null, around([held]))).toBeNull();
  });

  it("let what was twice before stay, or come to agree, but not begin to differ", () => {
    const twin = { ...held, uid: "a1ab" };
    const requalified = { ...held, defaultFlag: "O" as const };
    expect(brokenRule(requalified, held, around([held, twin]))).toBeNull();
    expect(
      brokenRule({ ...held, codes: { soc2020: "2434" } }, held, around([held, twin]))?.message,
    ).toContain("entry a1ab");
    const different = { ...twin, codes: { soc2020: "2434" } };
    expect(brokenRule({ ...held, codes: { soc2020: "2434" } }, held, around([held, different]))).toBeNull();
  });

  it.each([
    [{ codes: {} }, "code-soc2020"],
    [{ codes: { soc2020: "9998" } }, "code-soc2020"],
    [{ codes: { soc2020: "2433", soc2010: "9998" } }, "code-soc2010"],
    [{ codes: {}, see: "see Nobody" }, "see"],
  ])("name the field of %j", (fields, field) => {
    expect(brokenRule({ ...held, ...fields }, held, around([held]))?.field).toBe(field);
  });
});

describe("an entry as a draft has it", () => {
  it("is the held one when nothing is changed", () => {
    const published = { ...held, natural: "As the publisher has it", subUnit: "2433/01" };
    expect(changedEntry(published, draftOf(published), "soc2020")).toEqual(published);
  });

  it("gets its natural order from its new title, and loses a sub-unit group of another unit group", () => {
    const changed = changedEntry(
      { ...held, subUnit: "2433/01" },
      { ...draftOf(held), title: "Manager, sales", codes: { soc2020: "2434" } },
      "soc2020",
    );
    expect(changed).toMatchObject({ natural: "Sales manager", subUnit: "", codes: { soc2020: "2434" } });
  });

  it("stands behind the entry whose title comes before its own", () => {
    const index = ["Actuary", "Baker", "Clerk"].map((title, at) => entryOf({ uid: title, recno: at, title }));
    const added = addedEntry("own-1", { ...EMPTY_DRAFT, title: "Beekeeper" }, index);
    expect(added.recno).toBe(1);
    expect(isOwnUid(added.uid)).toBe(true);
  });
});

describe("references after a change", () => {
  const adviser = entryOf({ uid: "a1aa", title: "Adviser" });
  const see = entryOf({
    uid: "a1ab",
    recno: 2,
    title: "Advisor",
    codes: {},
    see: "see Adviser",
    seeEntries: ["a1aa"],
  });

  it("name entries that came under the title", () => {
    const other = entryOf({ uid: "own-1", recno: 3, title: "Adviser", ind: "tax" });
    const { renewed, lost } = renewReferences([adviser, see], [adviser, see, other]);
    expect(renewed).toEqual([{ ...see, seeEntries: ["a1aa", "own-1"] }]);
    expect(lost).toEqual([]);
  });

  it("are lost when the only entry of the title goes", () => {
    expect(renewReferences([adviser, see], [see]).lost).toMatchObject([{ uid: "a1ab" }]);
  });

  it("that named nothing before are nobody's fault", () => {
    const notes = entryOf({ uid: "a1ac", title: "Agent", codes: {}, see: "see notes" });
    expect(renewReferences([adviser, notes], [notes])).toEqual({ renewed: [], lost: [] });
  });
});
