import { afterAll, describe, expect, it } from "vitest";
import type { FactKind } from "#lib/facts/fact-tables";
import { readFacts } from "#lib/facts/facts.db";
import { placed } from "#lib/facts/structure";
import { readBundled } from "#lib/imports/bundled/bundled";
import { closeDb } from "#lib/platform/db";

const bundled = readBundled();
const inOrder = (items: readonly unknown[]) => items.map((item) => JSON.stringify(sorted(item))).sort();
/** With the keys of every object in order, those of an entry's codes too. */
const sorted = (item: unknown): unknown => {
  if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
  const entries = Object.entries(item).map(([key, value]) => [key, sorted(value)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

afterAll(closeDb);

describe("the database gives back what was written to it, field by field", () => {
  it.each(Object.keys(bundled) as (keyof typeof bundled & FactKind)[])("%s", async (kind) => {
    const written = kind === "groups" ? bundled.groups.map(placed) : bundled[kind];
    expect(inOrder(await readFacts(kind))).toEqual(inOrder(written));
  });
});
