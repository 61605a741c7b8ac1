import { expect, test } from "vitest";
import { formerAddress, formerFile } from "#lib/publication/former-addresses";

const led = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return formerAddress(pathname, searchParams);
};

test.each([
  ["/correspondence", "/correspondences/soc2010-soc2020"],
  ["/correspondence?source=21&kind=split", "/correspondences/soc2010-soc2020?source=21&kind=split"],
  ["/correspondence?direction=2020-2010&level=3", "/correspondences/soc2020-soc2010?level=3"],
  ["/correspondence/2136/2134", "/correspondences/soc2010-soc2020/2136/2134"],
  ["/correspondence/2136-2134", "/correspondences/soc2010-soc2020/2136-2134"],
  [
    "/correspondence/components/%2B2222?share=5",
    "/correspondences/soc2010-soc2020/components/%2B2222?share=5",
  ],
  ["/correspondence/pictures?direction=2020-2010", "/correspondences/soc2020-soc2010/pictures"],
  [
    "/correspondence/pictures/soc2010/213?by=people",
    "/correspondences/soc2010-soc2020/pictures/213?by=people",
  ],
  ["/correspondence/pictures/soc2020/816", "/correspondences/soc2020-soc2010/pictures/816"],
  ["/correspondence/convert?codes=1115%0A2136", "/correspondences/soc2010-soc2020/convert?codes=1115%0A2136"],
  [
    "/correspondence/reconciliation/file?list=index",
    "/correspondences/soc2010-soc2020/reconciliation/file?list=index",
  ],
  ["/editions/diff?from=soc2010&to=soc2020&major=6", "/correspondences/soc2010-soc2020/compare?major=6"],
])("%s leads to %s", (before, now) => {
  expect(led(before)).toBe(now);
});

test("a file that was named after an edition leads to its name now, in each format", () => {
  expect(formerFile("soc2020-coding-index.csv")).toBe("coding-index.csv");
  expect(formerFile("soc2020-coding-index-abbreviations.xlsx")).toBe("coding-index-abbreviations.xlsx");
  expect(formerFile("coding-index.csv")).toBeNull();
  expect(formerFile("soc2020-structure.csv")).toBeNull();
});
