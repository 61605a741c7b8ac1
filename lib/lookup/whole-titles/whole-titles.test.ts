import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneEdit, SlipIndex } from "#lib/lookup/whole-titles/slip-index";
import { WholeTitles } from "#lib/lookup/whole-titles/whole-titles";

const TITLES = [
  "Plumber",
  "Bus driver",
  "Shop assistant",
  "Car driver",
  "Care assistant",
  "Carer",
  "Sub-editor",
];
const titles = new WholeTitles(() => TITLES);

describe("one slip from a title", () => {
  test.each([
    ["Bu sdriver", "Bus driver"],
    ["lumber", "Plumber"],
    ["Shopa ssistant", "Shop assistant"],
    ["busdriver", "Bus driver"],
    ["shop asisstant", "Shop assistant"],
    ["car drive", "Car driver"],
    ["vus driver", "Bus driver"],
  ])("%s is %s", (typed, title) => {
    expect(titles.slipsOf(typed).map((slip) => slip.title)).toEqual([title]);
  });

  test.each(["plumber", "Bus Driver", "sub editor", "luber", "bsu drivre", "cars", ""])(
    "%s is none",
    (typed) => {
      expect(titles.slipsOf(typed)).toEqual([]);
    },
  );

  test("a misplaced space is said to be nothing else", () => {
    expect(titles.slipsOf("care rassistant")[0]?.spaceOnly).toBe(false);
    expect(titles.slipsOf("car eassistant")).toMatchObject([{ title: "Care assistant", spaceOnly: true }]);
  });

  test("is found whatever the edit, and nothing else is", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (texts, typed) => {
        const near = texts.flatMap((text, i) => (isOneEdit(typed, text) ? [i] : []));
        expect(new SlipIndex(texts).oneEditFrom(typed)).toEqual(near);
      }),
      { numRuns: 100 },
    );
  });
});

describe("titles that begin with a text", () => {
  test.each([
    ["car", ["Car driver", "Care assistant", "Carer"]],
    ["car d", ["Car driver"]],
    ["car ", ["Car driver"]],
    ["care", ["Care assistant", "Carer"]],
    ["subed", ["Sub-editor"]],
    ["carer", []],
    ["", []],
    ["...", []],
  ])("“%s”: %j", (typed, begun) => {
    expect(titles.beginningWith(typed).map((title) => TITLES[title])).toEqual(begun);
    expect(titles.begins(typed)).toBe(begun.length > 0);
  });
});
