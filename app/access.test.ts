import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_ACTIONS, READS, SENDS } from "#lib/permissions/access";
import { ACTIONS, type Action, can } from "#lib/permissions/permissions";

interface Address {
  path: string;
  file: string;
  source: string;
}

/** Every address the app answers at, by the files that Next makes them from. */
function addresses(name: "page.tsx" | "route.ts"): Address[] {
  return filesCalled(name).map((file) => ({
    path: `/${file.replace(/^app\/?/, "").replace(/\/?(page\.tsx|route\.ts)$/, "")}`,
    file,
    source: readFileSync(file, "utf8"),
  }));
}

function filesCalled(name: string): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .map((path) => join("app", path))
    .sort();
}

const routes = addresses("route.ts");
// The API names every method to refuse all but reading (lib/publication/api/endpoint.db.ts).
const reads = [
  ...addresses("page.tsx"),
  ...routes.filter(({ source }) => /\bexport\b[^;]*\bGET\b/.test(source)),
];
const sends = routes.filter(({ source }) =>
  /export (?:const|(?:async )?function) (?:POST|PUT|PATCH|DELETE)\b/.test(source),
);

function actionOf(table: typeof READS, path: string): Action | undefined {
  const found = Object.entries(table).filter(([, paths]) => paths.includes(path));
  expect(found.length, `${path} is in the table more than once`).toBeLessThan(2);
  return found[0]?.[0] as Action | undefined;
}

const listed = (table: typeof READS) => Object.values(table).flat().sort();

describe("every address says what one does there (lib/permissions/access.ts)", () => {
  it("by opening it", () => {
    expect(reads.map(({ path }) => path).sort()).toEqual(listed(READS));
  });

  it("by sending something to it", () => {
    expect(sends.map(({ path }) => path).sort()).toEqual(listed(SENDS));
  });
});

/** What the roles of gold coding may do once it has addresses: people can be given these roles already. */
const OF_GOLD_CODING: Action[] = ["work a queue", "adjudicate", "see agreement"];

describe("every permission is for something", () => {
  it("that some address or command does", () => {
    const used = new Set([...Object.keys(READS), ...Object.keys(SENDS), ...Object.values(COMMAND_ACTIONS)]);
    expect(ACTIONS.filter((action) => !used.has(action))).toEqual(OF_GOLD_CODING);
  });

  it("that is named for what is done there: a vote is no move, and keeping a compile no release", () => {
    expect(actionOf(SENDS, "/revision/proposals/[proposal]/vote")).toBe("vote on a proposal");
    expect(actionOf(SENDS, "/revision/proposals/[proposal]/move")).toBe("move a proposal");
    expect(actionOf(SENDS, "/revision/compiles/keep")).toBe("keep a compile");
  });
});

describe("what is not everybody's is guarded by the very action it is listed with", () => {
  it.each(
    reads
      .map((address) => ({ ...address, action: actionOf(READS, address.path) }))
      .filter(({ action }) => action && !can(null, action)),
  )("$path", ({ source, action }) => {
    expect(source).toMatch(new RegExp(`guarded(?:Route)?\\(\\s*"${action}"`));
  });

  it.each(sends)("$path, when a form is sent", ({ path, source }) => {
    const action = actionOf(SENDS, path);
    if (path === "/correspondence/convert/file") return expect(can(null, action!)).toBe(true);
    expect(source).toContain(path.startsWith("/api/") ? "sending(" : "formRoute(");
    expect(source).toContain(`action: "${action}"`);
  });
});
