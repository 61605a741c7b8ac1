import { type RevisionBasis, sourceOf } from "#lib/compile/basis";
import type { CompiledRevision } from "#lib/compile/compile";
import type { NewEntry } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { comparableTitle } from "#lib/facts/comparable-title";
import type { Data } from "#lib/facts/data";
import type { Edition, EditionId, PlacedGroup } from "#lib/facts/edition";
import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { subUnitEdition } from "#lib/facts/index-editions";
import { type Structure, structureOf } from "#lib/facts/structure";

/** What the edition that a revision makes is called while it is a draft. */
export type DraftName = Pick<Edition, "title" | "shortTitle">;

/** What a draft is made from: the facts that were compiled, and what came of it. */
export interface DraftedFrom {
  /** Id of the revision. */
  revision: string;
  /** Another one whenever the facts or the decisions are. */
  version: string;
  data: Data;
  basis: RevisionBasis;
  compiled: CompiledRevision;
  decisions: readonly DecisionInEffect[];
}

/**
 * The facts as they would be if a revision were released as it stands: those that it revises, with the edition that it
 * makes as a draft, its groups, and the code that each entry of the index would have in it. Whatever shows an edition, a
 * group, the index or a lookup shows a draft from it. Where that edition is held already, as in a correction, the draft
 * stands in its place. Takes time in proportion to the groups and entries; changes nothing that it is given.
 */
export function draftData(from: DraftedFrom, name: DraftName): Data {
  const { revision, data, basis } = from;
  const { source, target, unitLevel } = basis;
  const structure = heldStructure(data, source);
  // The basis may be of an older release than the facts; below its unit groups it has none.
  const isRevised = ({ edition, code }: { edition: EditionId; code: string }) =>
    edition === source && (structure.levelOf(code) ?? 0) <= unitLevel;
  return {
    ...data,
    version: `draft ${revision} ${from.version} ${name.shortTitle} ${name.title}`,
    standing: { kind: "draft", revision },
    editions: withDraft(data.editions, source, target, name),
    groups: [
      ...data.groups.filter((group) => group.edition !== target && !isRevised(group)),
      ...[...basis.groups.values()].map((group) => ({ ...group, edition: source })),
      ...draftGroups(from).map((group) => ({ ...group, edition: target })),
    ].sort((a, b) => order(a.edition, b.edition) || order(a.code, b.code)),
    entries: draftEntries(data.entries, from),
  };
}

function withDraft(
  editions: readonly Edition[],
  source: EditionId,
  target: EditionId,
  { title, shortTitle }: DraftName,
): Edition[] {
  const series = editions.find(({ id }) => id === source)?.series ?? "";
  const held = editions.find(({ id }) => id === target);
  const draft: Edition = {
    ...{ id: target, series, title: held?.title ?? title, shortTitle: held?.shortTitle ?? shortTitle },
    ...{ status: "draft", releasedOn: null, predecessor: source },
  };
  return [...editions.filter(({ id }) => id !== target), draft].sort((a, b) => order(a.id, b.id));
}

/** The compiled groups with those below the unit groups, which stay with a unit group that keeps its code and meaning. */
function draftGroups({ data, basis, compiled }: DraftedFrom): PlacedGroup[] {
  const groups = compiled.edition.groups.map(({ code, title, level, parent }) => ({
    ...{ code, title, level, parent },
  }));
  const held = heldStructure(data, basis.target).groups;
  const below = (of: Structure["groups"]) => [...of.values()].filter(({ level }) => level > basis.unitLevel);
  const heldBelow = below(held);
  const keeps = new Set(
    compiled.edition.groups.flatMap(({ code, title, continues }) => {
      // A correction is of an edition that is held: its groups mean what they meant while their title says the same.
      const before = held.get(code)?.title;
      const same =
        before === undefined ? continues === code : comparableTitle(before) === comparableTitle(title);
      return same ? [code] : [];
    }),
  );
  const of = heldBelow.length > 0 ? heldBelow : below(heldStructure(data, basis.source).groups);
  return [...groups, ...of.filter(({ parent }) => keeps.has(parent ?? ""))];
}

/** How an edition is arranged as the facts have it. */
function heldStructure({ groups }: Data, edition: EditionId): Structure {
  return structureOf(groups.filter((group) => group.edition === edition));
}

function draftEntries(entries: readonly IndexEntry[], from: DraftedFrom): IndexEntry[] {
  const { basis, compiled } = from;
  const targets = new Map(compiled.assignments.map(({ uid, target }) => [uid, target]));
  const ofTarget = subUnitEdition(from.data) === basis.target;
  const drafted = (entry: IndexEntry) => {
    const code = targets.get(entry.uid) ?? null;
    const before = unitGroupIn(entry, basis.target);
    // As in a release: a sub-unit group of the edition that is made is dropped where the entry leaves its unit group.
    const left = ofTarget && before !== undefined && before !== code;
    return withCode(left ? { ...entry, subUnit: "" } : entry, basis.target, code);
  };
  const coded = entries.map((entry) => {
    const revised = basis.entries.get(entry.uid);
    const code = revised && unitGroupIn(revised, basis.source);
    return drafted(withCode(entry, basis.source, code ?? null));
  });
  return [
    ...coded,
    ...addedEntries(from).map((entry, at) => drafted(newEntry(entry, entries.length + at + 1))),
  ];
}

function withCode(entry: IndexEntry, edition: EditionId, code: string | null): IndexEntry {
  const { [edition]: held, ...others } = entry.codes as Record<EditionId, string>;
  if (held === (code ?? undefined)) return entry;
  return { ...entry, codes: code === null ? others : { ...others, [edition]: code } };
}

/** Entries that decisions bring into the index, in the order of the compile. */
function addedEntries({ basis, compiled, decisions }: DraftedFrom): NewEntry[] {
  const stated = new Map(
    decisions.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.type === "add entries" ? change.entries.map((entry) => [entry.uid, entry] as const) : [],
      ),
    ),
  );
  return compiled.assignments.flatMap(({ uid }) => {
    const entry = basis.entries.has(uid) || sourceOf(basis, uid) !== null ? undefined : stated.get(uid);
    return entry ? [entry] : [];
  });
}

function newEntry({ uid, title, natural, add, ind }: NewEntry, recno: number): IndexEntry {
  return {
    ...{ uid, recno, title, natural, add, ind, defaultFlag: "", codes: {}, subUnit: "", see: "" },
    ...{ seeEntries: [], version: "", change: "" },
  };
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
