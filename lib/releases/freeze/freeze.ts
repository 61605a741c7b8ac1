import type { Edition, EditionId } from "#lib/facts/edition";
import { shortTitleOf } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";
import { frozenDescriptions } from "#lib/releases/freeze/frozen-descriptions";
import { frozenEditions, frozenGroups } from "#lib/releases/freeze/frozen-editions";
import { frozenIndex } from "#lib/releases/freeze/frozen-index";
import { nextIndexVersion } from "#lib/releases/freeze/index-version";
import type { ReleaseContent } from "#lib/releases/release-content";
import type { ReleaseInput } from "#lib/releases/release-input";

/**
 * What a release shows, made from what it is made from: no clock, no chance, no database. Where nothing was decided, edited
 * or imported since the last release, it is the same but for number, date and notes.
 */
export function freeze(input: ReleaseInput): ReleaseContent {
  const { number, releasedOn, notes, working, compiled, decisions, last } = input;
  const { id, source, target, title, note } = input.revision;
  const editions = frozenEditions(input);
  const groups = frozenGroups(input, editions);
  const entries = frozenIndex(input, new Set<EditionId>(editions.map((edition) => edition.id)));
  const index = {
    entries,
    abbreviations: working.abbreviations,
    descriptions: frozenDescriptions(input, groups),
  };
  const indexVersion = nextIndexVersion(index, last);
  const name = releaseTitle({ source, target }, number, editions);
  return {
    heading: { source, target, number, title: name, releasedOn, notes, indexVersion },
    revision: { id, source, target, title, note },
    editions,
    groups,
    ...index,
    counts: working.counts,
    bases: working.bases,
    compiled: releasedCompile(compiled),
    decisions: [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** "SOC2010–SOC2020, release 1". */
export function releaseTitle(
  { source, target }: EditionPair,
  number: number,
  editions: readonly Edition[],
): string {
  return `${shortTitleOf(source, editions)}–${shortTitleOf(target, editions)}, release ${number}`;
}

/** Nothing but what is part of a release, whatever else the compile is given with. */
function releasedCompile({
  edition,
  assignments,
  table,
  livesOnAbove,
  descriptions,
  changes,
}: ReleaseInput["compiled"]): ReleaseContent["compiled"] {
  return { edition, assignments, table, livesOnAbove, descriptions, changes };
}
