import { EVIDENCE_WEIGHTS } from "#lib/lookup/learning/evidence-weights";

/**
 * What speaks for a unit group: numbers that are 0 where nothing is known, and the greater, the more they speak for it.
 * A kind of evidence is a line here, a line in `EVIDENCE_WEIGHTS`, and a call of `Candidates.add` that fills it.
 */
export interface Evidence {
  /** Of the entry most like the query (`ScoredEntry.score`): about 0 to 1, above 1 for the very title. */
  likeness: number;
  /** What further titles of the group add (0 to about 0.4). */
  support: number;
  /** How likely the word model holds the group, on a scale of logarithms: 1 for certain, 0 where it is least likely. */
  words: number;
  /** How many of the titles that begin with the text are the group's (`Beginnings`), 0 to 1. */
  beginning: number;
  /** Share of the query's words, by weight, that the entry most like it has in its title or qualifiers: 1 where none is left unread. */
  read: number;
  /** 1 where no short form was guessed, half for each one that was, in the reading that is surest. */
  asWritten: number;
}

/** What is the same for all groups of one query. */
export interface EvidenceContext {
  /** How far the likest of all entries is from the query: 0 for the very title, 1 where nothing is like it. */
  open: number;
}

/** What one kind of evidence weighs: whatever the context, and the more by so much of each number of the context. */
export type EvidenceWeight = { always: number } & EvidenceContext;

export type EvidenceName = keyof Evidence;

export const NO_EVIDENCE: Readonly<Evidence> = Object.freeze(
  Object.fromEntries(Object.keys(EVIDENCE_WEIGHTS).map((name) => [name, 0])) as unknown as Evidence,
);

const WEIGHTS = Object.entries(EVIDENCE_WEIGHTS) as [EvidenceName, EvidenceWeight][];

/** One number of all evidence, for comparing the groups of one query. */
export function combined(evidence: Evidence, { open }: EvidenceContext): number {
  let score = 0;
  for (const [name, weight] of WEIGHTS) score += evidence[name] * (weight.always + weight.open * open);
  return score;
}
