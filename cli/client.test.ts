import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesOfClient, isMadeFrom } from "#cli/client";

const schema = readdirSync("prisma/schema")
  .sort()
  .map((name) => readFileSync(`prisma/schema/${name}`, "utf8"));
const generated = readFileSync("prisma/client/internal/class.ts", "utf8");

test("the generated client holds the whole schema, by which it is known when to make it again", () => {
  expect(isMadeFrom(schema, generated)).toBe(true);
});

test.each([
  ["a file changed", [...schema.slice(1), `${schema[0]}\n/// One more line.`]],
  ["a file is new", [...schema, "model Other {\n  id Int @id\n}\n"]],
  ["a file is gone", schema.slice(1)],
])("it is made again where %s", (_, changed) => {
  expect(isMadeFrom(changed, generated)).toBe(false);
});

test("its files are known, so that a half made one is made again", () => {
  const held = readdirSync("prisma/client", { recursive: true, encoding: "utf8" });
  expect(filesOfClient(schema).filter((name) => !held.includes(name))).toEqual([]);
  expect(filesOfClient(schema)).toContain("models/ProposalVersion.ts");
});

test("it is made again where it was cut short", () => {
  expect(isMadeFrom(schema, generated.slice(0, 2_000))).toBe(false);
  expect(isMadeFrom(schema, "")).toBe(false);
});
