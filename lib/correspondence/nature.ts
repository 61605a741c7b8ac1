import type { GsimChange, MapKind } from "#lib/correspondence/kinds";

/** The two natures of change, with what each means to who uses the figures. */
export const NATURES = {
  real: "what the group holds changes: job titles go to it or leave it",
  virtual: "only code, title or wording change: the group holds what it held",
} as const;
export type Nature = keyof typeof NATURES;

/**
 * Whether what happens to a group is real or virtual; null where nothing does. It is real as soon as one of the changes
 * alters what is meant, whatever becomes of code and title, and virtual where only code, title or definition change.
 * Source: Statistics Canada, GSIM types of changes (statcan.gc.ca/en/subjects/standard/napcs/2017/GSIM), after the GSIM
 * Statistical Classifications Model, annex 3.
 */
export function natureOf(changes: readonly GsimChange[]): Nature | null {
  if (changes.length === 0) return null;
  return changes.some((change) => change.startsWith("RC")) ? "real" : "virtual";
}

/** The same of a row of a correspondence; null also in a table of mixed levels, where a row has no kind. */
export function natureOfRow({ kind }: { kind: Pick<MapKind, "changes"> | null }): Nature | null {
  return kind && natureOf(kind.changes);
}
