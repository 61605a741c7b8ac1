import { describe, expect, test } from "vitest";
import { LARGEST_FILE } from "#lib/correspondence/conversion/conversion-address";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import { type ConversionFields, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { Refusal } from "#lib/platform/refusal";

const NOTHING: ConversionFields = { codes: "", counts: "", data: "", sex: "", answer: "file" };
const PAGE = "/here/convert";
const bytes = (text: string) => new TextEncoder().encode(text);

/** What is wrong with what was sent, and at which field. */
async function refusalOf(
  fields: Partial<ConversionFields>,
  file?: Uint8Array,
): Promise<{ field: string; message: string }> {
  try {
    await readSubmittedList({ ...NOTHING, ...fields }, PAGE, file);
  } catch (error) {
    if (error instanceof Refusal) return { field: error.field, message: error.message };
    throw error;
  }
  throw new Error("It was taken.");
}

describe("a list sent to be converted", () => {
  test("leads to the page of its answers when it is short", async () => {
    const submitted = await readSubmittedList(
      { ...NOTHING, codes: "2136\r\n1115", answer: "page", sex: "men" },
      PAGE,
    );
    expect(submitted).toEqual({ answer: "page", href: "/here/convert?codes=2136%0A1115&sex=men" });
  });

  test("is never shown in part: one too long for an address is refused with what to do", async () => {
    const long = { codes: "2136\n".repeat(1_500), answer: "page" };
    expect((await refusalOf(long)).message).toContain("“Download the answers”");
  });

  test("is refused on a page also when its address alone is too long", async () => {
    expect((await refusalOf({ codes: "é".repeat(5_000), answer: "page" })).field).toBe("codes");
  });

  test("of any length up to 2 MB can be had as a file", async () => {
    const codes = "2136\n".repeat(9_000);
    const submitted = await readSubmittedList({ ...NOTHING, counts: "yes" }, PAGE, bytes(codes));
    expect(submitted).toMatchObject({ answer: "file", asked: { codes, withCounts: true } });
  });

  test("comes in a file of any usual encoding", async () => {
    for (const encoded of [
      [0xff, 0xfe, 0x32, 0, 0x31, 0],
      [0x32, 0x31, 0x20, 0xe9],
      [0xef, 0xbb, 0xbf, 0x32, 0x31],
    ]) {
      const submitted = await readSubmittedList(NOTHING, PAGE, new Uint8Array(encoded));
      expect(submitted.answer === "file" && submitted.asked.codes).toMatch(/^21(?: é)?$/);
    }
  });

  test.each<[string, Partial<ConversionFields>, Uint8Array | undefined, string, RegExp]>([
    ["nothing", { codes: " \r\n" }, undefined, "codes", /no list/],
    ["an empty file", {}, new Uint8Array(), "codes", /no list/],
    ["both a list and a file", { codes: "2136" }, bytes("1115"), "codes", /both/],
    ["a file over 2 MB", {}, bytes("2".repeat(LARGEST_FILE + 1)), "file", /larger than 2 MB/],
    ["a workbook", {}, bytes("PK"), "file", /workbook/],
    ["a choice that is none", { codes: "2136", sex: "all" }, undefined, "sex", /Men or women/],
    ["too many lines", {}, bytes("2136\n".repeat(MAX_LINES + 1)), "codes", /10,000 lines/],
  ])("%s is refused", async (_, fields, file, field, message) => {
    expect(await refusalOf(fields, file)).toEqual({ field, message: expect.stringMatching(message) });
  });
});
