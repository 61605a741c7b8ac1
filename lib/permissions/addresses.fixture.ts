import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ANYBODYS_READS } from "#lib/permissions/access";
import type { Action } from "#lib/permissions/permissions";

/** An address the app answers at, by the file that Next makes it from. */
export interface Address {
  /** `[x]` stands for any part, `[...x]` for several. */
  path: string;
  /** What one does there, as its file says; more than one is a fault of the file. Empty where it says nothing. */
  actions: Action[];
}

/** Pages, and what answers GET. */
export function readAddresses(): Address[] {
  // The API names every method to refuse all but reading (lib/publication/api/endpoint.db.ts).
  const routes = sources("route.ts").filter(({ source }) => /\bexport\b[^;]*\bGET\b/.test(source));
  return [...sources("page.tsx"), ...routes].map(({ path, source }) => ({
    path,
    actions: actionsIn(source, /\bguarded(?:Route)?\(\s*"([^"]+)"/g),
  }));
}

/** What takes forms and other bodies. */
export function sendAddresses(): Address[] {
  return sources("route.ts")
    .filter(({ source }) => /export (?:const|(?:async )?function) (?:POST|PUT|PATCH|DELETE)\b/.test(source))
    .map(({ path, source }) => ({
      path,
      actions: actionsIn(source, /\b(?:formRoute|uploadRoute|sending)\(\{[^{}]*?\baction: "([^"]+)"/g),
    }));
}

/** The addresses to open, by what one does there: each file's own word, or that anybody may. */
export function readsByAction(): Partial<Record<Action, string[]>> {
  const said = byAction(readAddresses());
  for (const [action, paths] of Object.entries(ANYBODYS_READS)) said[action as Action] = [...paths];
  return said;
}

/** The addresses to send to, by what one does there. */
export function sendsByAction(): Partial<Record<Action, string[]>> {
  return byAction(sendAddresses());
}

function byAction(addresses: Address[]): Partial<Record<Action, string[]>> {
  const paths: Partial<Record<Action, string[]>> = {};
  for (const { path, actions } of addresses)
    for (const action of actions) {
      paths[action] ??= [];
      paths[action].push(path);
    }
  return paths;
}

function actionsIn(source: string, saying: RegExp): Action[] {
  return [...source.matchAll(saying)].map(([, action]) => action as Action);
}

function sources(name: "page.tsx" | "route.ts"): { path: string; source: string }[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .sort()
    .map((path) => ({
      path: `/${path.replace(/\/?(page\.tsx|route\.ts)$/, "")}`,
      source: readFileSync(join("app", path), "utf8"),
    }));
}
