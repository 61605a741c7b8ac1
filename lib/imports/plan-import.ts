import type { EditedHere } from "#lib/facts/edited-here";
import { isOwnUid } from "#lib/facts/entries/own-uid";
import { resolveSeeReferences } from "#lib/facts/entries/see-references";
import type { IndexEntry } from "#lib/facts/entry";
import type { FactKind, FactKinds } from "#lib/facts/fact-tables";
import type { Refusal } from "#lib/files/refused-row";
import { DATA_LAYOUTS } from "#lib/imports/bundled/data-layouts";
import { entryFieldsThatDiffer, mergeEntry } from "#lib/imports/merge-entry";
import type { Published } from "#lib/imports/published-file";

/** Facts as they are held, or as they are to be written; a kind that is absent has none. */
export type Facts = { [Kind in FactKind]?: readonly FactKinds[Kind][] };

export interface Changed<Fact> {
  key: string;
  before: Fact;
  after: Fact;
  /** Names of the fields that differ. */
  fields: string[];
}

const NOTHING_EDITED: EditedHere = { entries: new Set(), descriptions: new Set(), removed: new Set() };

/** What an import does to the facts of one kind. */
export interface KindPlan<Fact> {
  added: Fact[];
  changed: Changed<Fact>[];
  /** Facts that the file lists just as they are held. */
  unchanged: number;
  removed: Fact[];
  /** Facts that the file should list but does not, and that stay all the same: see `ImportPlan.keeps`. */
  kept: Fact[];
  /** Keys of facts that the file would have changed, removed or added again, but for what was done to them here. */
  editedHere: string[];
}

export interface ImportPlan {
  kind: Published["kind"];
  title: string;
  read: number;
  refused: Refusal[];
  kinds: { [Kind in FactKind]?: KindPlan<FactKinds[Kind]> };
  /** Facts to write, whole, and facts to take away: what a store applies, in batches, in one transaction. */
  write: Facts;
  remove: Facts;
  /** Why facts that the file does not list stay; null when there are none or they are removed. */
  keeps: "rows were refused" | "the file is a part" | null;
}

/** A file that would take away more than this share of the facts it covers is taken for a part of the list, not the whole. */
const LARGEST_REMOVED_SHARE = 0.2;

/**
 * What importing a published file would change, and nothing else: no clock, no database. Importing a file again right
 * after it was imported changes nothing.
 * @param current all facts held of the kinds that `published.facts` has
 * @param editedHere what stays as it was edited here, whatever the file says
 */
export function planImport(
  current: Facts,
  published: Published,
  editedHere: EditedHere = NOTHING_EDITED,
): ImportPlan {
  const { kind, title, read, refusals, facts } = published;
  const plan: ImportPlan = {
    kind,
    title,
    read,
    refused: refusals,
    kinds: {},
    write: {},
    remove: {},
    keeps: null,
  };
  for (const factKind of Object.keys(facts) as FactKind[])
    planKind(plan, factKind, current, published, editedHere);
  return plan;
}

function planKind<Kind extends FactKind>(
  plan: ImportPlan,
  kind: Kind,
  current: Facts,
  published: Published,
  edits: EditedHere,
): void {
  const held = byKey(kind, current[kind] ?? []);
  const { listed, editedHere } = withoutEdited(kind, held, published, edits);
  const stays = (key: string) => isEdited(kind, key, edits) || isOwn(kind, key);
  const covered = [...held].flatMap(([key, fact]) =>
    !stays(key) && published.covers[kind]?.(fact) ? [fact] : [],
  );
  const unlisted = covered.filter((fact) => !listed.has(keyOf(kind, fact)));
  const keeps = whyKept(unlisted.length, covered.length, published);
  const removed = keeps === null ? unlisted : [];

  const after = new Map(held);
  for (const fact of removed) after.delete(keyOf(kind, fact));
  for (const [key, fact] of listed) after.set(key, merged(kind, held.get(key), fact, published));
  if (kind === "entries") renewReferences(after as Map<string, IndexEntry>, published);

  const kindPlan: KindPlan<FactKinds[Kind]> = {
    added: [],
    changed: [],
    unchanged: 0,
    removed,
    kept: [],
    editedHere,
  };
  if (keeps !== null) kindPlan.kept = unlisted;
  for (const [key, fact] of after) {
    const before = held.get(key);
    const fields = before === undefined ? [] : fieldsThatDiffer(kind, before, fact);
    if (before === undefined) kindPlan.added.push(fact);
    else if (fields.length > 0) kindPlan.changed.push({ key, before, after: fact, fields });
    else if (listed.has(key)) kindPlan.unchanged++;
  }
  const kinds: { [K in FactKind]?: KindPlan<FactKinds[K]> } = plan.kinds;
  kinds[kind] = kindPlan as (typeof kinds)[Kind];
  plan.write[kind] = [...kindPlan.added, ...kindPlan.changed.map((change) => change.after)] as Facts[Kind];
  plan.remove[kind] = removed as Facts[Kind];
  plan.keeps ??= keeps;
}

