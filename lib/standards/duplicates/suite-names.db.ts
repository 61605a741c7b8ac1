import { db } from "#lib/platform/db";

/** Names of suites that were merged, each with the one that remains: the next file may still have the other. */
export async function readSuiteNames(): Promise<Map<string, string>> {
  const merged = await db().likePair.findMany({
    where: { kind: "suites", state: "merged" },
    select: { one: true, other: true, remains: true },
  });
  const names = new Map(merged.map(({ one, other, remains }) => [remains === one ? other : one, remains]));
  // One that remained may have been merged on: no name leads to one that is itself gone.
  for (const [from, to] of names) {
    const seen = new Set([from]);
    let at = to;
    for (let next = names.get(at); next !== undefined && !seen.has(at); next = names.get(at)) {
      seen.add(at);
      at = next;
    }
    names.set(from, at);
  }
  return names;
}
