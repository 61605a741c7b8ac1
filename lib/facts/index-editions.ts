import type { Edition, EditionId, Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { type Structure, structureOf } from "#lib/facts/structure";
import { listsBy } from "#lib/platform/lists-by";

/** What says which editions an index is of. */
interface IndexFacts {
  editions: readonly Edition[];
  entries: readonly Pick<IndexEntry, "codes">[];
}

/** The held editions in which an entry of the index has a code: drafts first, then the newest released one. */
export function indexEditions({ editions, entries }: IndexFacts): Edition[] {
  const coded = codedEditions(entries);
  return editions.filter(({ id }) => coded.has(id)).sort(newestFirst);
}

/** Ids of all editions in which an entry has a code, those among them that are not held; the latest id first. */
export function codedEditions(entries: Iterable<Pick<IndexEntry, "codes">>): Set<EditionId> {
  const coded = new Set<EditionId>();
  for (const { codes } of entries) for (const edition in codes) coded.add(edition);
  return new Set([...coded].sort(latestIdFirst));
}

/** "soc2020" before "soc2010" before "soc90": what is known of the order of editions that are not held. */
export function latestIdFirst(a: EditionId, b: EditionId): number {
  return b.localeCompare(a, "en", { numeric: true });
}

function newestFirst(a: Edition, b: Edition): number {
  const drafts = Number(a.status !== "draft") - Number(b.status !== "draft");
  if (drafts !== 0) return drafts;
  const [then, other] = [a.releasedOn ?? "", b.releasedOn ?? ""];
  return then === other ? latestIdFirst(a.id, b.id) : then > other ? -1 : 1;
}

/**
 * The edition of an index that is meant where none is named: the newest released one, so never a draft. Lookup, index,
 * suggestions, API and terminal all take it from here; null for an index without codes.
 * @param editions as `indexEditions` gives them
 */
export function mainEdition<Known extends Pick<Edition, "id" | "status">>(
  editions: readonly Known[],
): Known | null {
  return editions.find(({ status }) => status === "released") ?? editions[0] ?? null;
}

/** The released editions whose codes are edited with the entries: `mainEdition` first. */
export function codeEditions(facts: IndexFacts): Edition[] {
  return indexEditions(facts).filter(({ status }) => status === "released");
}

/**
 * The released editions of an index that are of another classification than a series, newest first: what its groups can be
 * held against.
 * @param editions as `indexEditions` gives them
 */
export function otherClassifications<Known extends Pick<Edition, "series" | "status">>(
  editions: readonly Known[],
  series: string,
): Known[] {
  return editions.filter((one) => one.status === "released" && one.series !== series);
}

/**
 * The edition whose sub-unit groups the entries are in: of those that have such groups the one where most entries stand
 * in the unit group around their sub-unit group; null where no edition has any.
 */
export function subUnitEdition({
  groups,
  entries,
}: {
  groups: readonly (Group & { edition: EditionId })[];
  entries: readonly Pick<IndexEntry, "codes" | "subUnit">[];
}): EditionId | null {
  const structures = [...listsBy(groups, ({ edition }) => edition)].map(
    ([edition, own]) => [edition, structureOf(own)] as const,
  );
  const having = structures.filter(([, { groups: held, unitLevel }]) =>
    [...held.values()].some(({ level }) => level > unitLevel),
  );
  const within = (edition: EditionId, { parentOf }: Structure) =>
    entries.filter(({ codes, subUnit }) => subUnit !== "" && parentOf(subUnit) === codes[edition]).length;
  const [best = null] = having
    .map(([edition, own]) => ({ edition, entries: having.length > 1 ? within(edition, own) : 0 }))
    .sort((a, b) => b.entries - a.entries || latestIdFirst(b.edition, a.edition))
    .map(({ edition }) => edition);
  return best;
}
