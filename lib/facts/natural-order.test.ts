import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naturalOrder } from "#lib/facts/natural-order";

describe("natural word order", () => {
  it.each([
    ["Manager, sales", "Sales manager"],
    ["Engineer, electrical, chartered", "Chartered electrical engineer"],
    ["Director, non-executive", "Non-executive director"],
    ["PTO, higher", "Higher pto"],
    ["SPTO", "SPTO"],
    ["Adjutant-General", "Adjutant-General"],
  ])("of “%s” is “%s”", (inverted, natural) => {
    expect(naturalOrder(inverted)).toBe(natural);
  });

  it("keeps every word", () => {
    const title = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(title, (parts) => {
        const words = (text: string) => text.toLowerCase().split(/[ ,]+/).sort();
        expect(words(naturalOrder(parts.join(", ")))).toEqual(words(parts.join(" ")));
      }),
    );
  });
});
