import { describe, expect, test } from "vitest";
import { LARGEST_FILE } from "#lib/correspondence/conversion/conversion-address";
import { readSubmittedList } from "#lib/correspondence/conversion/submitted-list";

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") data.set(name, value);
    else data.set(name, value, "codes.csv");
  }
  return data;
}

describe("a list sent to be converted", () => {
  test("leads to the page of its answers when it is short", async () => {
    const submitted = await readSubmittedList(form({ codes: "2136\r\n1115", answer: "page", sex: "men" }));
    expect(submitted).toEqual({ answer: "page", href: "/correspondence/convert?codes=2136%0A1115&sex=men" });
  });

  test("is never shown in part: one too long for an address is refused with what to do", async () => {
    const submitted = await readSubmittedList(form({ codes: "2136\n".repeat(1_500), answer: "page" }));
    expect(submitted).toMatchObject({
      status: 413,
      message: expect.stringContaining("“Download the answers”"),
    });
  });

  test("is refused on a page also when its address alone is too long", async () => {
    const submitted = await readSubmittedList(form({ codes: "é".repeat(5_000), answer: "page" }));
    expect(submitted).toMatchObject({ status: 413 });
  });

  test("of any length up to 2 MB can be had as a file", async () => {
    const codes = "2136\n".repeat(9_000);
    const submitted = await readSubmittedList(
      form({ file: new Blob([codes]), answer: "file", counts: "yes" }),
    );
    expect(submitted).toMatchObject({ answer: "file", query: { codes, withCounts: true } });
  });

  test.each<[string, Record<string, string | Blob>, number, RegExp]>([
    ["nothing", { codes: " \r\n" }, 400, /no list/],
    ["an empty file", { file: new Blob([]) }, 400, /no list/],
    ["both a list and a file", { codes: "2136", file: new Blob(["1115"]) }, 400, /both/],
    ["a file over 2 MB", { file: new Blob(["2".repeat(LARGEST_FILE + 1)]) }, 413, /larger than 2 MB/],
    ["a file that is no UTF-8", { file: new Blob([new Uint8Array([0x32, 0xe9])]) }, 400, /UTF-8/],
    ["a file in UTF-16", { file: new Blob([new Uint8Array([0xff, 0xfe, 0x32, 0])]) }, 400, /UTF-16/],
    ["a direction that is none", { codes: "2136", direction: "up" }, 400, /direction/],
  ])("%s is refused", async (_, fields, status, message) => {
    const submitted = await readSubmittedList(form({ answer: "file", ...fields }));
    expect(submitted).toEqual({ answer: "refusal", status, message: expect.stringMatching(message) });
  });
});
