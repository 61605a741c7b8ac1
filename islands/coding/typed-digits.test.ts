import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DigitDeed, withDigit, withEnd } from "./typed-digits";

const CODES = ["1", "2", "21", "213", "2134", "2136", "9", "92", "926", "9263"];

/** What comes of digits typed one after the other without a pause. */
function typed(digits: string): DigitDeed {
  let deed: DigitDeed = { does: "wait", typed: "" };
  for (const digit of digits) {
    if (deed.does !== "wait") return deed;
    deed = withDigit(deed.typed, digit, CODES);
  }
  return deed;
}

describe("digits typed by a coder", () => {
  it("choose from the list where it is one and a pause or Enter follows", () => {
    expect(typed("1")).toEqual({ does: "wait", typed: "1" });
    expect(withEnd("1", CODES)).toEqual({ does: "choose", place: "1" });
  });

  it("are a code as soon as it is whole", () => {
    expect(typed("2134")).toEqual({ does: "code", code: "2134" });
    expect(typed("213")).toEqual({ does: "wait", typed: "213" });
    expect(withEnd("213", CODES)).toEqual({ does: "code", code: "213" });
  });

  it("are nothing where no code begins so, nor taken for the nearest", () => {
    expect(typed("22")).toEqual({ does: "nothing", typed: "22" });
    expect(typed("2135")).toEqual({ does: "nothing", typed: "2135" });
    expect(withEnd("22", CODES)).toEqual({ does: "nothing", typed: "22" });
  });

  it("never set a code that was not typed, whatever is typed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,6}$/), (digits) => {
        const deed = typed(digits);
        const end = deed.does === "wait" ? withEnd(deed.typed, CODES) : deed;
        if (end.does === "code") {
          expect(CODES).toContain(end.code);
          expect(digits.startsWith(end.code)).toBe(true);
        }
        if (end.does === "choose") expect(digits).toBe(end.place);
      }),
    );
  });
});
