import type { NewEntry } from "#lib/compile/decisions/change";
import { compareCodes } from "#lib/correspondence/map";
import { comparableTitle } from "#lib/facts/comparable-title";
import type { EditionId, Group, Level, PlacedGroup } from "#lib/facts/edition";
import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { type Structure, structureOf } from "#lib/facts/structure";

/** What is read of an entry of the index that is revised. */
export type RevisedEntry = Pick<IndexEntry, "uid" | "title" | "add" | "ind" | "codes">;

/** What is revised, arranged once for any number of compiles. It is read only: compiles share it. */
export interface RevisionBasis {
  source: EditionId;
  target: EditionId;
  /** Groups of the source edition down to unit groups, in code order, each before those below it. */
  groups: Map<string, PlacedGroup>;
  /** How they are arranged, and what a code says that none of them has. */
  structure: Structure;
  /** The level of the unit groups: those that the index's entries go to. */
  unitLevel: Level;
  /** Their titles reduced to what tells them apart. */
  comparableTitles: Map<string, string>;
  /** Entries of each unit group, in the index's order; an empty list where it has none. */
  entriesOf: Map<string, RevisedEntry[]>;
  /** Their uids. */
  uidsOf: Map<string, string[]>;
  entries: Map<string, RevisedEntry>;
  /** uid of the first entry with each title and qualifiers, from which an entry is known to stand in the index already. */
  sayings: Map<string, string>;
  /** uids of all entries that share their title and qualifiers with another. */
  twins: Map<string, string[]>;
}

/**
 * Arranges a source edition and its coding index. Codes that the index has for other editions are not read: where an
 * entry goes is for decisions to say. Costs time in proportion to the entries.
 * @param edition `unitLevel`: the level of its unit groups, where the entries are not all there to tell it
 */
export function basisOf(
  { edition, groups, unitLevel }: { edition: EditionId; groups: readonly Group[]; unitLevel?: Level },
  entries: readonly RevisedEntry[],
  target: EditionId,
): RevisionBasis {
  const all = structureOf(groups);
  const indexed = unitLevel ?? levelOfIndex(all, entries, edition);
  const held = [...all.groups.values()]
    .filter(({ level }) => level <= indexed)
    .map(({ code, title, level, parent }): PlacedGroup => ({ code, title, level, parent }))
    .sort((a, b) => compareCodes(a.code, b.code));
  const structure = structureOf(held);
  const inOrder = (code: string): PlacedGroup[] =>
    structure.childrenOf(code).flatMap((group) => [group, ...inOrder(group.code)]);
  const basis: RevisionBasis = {
    source: edition,
    target,
    groups: new Map(inOrder("").map((group) => [group.code, group])),
    structure,
    unitLevel: indexed,
    comparableTitles: new Map(held.map(({ title }) => [title, comparableTitle(title)])),
    entriesOf: new Map(held.filter(({ level }) => level === indexed).map(({ code }) => [code, []])),
    uidsOf: new Map(),
    entries: new Map(),
    sayings: new Map(),
    twins: new Map(),
  };
  for (const entry of entries) {
    const coded = unitGroupIn(entry, edition);
    const own = coded === undefined ? undefined : basis.entriesOf.get(coded);
    own?.push(entry);
    basis.entries.set(entry.uid, entry);
    const saying = sayingOf(entry);
    const first = basis.sayings.get(saying);
    if (first === undefined) basis.sayings.set(saying, entry.uid);
    else {
      const twins = basis.twins.get(saying);
      if (twins) twins.push(entry.uid);
      else basis.twins.set(saying, [first, entry.uid]);
    }
  }
  for (const [code, own] of basis.entriesOf) {
    basis.uidsOf.set(
      code,
      own.map(({ uid }) => uid),
    );
  }
  return basis;
}

/** The deepest level that entries go to; without entries, that of the edition's unit groups. */
function levelOfIndex(
  { groups, unitLevel }: Structure,
  entries: readonly RevisedEntry[],
  edition: EditionId,
): Level {
  let deepest = 0;
  for (const entry of entries) {
    const coded = unitGroupIn(entry, edition);
    const level = coded === undefined ? undefined : groups.get(coded)?.level;
    if (level !== undefined && level > deepest) deepest = level;
  }
  return deepest > 0 ? (deepest as Level) : unitLevel;
}

/** Unit group of an entry; null where it has none in the source edition: it refers to others, or is not yet in the index. */
export function sourceOf({ source, entries, entriesOf }: RevisionBasis, uid: string): string | null {
  const entry = entries.get(uid);
  const code = entry && unitGroupIn(entry, source);
  return code !== undefined && entriesOf.has(code) ? code : null;
}

/** What two entries share that say the same: the title with its qualifiers, small letters or capitals. */
export function sayingOf({ title, add, ind }: Pick<NewEntry, "title" | "add" | "ind">): string {
  return `${title}\t${add}\t${ind}`.toLowerCase();
}
