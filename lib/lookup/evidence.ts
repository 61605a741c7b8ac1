import { WEIGHTS } from "#lib/lookup/scores";

/** What speaks for a unit group, or against it: numbers that are 0 where nothing is known. */
export interface Evidence {
  /** Of the entry most like the query (`ScoredEntry.score`): about 0 to 1, above 1 for the very title. */
  likeness: number;
  /** What further titles of the group add (0 to about 0.4). */
  support: number;
  /** What the word model holds against the group: 0 for the likeliest, 1 where it is least likely. */
  doubt: number;
}

/** What is the same for all groups of one reading. */
export interface EvidenceContext {
  /** How far the likest of all entries is from the query: 0 for the very title, 1 where nothing is like it. */
  open: number;
}

/** One number of all evidence, for comparing the groups of one query; about 0 to 1. */
export function combined({ likeness, support, doubt }: Evidence, { open }: EvidenceContext): number {
  return likeness + open * support - (WEIGHTS.model + WEIGHTS.modelWhenOpen * open) * doubt;
}
