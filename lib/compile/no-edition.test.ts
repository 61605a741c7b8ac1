import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Ids, names and years of editions, also within other words: soc2010, SOC2020, ISCO-08, soc90. */
const EDITION = /soc[\s_-]?(?:19|20)?\d{2}|isco[\s_-]?\d{2}/i;

test("no file of lib/compile names an edition: which there are is for whoever asks to say", () => {
  const files = readdirSync("lib/compile", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(?:test|fixture)\.ts$/.test(name))
    .map((name) => join("lib/compile", name));
  expect(files.length).toBeGreaterThan(30);
  const naming = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => (EDITION.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(naming).toEqual([]);
});
