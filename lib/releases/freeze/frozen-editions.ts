import type { Edition } from "#lib/facts/edition";
import type { PublishedGroup } from "#lib/facts/facts";
import { placed } from "#lib/facts/structure";
import type { ReleaseInput } from "#lib/releases/release-input";
import { withCompiledGroups } from "#lib/revision/compiles/compiled-correspondence";

/**
 * The editions that a release shows, in order of their ids: those released, and the one that it releases. That is as it was
 * called before, or, where it is new, as the revision calls it.
 */
export function frozenEditions({ revision, working, last, releasedOn }: ReleaseInput): Edition[] {
  const { source, target } = revision;
  const before = (id: string) => last?.editions.find((edition) => edition.id === id);
  const held = working.editions.find(({ id }) => id === target);
  const released = working.editions.filter(({ id, status }) => status === "released" && id !== target);
  const known = before(target) ?? (held?.status === "released" ? held : undefined);
  const own: Edition = known ?? {
    id: target,
    series: working.editions.find(({ id }) => id === source)?.series ?? "",
    title: revision.targetTitle || (held?.title ?? target),
    shortTitle: revision.targetShortTitle || (held?.shortTitle ?? target.toUpperCase()),
    status: "released",
    releasedOn,
    predecessor: source,
  };
  return [...released.map((edition) => before(edition.id) ?? edition), own].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/**
 * The groups of these editions, in order of edition and code: those of the edition released as the decisions compile to
 * them, those of others as in the last release that had them, or else as they are held.
 */
export function frozenGroups(input: ReleaseInput, editions: readonly Edition[]): PublishedGroup[] {
  const { working, last, compiled } = input;
  const inLast = new Set(last?.groups.map(({ edition }) => edition));
  const shown = new Set(editions.map(({ id }) => id));
  // Groups that no decision names, such as those below the unit groups, are taken from where the others are.
  const held = [
    ...(last?.groups ?? []),
    ...working.groups.filter(({ edition }) => !inLast.has(edition)),
  ].filter(({ edition }) => shown.has(edition));
  return withCompiledGroups(held, compiled.edition)
    .map(frozenGroup)
    .sort((a, b) => compare(a.edition, b.edition) || compare(a.code, b.code));
}

/** A group with its place in the edition, and nothing else. */
function frozenGroup(group: PublishedGroup): PublishedGroup {
  const { edition, code, title, level, parent } = placed(group) ?? group;
  return { edition, code, title, ...(level !== undefined && { level, parent: parent ?? null }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
