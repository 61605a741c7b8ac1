import type { RevisedEntry } from "#lib/compile/basis";
import type { Change, Continues, Split, TargetGroup } from "#lib/compile/decisions/change";
import { type Selection, selectionInWords } from "#lib/compile/decisions/selection";
import { nameOf } from "#lib/compile/reconstruct/reconstruct-wording";
import { entriesOfRest } from "#lib/compile/rest-of-split";
import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import { CHANGE_WORDS, GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import { type GroupMap, mapsByGroup } from "#lib/correspondence/map";
import { type Nature, natureOf } from "#lib/correspondence/nature";
import { sameTitle } from "#lib/facts/comparable-title";
import { type Group, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import type { Structure } from "#lib/facts/structure";
import { derived } from "#lib/platform/derived";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

/** What a proposal leaves open. */
const OPEN = {
  group: "a group not yet decided",
  code: "a code not yet decided",
  title: "a title not yet decided",
};

/** Plain words for what a change does: those of the correspondence, and two for what is not about groups. */
export const STATED_KINDS = [...CHANGE_WORDS, "index", "description"] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

/** A change as a review paper states it: a sentence, and below it the groups or entries that it lists. */
export interface StatedChange {
  kind: StatedKind;
  /** None where the change leaves the content of groups alone, or where the content changes and a new code or title only comes with it. */
  gsim: GsimChange[];
  nature: Nature;
  /** Ends with a colon where parts follow. */
  sentence: string;
  parts: StatedPart[];
}

export interface StatedPart {
  /** Code of a group of the new edition; null for what is no group. */
  code: string | null;
  title: string;
  /** "new group, 12 index entries"; "" when there is nothing to say. */
  note: string;
}

/** What changes are worded with: the groups of both editions as far as they are known, and what the compile makes of them. */
export interface Wording {
  sources: ReadonlyMap<string, Group>;
  targets: ReadonlyMap<string, Group>;
  /** How the edition that is revised is arranged, and what its codes say of groups that are not there yet. */
  structure: Structure;
  /** What becomes of a group of any level down to the unit group; undefined where nothing is compiled yet. */
  sourceChange(code: string): SourceChange | undefined;
  targetChange(code: string): TargetChange | undefined;
  /** Index entries of a unit group of the edition that is revised; none where they are not known. */
  entriesOf(source: string): readonly RevisedEntry[];
}

/**
 * A change in plain words, with its GSIM item-change types.
 * Source of the types: GSIM Statistical Classifications Model; a group whose content changes is given no type for its new
 * code or title (see mapKinds).
 * @param among the changes of the proposal that it belongs to
 */
export function changeStatement(
  change: Change,
  wording: Wording,
  among: readonly Change[] = [change],
): StatedChange {
  const own = (code: string) =>
    withLevel(nameOf(wording.sources, code), wording.structure.levelOf(code), wording);
  const to = (target: TargetGroup | null) => targetName(target, wording);
  const gsim = gsimChanges(change, wording);
  const nature = changeNature(change, wording);
  const stated = (kind: StatedKind, words: string, parts: StatedPart[] = []) => ({
    kind,
    gsim,
    nature,
    sentence: /[.:]$/.test(words) ? words : `${words}.`,
    parts,
  });
  switch (change.type) {
    case "split":
      return stated(
        "split",
        `${splitSentence(change, own(change.source), wording)}:`,
        splitParts(change, wording, among),
      );
    case "merge":
      return stated("merge", `Merge ${listed(change.sources.map(own))} into ${to(change.to)}`);
    case "move":
      return stated("move", `Move ${own(change.source)} ${placeInWords(change.source, change.to, wording)}`);
    case "recode":
      return stated("recode", `Recode ${own(change.source)} as ${calledInWords(change.to) || OPEN.code}`);
    case "rename":
      return stated(
        "rename",
        `Rename ${own(change.source)} as ${change.to.title ? calledInWords(change.to, change.source) : OPEN.title}`,
      );
    case "create":
      return stated("new", `Create ${createdInWords(change.group, wording)}`);
    case "remove":
      return stated("removed", `Remove ${own(change.source)}`);
    case "transfer": {
      const [first] = gsim;
      const kind = first ? GSIM_CHANGES[first].word : "move";
      return stated(
        kind,
        `Move ${contentInWords(change.content)} from ${own(change.source)} to ${to(change.to)}`,
      );
    }
    case "add entries":
      return stated(
        "index",
        `Add to ${to(change.to)}:`,
        change.entries.map(({ natural, add, ind }) => ({
          code: null,
          title: natural,
          note: [add, ind].filter(Boolean).join(", "),
        })),
      );
    case "remove entries":
      return stated("index", `Take ${entriesInWords(change.uids.length)} out of the index`);
    case "reassign entries":
      return stated("index", `Move ${entriesInWords(change.uids.length)} to ${to(change.to)}`);
    case "describe":
      return stated("description", `Change the ${change.part} of ${to({ code: change.group })}`);
  }
}

function gsimChanges(change: Change, { sourceChange, targetChange }: Wording): GsimChange[] {
  const continues = (to: TargetGroup | null) => targetChange(to?.code ?? "")?.origin === "continues";
  const real = (of: SourceChange | TargetChange | undefined) =>
    (of?.changes ?? []).filter((one) => natureOf([one]) === "real");
  const virtual = (source: string, one: GsimChange) => (real(sourceChange(source)).length > 0 ? [] : [one]);
  switch (change.type) {
    case "split":
      return [change.residual === null || change.residual.fate === "lives on" ? "RC4.2" : "RC4.1"];
    case "merge":
      return [continues(change.to) ? "RC3.2" : "RC3.1"];
    case "transfer":
      return [continues(change.to) ? "RC5" : "RC4.2"];
    case "move":
      return change.to.code === change.source ? [] : virtual(change.source, "VC1");
    case "recode":
      return virtual(change.source, "VC1");
    case "rename":
      return virtual(change.source, "VC2");
    case "create":
      return real(targetChange(change.group.code ?? ""));
    case "remove":
      return real(sourceChange(change.source));
    default:
      return [];
  }
}

/**
 * Whether a change moves content or only says it otherwise. A group that comes under another group is moved content of the
 * two above it. A new title, code or description leaves content alone, and so does an entry that is added to the index or
 * taken out of it, which only says better what the group meant already. An entry that goes to another group takes its
 * content there.
 * Source: Statistics Canada, GSIM types of changes, RC5 and VC2 (see lib/correspondence/nature.ts).
 */
function changeNature(change: Change, wording: Wording): Nature {
  switch (change.type) {
    case "move":
    case "recode":
    case "rename":
      return staysUnder(change.source, change.to, wording) ? "virtual" : "real";
    case "describe":
    case "add entries":
    case "remove entries":
      return "virtual";
    default:
      return "real";
  }
}

/** Whether a group stays under the group above it, as far as is known what that lives on as. */
function staysUnder(
  source: string,
  { code, parent }: Continues,
  { sourceChange, structure }: Wording,
): boolean {
  const before = structure.parentOf(source);
  const after = code ? (parent ?? structure.parentOf(code)) : parent;
  if (before === null || !after || after === before) return true;
  return sourceChange(before)?.continuation?.target === after;
}

function splitSentence({ source, residual }: Split, own: string, { structure }: Wording): string {
  // A group above the unit groups has no content of its own, so nothing of it can be left over.
  if (residual === null && structure.levelOf(source) !== structure.unitLevel) return `Split ${own} into`;
  if (residual === null) return `Split ${own}, with what happens to the rest not yet decided, into`;
  if (residual.fate === "removed")
    return `Break up ${own}, which ends, and remove the rest of it. Parts go to`;
  return residual.fate === "lives on" ? `Split ${own} into` : `Break up ${own}, which ends, into`;
}

function splitParts(split: Split, wording: Wording, among: readonly Change[]): StatedPart[] {
  const { source, parts, residual } = split;
  const groups = parts.map(({ content, to }) => groupPart(to, wording, partInWords(content, to, wording)));
  if (residual === null || residual.fate === "removed") return groups;
  const { to } = residual;
  const entries = wording.entriesOf(source);
  const left = entries.length === 0 ? null : entriesOfRest(split, among, entries);
  const rest = left === null ? "the rest" : `the rest, ${entriesInWords(left)}`;
  const livesOn = residual.fate === "lives on";
  // What a group that lives on is not given anew stays as it was.
  const own = livesOn ? (wording.sources.get(source)?.title ?? "") : "";
  const part = groupPart(to, wording, rest, livesOn);
  return [...groups, { ...part, title: part.title || own }];
}

function groupPart(to: TargetGroup | null, wording: Wording, content: string, livesOn = false): StatedPart {
  const origin = wording.targetChange(to?.code ?? "")?.origin;
  const isNew = !livesOn && origin !== undefined && origin !== "continues";
  return {
    code: to?.code ?? null,
    title: to === null ? OPEN.group : titleOf(to, wording),
    note: [isNew && "new group", content].filter(Boolean).join(", "),
  };
}

/** Content of a part; "" where it is described as nothing but the title of the group that it goes to. */
function partInWords(content: Selection, to: TargetGroup | null, wording: Wording): string {
  const own = content.by === "description" && to !== null && sameTitle(content.text, titleOf(to, wording));
  return own ? "" : contentInWords(content);
}

/** What a group is called from now on: "1113 “Ward nurses”". @param now its code, which is not told again */
function calledInWords({ code, title }: Continues, now?: string): string {
  return [code !== now && code, title && `“${title}”`].filter(Boolean).join(" ");
}

/** "to minor group 225 Other health professionals, as 2251". */
function placeInWords(source: string, to: Continues, wording: Wording): string {
  const { code, title, parent } = to;
  const above = (code && parentInTarget(code, wording)) || (parent ?? null);
  const place = `to ${above === null ? OPEN.group : targetName({ code: above }, wording)}`;
  const called = calledInWords(to);
  if (code === source && !title) return `${place}, under the same code`;
  return called === "" ? place : `${place}, as ${called}`;
}

/** "unit group 2126 Aerospace engineers in minor group 212 Engineering professionals". */
function createdInWords(group: TargetGroup, wording: Wording): string {
  const { code, parent = null } = group;
  const above = code === null ? parent : (parentInTarget(code, wording) ?? parent);
  const below = above === null ? 1 : (levelInTarget(above, wording) ?? 0) + 1;
  const level = (code === null ? null : levelInTarget(code, wording)) ?? (below as Level);
  const name = `${LEVEL_NAMES[level].one} ${[group.code, titleOf(group, wording)].filter(Boolean).join(" ")}`;
  return above === null ? name : `${name} in ${targetName({ code: above }, wording)}`;
}

function targetName(target: TargetGroup | null, wording: Wording): string {
  if (target === null) return OPEN.group;
  const name = [target.code, titleOf(target, wording)].filter(Boolean).join(" ");
  if (target.code !== null) return withLevel(name, levelInTarget(target.code, wording), wording);
  return target.parent === undefined ? name : `${name}, a new group in ${target.parent}`;
}

function levelInTarget(code: string, { targets, structure }: Wording): Level | null {
  return targets.get(code)?.level ?? structure.levelOf(code);
}

function parentInTarget(code: string, { targets, structure }: Wording): string | null {
  return targets.get(code)?.parent ?? structure.parentOf(code);
}

function titleOf({ code, title }: TargetGroup, { targets }: Wording): string {
  return title ?? targets.get(code ?? "")?.title ?? "";
}

/** Unit groups are called by code and title alone, as review papers do; others with their level. */
function withLevel(name: string, level: Level | null, { structure }: Wording): string {
  return level === null || level === structure.unitLevel ? name : `${LEVEL_NAMES[level].one} ${name}`;
}

function contentInWords(selection: Selection): string {
  return selection.by === "entries" ? entriesInWords(selection.uids.length) : selectionInWords(selection);
}

function entriesInWords(entries: number): string {
  return quantity(entries, "index entry", "index entries");
}

/**
 * What becomes of a group of the earlier edition, for a note beside it: "continues under the same code, loses content to
 * 1113". Where nothing is known of it, that.
 * @param maps of the table that the change is read from
 */
export function fateInWords(change: SourceChange | undefined, maps: readonly GroupMap[]): string {
  if (!change) return "where it goes is not stated";
  const { code, fate, continuation, words } = change;
  if (fate === "removed") return "removed";
  if (!continuation) {
    const targets = targetsIn(maps, code);
    return words.includes("split")
      ? `split between ${listed(targets)}`
      : `becomes part of ${listed(targets)}`;
  }
  const { target } = continuation;
  return withContent(target === code ? "continues under the same code" : `becomes ${target}`, change, maps);
}

/** Where a group of the new edition comes from, for a note beside it: "was 1111, gains content of 1112". */
export function originInWords(change: TargetChange | undefined, maps: readonly GroupMap[]): string {
  if (!change) return "where it comes from is not stated";
  const { code, origin, continuation } = change;
  if (origin === "created") return "new, with nothing from earlier groups";
  if (!continuation) return `new, from ${listed(sourcesIn(maps, code))}`;
  const { source } = continuation;
  return withContent(source === code ? "same code as before" : `was ${source}`, change, maps);
}

/** What else happens to a group that lives on. */
function withContent(words: string, change: SourceChange | TargetChange, maps: readonly GroupMap[]): string {
  const { source, target } = change.continuation!;
  const lostTo = targetsIn(maps, source).filter((code) => code !== target);
  const gainedFrom = sourcesIn(maps, target).filter((code) => code !== source);
  return [
    words,
    change.words.includes("rename") && "renamed",
    lostTo.length > 0 && `loses content to ${listed(lostTo)}`,
    gainedFrom.length > 0 && `gains content of ${listed(gainedFrom)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Notes are made for every group of a tree: the maps of each are looked for once in a table. */
const byGroup = derived("maps of a table by group", (maps: readonly GroupMap[]) => mapsByGroup(maps));

function targetsIn(maps: readonly GroupMap[], code: string): string[] {
  return (byGroup(maps).bySource.get(code) ?? []).flatMap(({ target }) => target ?? []);
}

function sourcesIn(maps: readonly GroupMap[], code: string): string[] {
  return (byGroup(maps).byTarget.get(code) ?? []).flatMap(({ source }) => source ?? []);
}
