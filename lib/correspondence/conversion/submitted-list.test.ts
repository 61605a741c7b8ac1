import { describe, expect, test } from "vitest";
import { LARGEST_LIST } from "#lib/correspondence/conversion/conversion-address";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import { type ConversionFields, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { Refusal } from "#lib/platform/refusal";

const NOTHING: ConversionFields = { codes: "", counts: "", data: "", sex: "", answer: "file" };
const PAGE = "/here/convert";

/** What is wrong with what was sent, and at which field. */
function refusalOf(fields: Partial<ConversionFields>): { field: string; message: string } {
  try {
    readSubmittedList({ ...NOTHING, ...fields }, PAGE);
  } catch (error) {
    if (error instanceof Refusal) return { field: error.field, message: error.message };
    throw error;
  }
  throw new Error("It was taken.");
}

describe("a list sent to be converted", () => {
  test("leads to the page of its answers when it is short", () => {
    const submitted = readSubmittedList(
      { ...NOTHING, codes: "2136\r\n1115", answer: "page", sex: "men" },
      PAGE,
    );
    expect(submitted).toEqual({ answer: "page", href: "/here/convert?codes=2136%0A1115&sex=men" });
  });

  test("is never shown in part: one too long for an address is refused with what to do", () => {
    const long = { codes: "2136\n".repeat(1_500), answer: "page" };
    expect(refusalOf(long).message).toContain("“Download the answers”");
  });

  test("is refused on a page also when its address alone is too long", () => {
    expect(refusalOf({ codes: "é".repeat(5_000), answer: "page" }).field).toBe("codes");
  });

  test("of any length up to 2 MB can be had as a file", () => {
    const codes = "2136\n".repeat(9_000);
    const submitted = readSubmittedList({ ...NOTHING, counts: "yes", codes }, PAGE);
    expect(submitted).toMatchObject({ answer: "file", asked: { codes, withCounts: true } });
  });

  test.each<[string, Partial<ConversionFields>, string, RegExp]>([
    ["nothing", { codes: " \r\n" }, "codes", /no list/],
    ["a choice that is none", { codes: "2136", sex: "all" }, "sex", /Men or women/],
    ["too many lines", { codes: "2136\n".repeat(MAX_LINES + 1) }, "codes", /10,000 lines/],
    ["too long a list", { codes: "2".repeat(LARGEST_LIST + 1) }, "codes", /2,097,152/],
  ])("%s is refused", (_, fields, field, message) => {
    expect(refusalOf(fields)).toEqual({ field, message: expect.stringMatching(message) });
  });
});
