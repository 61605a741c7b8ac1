import { testEntry } from "#lib/coding-index/entry-list.fixture";
import type { RevisionBasis } from "#lib/compile/basis";
import { compile } from "#lib/compile/compile";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { Edition } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { ReleasedFacts } from "#lib/facts/released-facts";
import { freeze } from "#lib/releases/freeze/freeze";
import type { ReleaseContent } from "#lib/releases/release-content";
import type { ReleaseInput } from "#lib/releases/release-input";
import { smallBasis } from "#lib/revision/revision.fixture";

const SOURCE: Edition = {
  id: "soc2010",
  series: "soc",
  title: "Standard Occupational Classification 2010",
  shortTitle: "SOC2010",
  status: "released",
  releasedOn: "2010",
  predecessor: null,
};

/** The facts of the small edition: only the earlier edition is held, and the index has codes of it alone. */
export function smallFacts(basis: RevisionBasis = smallBasis()): ReleasedFacts {
  return {
    editions: [SOURCE],
    groups: [...basis.groups.values()].map((group) => ({ edition: SOURCE.id, ...group })),
    entries: [...basis.entries.values()].map((entry, at) => testEntry({ ...entry, recno: at + 1 })),
    abbreviations: [{ short: "PA", meaning: "Personal assistant", frequent: true }],
    counts: [],
    bases: [],
    descriptions: [],
  };
}

/** What a first release of the small edition is made from. */
export function smallInput(
  decisions: readonly DecisionInEffect[] = [],
  given: Partial<ReleaseInput> = {},
): ReleaseInput {
  const { problems: _, ...compiled } = compile(smallBasis(), decisions);
  return {
    number: 1,
    releasedOn: "2026-11-30",
    notes: "The first",
    revision: {
      id: "test",
      source: "soc2010",
      target: "soc2020",
      title: "Test",
      note: "",
      targetTitle: "Standard Occupational Classification 2020",
      targetShortTitle: "SOC2020",
    },
    working: smallFacts(),
    compiled,
    decisions: [...decisions],
    lastOfPair: null,
    last: null,
    ...given,
  };
}

/** The next release, made after the working facts have taken over what the last one has; with edits of them since. */
export function nextInput(
  last: ReleaseContent,
  decisions: readonly DecisionInEffect[] = [],
  edited: Partial<ReleasedFacts> = {},
): ReleaseInput {
  return smallInput(decisions, {
    number: last.heading.number + 1,
    releasedOn: "2027-05-01",
    notes: "The next",
    working: { ...takenOver(last), ...edited },
    lastOfPair: last,
    last,
  });
}

/** Working facts as a release leaves them. */
export function takenOver({
  editions,
  groups,
  entries,
  abbreviations,
  counts,
  bases,
  descriptions,
}: ReleasedFacts): ReleasedFacts {
  return { editions, groups, entries, abbreviations, counts, bases, descriptions };
}

/** Entries with one of them changed. */
export function withEntry(
  entries: readonly IndexEntry[],
  uid: string,
  change: Partial<IndexEntry>,
): IndexEntry[] {
  return entries.map((entry) => (entry.uid === uid ? { ...entry, ...change } : entry));
}

/** A first release. */
export function smallRelease(...decisions: DecisionInEffect[]): ReleaseContent {
  return freeze(smallInput(decisions));
}
