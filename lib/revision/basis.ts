import { levelOf } from "#lib/classification/code";
import type { EditionId, Group } from "#lib/classification/edition";
import type { IndexEntry } from "#lib/coding-index/entry";
import type { EditionGroups, IndexedEdition } from "#lib/correspondence/derive";
import { compareCodes } from "#lib/correspondence/map";
import { comparableTitle } from "#lib/correspondence/title";
import type { NewEntry } from "#lib/revision/change";

/** What is revised, arranged once for any number of compiles. It is read only: compiles share it. */
export interface RevisionBasis {
  source: IndexedEdition;
  target: EditionId;
  /** Groups of the source edition down to unit groups, in code order, each before those below it. */
  groups: Map<string, Group>;
  /** Their titles reduced to what tells them apart. */
  comparableTitles: Map<string, string>;
  /** Entries of each unit group, in the index's order; an empty list where it has none. */
  entriesOf: Map<string, IndexEntry[]>;
  /** Their uids. */
  uidsOf: Map<string, string[]>;
  entries: Map<string, BasisEntry>;
  /** uids of coded entries by title and qualifiers, from which an entry is known to stand in the index already. */
  sayings: Map<string, string[]>;
  /** Sayings that more than one entry has. */
  twins: string[];
}

export interface BasisEntry {
  entry: IndexEntry;
  /** Its unit group in the source edition; null where it has none: it refers to others, or is not yet in the index. */
  source: string | null;
}

/**
 * Arranges a source edition and its coding index. Codes that the index has for other editions are not read: where an
 * entry goes is for decisions to say. Costs time in proportion to the entries.
 */
export function basisOf(
  { edition, groups }: EditionGroups,
  entries: readonly IndexEntry[],
  target: EditionId,
): RevisionBasis {
  const held = [...groups]
    .filter(({ code }) => (levelOf(code) ?? 5) <= 4)
    .sort((a, b) => compareCodes(a.code, b.code));
  const basis: RevisionBasis = {
    source: edition,
    target,
    groups: new Map(held.map((group) => [group.code, { code: group.code, title: group.title }])),
    comparableTitles: new Map(held.map(({ title }) => [title, comparableTitle(title)])),
    entriesOf: new Map(held.filter(({ code }) => code.length === 4).map(({ code }) => [code, []])),
    uidsOf: new Map(),
    entries: new Map(),
    sayings: new Map(),
    twins: [],
  };
  for (const entry of entries) {
    const coded = entry.codes[edition];
    const own = coded === undefined ? undefined : basis.entriesOf.get(coded);
    own?.push(entry);
    basis.entries.set(entry.uid, { entry, source: own ? (coded ?? null) : null });
    const saying = sayingOf(entry);
    const same = basis.sayings.get(saying);
    if (same) {
      same.push(entry.uid);
      if (same.length === 2) basis.twins.push(saying);
    } else basis.sayings.set(saying, [entry.uid]);
  }
  for (const [code, own] of basis.entriesOf) {
    basis.uidsOf.set(
      code,
      own.map(({ uid }) => uid),
    );
  }
  return basis;
}

/** What two entries share that say the same: the title with its qualifiers, small letters or capitals. */
export function sayingOf({ title, add, ind }: Pick<NewEntry, "title" | "add" | "ind">): string {
  return `${title}\t${add}\t${ind}`.toLowerCase();
}
