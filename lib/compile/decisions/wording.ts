import type { Change, Continues, Split, TargetGroup } from "#lib/compile/decisions/change";
import { type Selection, selectionInWords } from "#lib/compile/decisions/selection";
import { nameOf } from "#lib/compile/reconstruct/reconstruct-wording";
import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import { CHANGE_WORDS, GSIM_CHANGES, type GsimChange } from "#lib/correspondence/kinds";
import { levelOf, parentOf } from "#lib/facts/code";
import { type Group, LEVEL_NAMES } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

/** Plain words for what a change does: those of the correspondence, and two for what is not about groups. */
export const STATED_KINDS = [...CHANGE_WORDS, "index", "description"] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

/** A change as a review paper states it: a sentence, and below it the groups or entries that it lists. */
export interface StatedChange {
  kind: StatedKind;
  /** None where the change leaves the content of groups alone, or where the content changes and a new code or title only comes with it. */
  gsim: GsimChange[];
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

/** What changes are worded with: the groups of both editions and what the compile makes of them. */
export interface Wording {
  sources: ReadonlyMap<string, Group>;
  targets: ReadonlyMap<string, Group>;
  /** What becomes of a group of any level down to the unit group; undefined where nothing is known. */
  sourceChange(code: string): SourceChange | undefined;
  targetChange(code: string): TargetChange | undefined;
  /** How many index entries go from a unit group to another. */
  entries(source: string, target: string): number;
}

/**
 * A change in plain words, with its GSIM item-change types.
 * Source of the types: GSIM Statistical Classifications Model; a group whose content changes is given no type for its new
 * code or title (see mapKinds).
 */
export function changeStatement(change: Change, wording: Wording): StatedChange {
  const own = (code: string) => withLevel(nameOf(wording.sources, code), code);
  const to = (target: TargetGroup | null) => targetName(target, wording);
  const gsim = gsimChanges(change, wording);
  const stated = (kind: StatedKind, words: string, parts: StatedPart[] = []) => ({
    kind,
    gsim,
    sentence: /[.:]$/.test(words) ? words : `${words}.`,
    parts,
  });
  switch (change.type) {
    case "split":
      return stated("split", `${splitSentence(change, own(change.source))}:`, splitParts(change, wording));
    case "merge": {
      const ends = change.sources.length === 1 ? "which ends" : "which end";
      return stated("merge", `Merge ${listed(change.sources.map(own))}, ${ends}, into ${to(change.to)}`);
    }
    case "move":
      return stated("move", `Move ${own(change.source)} ${placeInWords(change.source, change.to, wording)}`);
    case "recode":
      return stated("recode", `Recode ${own(change.source)} as ${change.to.code ?? "a code not yet given"}`);
    case "rename":
      return stated(
        "rename",
        `Rename ${own(change.source)} ${change.to.title ? `as “${change.to.title}”` : "with a title that is not worded yet"}`,
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
        `Move ${contentInWords(change.content)} of ${own(change.source)} to ${to(change.to)}`,
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
  const real = (of: SourceChange | TargetChange | undefined) => (of?.changes ?? []).filter(isReal);
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

function isReal(change: GsimChange): boolean {
  return change.startsWith("RC");
}

function splitSentence({ residual }: Split, own: string): string {
  if (residual === null) return `Split ${own}, the rest of it going where it is not yet stated, into`;
  if (residual.fate === "removed")
    return `Break up ${own}, which ends and the rest of which is removed, into`;
  return residual.fate === "lives on" ? `Split ${own} into` : `Break up ${own}, which ends, into`;
}

function splitParts({ source, parts, residual }: Split, wording: Wording): StatedPart[] {
  const groups = parts.map(({ content, to }) => groupPart(to, wording, contentInWords(content)));
  if (residual === null || residual.fate === "removed") return groups;
  const { to } = residual;
  const entries = wording.entries(source, to.code ?? "");
  const rest = entries === 0 ? "the rest" : `the rest, ${entriesInWords(entries)}`;
  return [...groups, groupPart(to, wording, rest, residual.fate === "lives on")];
}

function groupPart(to: TargetGroup | null, wording: Wording, content: string, livesOn = false): StatedPart {
  const title = to && titleOf(to, wording);
  const origin = wording.targetChange(to?.code ?? "")?.origin;
  const isNew = !livesOn && origin !== undefined && origin !== "continues";
  return {
    code: to?.code ?? null,
    title: title || "a group that is not yet stated",
    note: isNew ? `new group, ${content}` : content,
  };
}

/** "to minor group 225 Other health professionals, as 2251". */
function placeInWords(source: string, { code, title, parent }: Continues, wording: Wording): string {
  const above = code ? parentOf(code) : (parent ?? null);
  const place = above === null ? "to a place not yet stated" : `to ${targetName({ code: above }, wording)}`;
  const called = [code, title && `“${title}”`].filter(Boolean).join(" ");
  if (code === source && !title) return `${place}, under the same code`;
  return called === "" ? place : `${place}, as ${called}`;
}

/** "unit group 2126 Aerospace engineers in minor group 212 Engineering professionals". */
function createdInWords(group: TargetGroup, wording: Wording): string {
  const above = group.code === null ? (group.parent ?? null) : parentOf(group.code);
  const level = above === null ? 1 : above.length + 1;
  const name = `${LEVEL_NAMES[level as 1 | 2 | 3 | 4].one} ${[group.code, titleOf(group, wording)].filter(Boolean).join(" ")}`;
  return above === null ? name : `${name} in ${targetName({ code: above }, wording)}`;
}

function targetName(target: TargetGroup | null, wording: Wording): string {
  if (target === null) return "a group that is not yet stated";
  const name = [target.code, titleOf(target, wording)].filter(Boolean).join(" ");
  if (target.code !== null) return withLevel(name, target.code);
  return target.parent === undefined ? name : `${name}, a new group in ${target.parent}`;
}

function titleOf({ code, title }: TargetGroup, { targets }: Wording): string {
  return title ?? targets.get(code ?? "")?.title ?? "";
}

/** Unit groups are called by code and title alone, as review papers do; others with their level. */
function withLevel(name: string, code: string): string {
  const level = levelOf(code) ?? 4;
  return level === 4 ? name : `${LEVEL_NAMES[level].one} ${name}`;
}

function contentInWords(selection: Selection): string {
  return selection.by === "entries" ? entriesInWords(selection.uids.length) : selectionInWords(selection);
}

function entriesInWords(entries: number): string {
  return quantity(entries, "index entry", "index entries");
}

/** What becomes of a group of the earlier edition, for a note beside it. */
export function fateInWords({ code, fate, continuation }: SourceChange): string {
  if (fate === "removed") return "ends, its content goes nowhere";
  if (fate === "expires") return "ends";
  return continuation && continuation.target !== code ? `becomes ${continuation.target}` : "lives on";
}

/** Where a group of the new edition comes from, for a note beside it. */
export function originInWords({ code, origin, continuation }: TargetChange): string {
  if (origin === "created") return "new, of no earlier content";
  if (origin === "emerges") return "new";
  return continuation && continuation.source !== code ? `was ${continuation.source}` : `was ${code} before`;
}
