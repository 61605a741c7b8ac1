import { describe, expect, it } from "vitest";
import {
  DESCRIPTION_FIELDS,
  descriptionFrom,
  descriptionTexts,
} from "#lib/classification/description-form.db";
import { draftOf } from "#lib/coding-index/entry-draft";
import { entryForm, sentCode } from "#lib/coding-index/entry-form";
import { entryOf } from "#lib/facts/entry.fixture";
import { entryCodeField, stateOf } from "#lib/facts/recorded-fields";
import { structureOf } from "#lib/facts/structure";
import { STATE_FIELD, WHY_FIELDS } from "#lib/web/edit-fields";

const { fields: ENTRY, hasField } = entryForm(WHY_FIELDS);
const { codes: _codes, ...plain } = draftOf(entryOf({ uid: "a1aa" }));
const entry = { ...plain, "code-soc2020": "2433", reason: "An enquiry", source: "letter 12" };
const errors = (fields: object) =>
  ENTRY.safeParse({ ...entry, ...fields }).error?.issues.map(({ message }) => message) ?? [];

describe("the form of an entry", () => {
  it("gives the draft it was filled from, white space evened out", () => {
    expect(ENTRY.parse({ ...entry, title: "  Manager,   sales " })).toEqual({
      ...entry,
      title: "Manager, sales",
    });
  });

  it("has a code for each edition, as many as there are", () => {
    const values = ENTRY.parse({ ...entry, "code-xyz2030": " 21/7  ", "code-xyz2030-is": ["a", "b"] });
    expect(sentCode(values, "soc2020")).toEqual({ typed: "2433", chosen: undefined });
    expect(sentCode(values, "xyz2030")).toEqual({ typed: "21/7", chosen: ["a", "b"] });
    expect(sentCode(values, "soc2010")).toEqual({ typed: "", chosen: undefined });
  });

  it.each([
    [{ title: " " }, "Give the title, the main word first: “Manager, sales”."],
    [{ reason: "" }, "Say why, in a sentence or two."],
    [{ source: "" }, "Name the source: where it is known from."],
    [{ defaultFlag: "X" }, "Choose from the list whether it is a default."],
    [{ "code-soc2020": ["2433", "2434"] }, "The unit group came twice. Send the form again."],
    [{ "code-soc2020": "2".repeat(201) }, "The unit group is too long. Use at most 200 characters."],
  ])("is refused with %j", (fields, message) => expect(errors(fields)).toEqual([message]));

  it("takes no more than its fields", () => {
    const named = Object.keys({ ...entry, uid: "a1ab", revision: "9", codes: "x", "code-": "x" }).filter(
      hasField,
    );
    expect(named).toEqual(Object.keys(entry));
  });
});

describe("the form of a description", () => {
  const description = {
    edition: "soc2020",
    code: "2134",
    title: "Programmers",
    general: "They write programs.\n\nAll day.",
    entryRoutes: "",
    tasks: ["writes", "tests"],
    relatedTitles: ["Developer"],
    classified: "",
  };

  it("gives back the description it was filled from", () => {
    const { edition: _edition, code: _code, classified: _classified, ...draft } = description;
    const typed = { ...descriptionTexts(description, ""), of: "2134", state: stateOf(0, null) };
    const values = DESCRIPTION_FIELDS.parse({ ...typed, reason: "r", source: "s" });
    expect(descriptionFrom(values)).toEqual(draft);
  });

  it("begins with the group's title where there is no description", () => {
    expect(descriptionTexts(null, "Programmers")).toMatchObject({ title: "Programmers", tasks: "" });
  });
});

describe("the state that an edit starts from", () => {
  const fields = { title: "Actuary" };

  it("is another after an edit and after an import", () => {
    expect(stateOf(1, fields)).not.toBe(stateOf(0, fields));
    expect(stateOf(0, { title: "Other" })).not.toBe(stateOf(0, fields));
    expect(stateOf(0, { ...fields })).toBe(stateOf(0, fields));
    expect(STATE_FIELD.safeParse(stateOf(12, fields)).success).toBe(true);
  });

  it.each(["", "1", "x-0123456789abcdef", "1-0123456789ABCDEF"])("is not %j", (text) => {
    expect(STATE_FIELD.safeParse(text).success).toBe(false);
  });
});

it.each([
  ["soc2020", "2134", "soc2020"],
  ["soc2020", "2134/01", "subUnit"],
  ["soc2020", "213", null],
  ["soc2010", "2136", "soc2010"],
  ["isco08", "2512", "isco08"],
])("an entry's code in %s at the level of %s stands under %s", (edition, code, field) => {
  expect(entryCodeField(edition, code, structureOf([]))).toBe(field);
});
