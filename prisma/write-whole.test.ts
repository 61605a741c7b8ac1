import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeNew, writeWhole } from "#prisma/write-whole";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soc-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a file is replaced by its new text, for the eyes it is meant for, and nothing is left beside it", () => {
  const file = join(folder, "new", "file");
  writeWhole(file, "one");
  writeWhole(file, "two", { mode: 0o600 });
  expect(readFileSync(file, "utf8")).toBe("two");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "new"))).toEqual(["file"]);
});

it("where the text cannot be put in place, what was there before is there", () => {
  const place = join(folder, "place");
  writeWhole(join(place, "inside"), "kept");
  expect(() => writeWhole(place, "text")).toThrow();
  expect(readFileSync(join(place, "inside"), "utf8")).toBe("kept");
  expect(readdirSync(folder)).toEqual(["place"]);
});

it("a file that is never replaced is left alone, also when it is empty", () => {
  const file = join(folder, "secret");
  writeFileSync(file, "");
  expect(writeNew(file, "other")).toBe(false);
  expect(readFileSync(file, "utf8")).toBe("");
  expect(writeNew(join(folder, "another"), "text", { mode: 0o600 })).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["another", "secret"]);
});