/** What the file lists that may be taken over, and the keys of what it would undo of the edits made here. */
function withoutEdited<Kind extends FactKind>(
  kind: Kind,
  held: Map<string, FactKinds[Kind]>,
  published: Published,
  edits: EditedHere,
): { listed: Map<string, FactKinds[Kind]>; editedHere: string[] } {
  const listed = byKey(kind, published.facts[kind] ?? []);
  const editedHere: string[] = [];
  for (const [key, fact] of held) {
    if (!isEdited(kind, key, edits)) continue;
    const other = listed.get(key);
    const undone = other
      ? saysOtherwise(kind, fact, other, published)
      : !isOwn(kind, key) && (published.covers[kind]?.(fact) ?? false);
    if (undone) editedHere.push(key);
    if (undone) listed.delete(key);
    else if (other) listed.set(key, fact);
  }
  for (const key of kind === "entries" ? edits.removed : []) if (listed.delete(key)) editedHere.push(key);
  return { listed, editedHere };
}

function isEdited(kind: FactKind, key: string, edits: EditedHere): boolean {
  return (kind === "entries" || kind === "descriptions") && edits[kind].has(key);
}

/** An entry that was added here is in no publisher's list. */
function isOwn(kind: FactKind, key: string): boolean {
  return kind === "entries" && isOwnUid(key);
}

/** Which entries a "see" note names follows from the whole index and is not the file's to say. */
function saysOtherwise<Kind extends FactKind>(
  kind: Kind,
  held: FactKinds[Kind],
  listed: FactKinds[Kind],
  published: Published,
): boolean {
  const fields = fieldsThatDiffer(kind, held, merged(kind, held, listed, published));
  return fields.some((field) => field !== "seeEntries");
}

/** Null when facts that the file leaves out are to go. */
function whyKept(unlisted: number, covered: number, { refusals }: Published): ImportPlan["keeps"] {
  if (unlisted === 0) return null;
  // A refused row may be the very fact that seems to be missing.
  if (refusals.length > 0) return "rows were refused";
  return unlisted > covered * LARGEST_REMOVED_SHARE ? "the file is a part" : null;
}

/** Identity of a fact within its kind. */
export function keyOf<Kind extends FactKind>(kind: Kind, fact: FactKinds[Kind]): string {
  return KEYS[kind](fact);
}

const KEYS: { [Kind in FactKind]: (fact: FactKinds[Kind]) => string } = {
  editions: DATA_LAYOUTS.editions.key,
  groups: DATA_LAYOUTS.groups.key,
  dataSets: DATA_LAYOUTS.dataSets.key,
  entries: DATA_LAYOUTS.entries.key,
  abbreviations: DATA_LAYOUTS.abbreviations.key,
  counts: DATA_LAYOUTS.counts.key,
  bases: DATA_LAYOUTS.bases.key,
  indexPairs: DATA_LAYOUTS.indexPairs.key,
  nssec: DATA_LAYOUTS.nssec.key,
  figures: DATA_LAYOUTS.figures.key,
  sizes: ({ edition, code, dataSet, measure }) => `${edition} ${code} ${dataSet} ${measure}`,
  descriptions: ({ edition, code }) => `${edition} ${code}`,
  toolEntries: ({ edition, code, text }) => `${edition} ${code}#${text}`,
};

function byKey<Kind extends FactKind>(
  kind: Kind,
  facts: readonly FactKinds[Kind][],
): Map<string, FactKinds[Kind]> {
  return new Map(facts.map((fact) => [keyOf(kind, fact), fact]));
}

/** The listed fact, completed from the held one where the file has no column for a field. */
function merged<Kind extends FactKind>(
  kind: Kind,
  held: FactKinds[Kind] | undefined,
  listed: FactKinds[Kind],
  { entryFields }: Published,
): FactKinds[Kind] {
  if (kind !== "entries" || held === undefined || entryFields === undefined) return listed;
  return mergeEntry(held as IndexEntry, listed as IndexEntry, entryFields) as FactKinds[Kind];
}

function fieldsThatDiffer<Kind extends FactKind>(
  kind: Kind,
  a: FactKinds[Kind],
  b: FactKinds[Kind],
): string[] {
  if (a === b) return [];
  if (kind === "entries") return entryFieldsThatDiffer(a as IndexEntry, b as IndexEntry);
  return Object.keys(b).filter((field) => !sameValue(Reflect.get(a, field), Reflect.get(b, field)));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Entries that "see" notes name come and go with every version of the index, although the notes stay. Our own CSV says
 * itself which entries a note names; of those only such as are held can be meant.
 */
function renewReferences(entries: Map<string, IndexEntry>, { kind }: Published): void {
  const inOrder = [...entries.values()].sort((a, b) => a.recno - b.recno);
  const resolved =
    kind === "volume-2"
      ? resolveSeeReferences(inOrder)
      : new Map(inOrder.map((entry) => [entry.uid, entry.seeEntries.filter((uid) => entries.has(uid))]));
  for (const [uid, seeEntries] of resolved) {
    const entry = entries.get(uid)!;
    if (entryFieldsThatDiffer(entry, { ...entry, seeEntries }).length > 0)
      entries.set(uid, { ...entry, seeEntries });
  }
}
