import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invertedOrder } from "#lib/coding-index/suggestions/inverted-order";
import { naturalOrder } from "#lib/facts/natural-order";

describe("the inverted order of a title", () => {
  it.each([
    ["Sales manager", "Manager, sales"],
    ["HR business partner", "Partner, HR business"],
    ["Actuary", "Actuary"],
    ["Manager, sales", "Manager, sales"],
  ])("of %s is %s", (title, inverted) => expect(invertedOrder(title)).toBe(inverted));

  it("reads as the title again", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (words) => {
        const title = words.join(" ");
        expect(naturalOrder(invertedOrder(title)).toLowerCase()).toBe(title);
      }),
    );
  });
});
