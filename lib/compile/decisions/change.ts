import type { Selection } from "#lib/compile/decisions/selection";
import type { IndexEntry } from "#lib/facts/entry";

/**
 * What a proposal would change, as plain data. A change is declarative: it names groups of the source edition by their
 * code there, says where their content goes, and declares groups of the target edition. It never alters a code that
 * another change made, so the order of changes means nothing.
 */
export type Change = (
  | Split
  | Merge
  | Move
  | Rename
  | Recode
  | Create
  | Remove
  | Transfer
  | AddEntries
  | RemoveEntries
  | ReassignEntries
  | Describe
) & {
  /** Ids of the statements of a published paper that the change was read from; absent where it was made here. */
  statedIn?: string[];
};
export type ChangeType = Change["type"];

/** A group of the target edition that content goes to. With a title it is declared; without, it is declared elsewhere or carried over. */
export interface TargetGroup {
  /** null where none is given yet: then title and parent say which group is meant. */
  code: string | null;
  title?: string;
  /** Code of the group above. Only needed where there is no code; where there is one, the two have to agree. */
  parent?: string;
}

/** What a source group lives on as. What is left out stays as it was; null says that it changes but not into what. */
export interface Continues {
  code?: string | null;
  title?: string | null;
  parent?: string;
}

/** Where the content goes that no part names. */
export type Residual =
  /** The source lives on as this group (GSIM split-off), or ends and the rest goes to this group (breakdown). */
  { fate: "lives on" | "goes"; to: TargetGroup } | { fate: "removed" };

/** A part of a source's content; `to` is null where nothing says where it goes. */
export interface Part {
  content: Selection;
  to: TargetGroup | null;
}

/** `residual` is null where nothing says what becomes of the rest: for a unit group that is a problem. */
export interface Split {
  type: "split";
  source: string;
  parts: Part[];
  residual: Residual | null;
}

/** Each source ends, its whole content going to one group, new (merger) or not (take-over). */
export interface Merge {
  type: "merge";
  sources: string[];
  to: TargetGroup;
  /**
   * uids of entries that a correction of the published table takes out of the sources: what is left of a source no longer
   * goes as one. Absent in what people decide.
   */
  apartFrom?: string[];
}

/** A group lives on under another group. */
export interface Move {
  type: "move";
  source: string;
  to: Continues;
}

export interface Rename {
  type: "rename";
  source: string;
  to: Continues;
}

export interface Recode {
  type: "recode";
  source: string;
  to: Continues;
}

/** Declares a group; whether any earlier content goes to it is for the other changes to say. */
export interface Create {
  type: "create";
  group: TargetGroup;
}

/** A group ends, and what no other change takes elsewhere goes nowhere: those of its entries leave the index with it. */
export interface Remove {
  type: "remove";
  source: string;
}

/** A part goes elsewhere while its source lives on. */
export interface Transfer {
  type: "transfer";
  source: string;
  content: Selection;
  to: TargetGroup | null;
}

export type NewEntry = Pick<IndexEntry, "uid" | "title" | "natural" | "add" | "ind">;

export interface AddEntries {
  type: "add entries";
  entries: NewEntry[];
  to: TargetGroup;
}

export interface RemoveEntries {
  type: "remove entries";
  uids: string[];
}

/** Entries, of whatever source groups, go to one group: the index is put right, and content with it. */
export interface ReassignEntries {
  type: "reassign entries";
  uids: string[];
  to: TargetGroup;
}

export const DESCRIPTION_PARTS = ["general", "entry routes", "tasks", "related job titles"] as const;

/** New prose for a group of the target edition. */
export interface Describe {
  type: "describe";
  group: string;
  part: (typeof DESCRIPTION_PARTS)[number];
  text: string;
}

/** Codes of the source groups that a change names; entries that it names are not looked up. */
export function sourcesOf(change: Change): string[] {
  switch (change.type) {
    case "merge":
      return change.sources;
    case "split":
    case "move":
    case "rename":
    case "recode":
    case "remove":
    case "transfer":
      return [change.source];
    default:
      return [];
  }
}

/** Groups of the new edition that a change names. */
export function targetsOf(change: Change): (TargetGroup | Continues)[] {
  switch (change.type) {
    case "split": {
      const rest = change.residual && change.residual.fate !== "removed" ? [change.residual.to] : [];
      return [...change.parts.flatMap(({ to }) => (to ? [to] : [])), ...rest];
    }
    case "merge":
    case "move":
    case "rename":
    case "recode":
    case "add entries":
    case "reassign entries":
      return [change.to];
    case "create":
      return [change.group];
    case "transfer":
      return change.to ? [change.to] : [];
    default:
      return [];
  }
}
