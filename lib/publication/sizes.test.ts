import { expect, test } from "vitest";
import { approximateSizes, sizeInWords } from "#lib/publication/sizes";

test.each([
  [412, "0.41 kB"],
  [9_653, "9.7 kB"],
  [126_073, "130 kB"],
  [999_499, "1000 kB"],
  [999_500, "1 MB"],
  [17_470_316, "17 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test("a table without rows has the size of its heading", () => {
  const sizes = approximateSizes({ columns: [{ name: "code", kind: "code", meaning: "a code" }], rows: [] });
  expect(sizes.csv).toBe("code\r\n".length);
  expect(sizes.xlsx).toBeGreaterThan(0);
});
