import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/security.md", "utf8");

test("every file that docs/security.md names is there", () => {
  const files = [
    ...text.matchAll(/`((?:app|cli|components|data|docs|e2e|lib|prisma|public|server)\/[^`\s]*)`/g),
  ].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(50);
  expect([...new Set(files)].filter((file) => !existsSync(file))).toEqual([]);
});

test("each requirement stands there once", () => {
  const numbers = [...text.matchAll(/^\| ([\d., –]+) \| [12]/gm)].flatMap(([, cell]) => cell!.split(", "));
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});
