import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { PARTS } from "#cli/build";
import { buildPrograms, type MadeOf } from "#cli/programs";

/** Inside the checkout, where packages are found as beside dist. */
const folder = mkdtempSync("node_modules/.soc-programs-");
let made: MadeOf;

beforeAll(async () => {
  made = await buildPrograms(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("the programs import only what is installed in production", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const packages = made.imports.filter((name) => !isBuiltin(name)).map(packageOf);
  expect(packages).toContain("next");
  expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
});

it("each file they are made of is one whose change makes them stale", () => {
  const counted = PARTS.find(({ name }) => name === "programs")?.sources ?? [];
  expect(made.sources.length).toBeGreaterThan(100);
  expect(made.sources.filter((path) => !counted.includes(path.split("/")[0]!))).toEqual([]);
});

it("what other commands write does not count as the build", () => {
  const outputs = PARTS.flatMap((part) => part.outputs);
  for (const written of [".next", ".next/types", ".next/cache", ".next/tsconfig.tsbuildinfo"])
    expect(outputs).not.toContain(written);
});

it("the terminal looks up a title", () => {
  const said = run(["lookup", "--edition", "soc2020", "--json", "bricklayer"]);
  expect(JSON.stringify(JSON.parse(said))).toContain("5313");
});

it("the terminal finds the database and its migrations", () => {
  expect(run(["audit", "verify"], { DATABASE_URL: inject("databaseUrl") })).toMatch(/\d/);
});

it("a server without a database to serve from says which setting it needs", () => {
  const { DATABASE_URL: _, ...env } = process.env;
  expect(() => execFileSync(process.execPath, [join(folder, "server.js")], { env, stdio: "pipe" })).toThrow(
    /DATABASE_URL is not set: give a PostgreSQL database/,
  );
});

it("every path that production is given exists, or is made by the build", () => {
  const paths = readFileSync("deploy/what-runs.txt", "utf8").trim().split("\n");
  const built = ["dist", ".next", "public"];
  expect(paths).toEqual(expect.arrayContaining(built));
  expect(paths.filter((path) => !built.includes(path) && !existsSync(path))).toEqual([]);
});

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function run(args: string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [join(folder, "soc.js"), ...args], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
}
