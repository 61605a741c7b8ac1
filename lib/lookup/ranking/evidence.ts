/**
 * What speaks for a unit group: numbers that are 0 where nothing is known, and the greater, the more they speak for it.
 * A kind of evidence is a line here, a line in `EVIDENCE_WEIGHTS`, and a call of `Candidates.add` that fills it.
 */
export interface Evidence {
  /** Of the entry most like the query (`ScoredEntry.score`): about 0 to 1, above 1 for the very title. */
  likeness: number;
  /** How well that entry matches the industry given (`IndustryScorer`); below 0 where it is of another. */
  industry: number;
  /** What further titles of the group add (0 to about 0.4). */
  support: number;
  /** Of the second likest title. */
  second: number;
  /** 1 where an entry whose title has just the words of the query has no qualifiers, or those that the index assumes: what the index sends the bare title to. */
  unqualified: number;
  /** 1 where such a title is written so, letter by letter, but for a plural. */
  verbatim: number;
  /** How many of the titles that begin with the text are the group's (`Beginnings`), 0 to 1. */
  beginning: number;
  /** The group's part in the votes of the likest titles; this and the following on a scale of logarithms, 1 for all. */
  near: number;
  /** How likely the group is by the words; by all words with the same letters; by the words for its minor group. */
  words: number;
  letters: number;
  minorGroup: number;
  /** How likely among the titles that have the words beside the one that names the occupation. */
  byModifiers: number;
  /** How unlikely the words are in any other group. */
  notElsewhere: number;
  /** Part of the query, 0 to 1, whose words the group's titles have; that the title of the group has. */
  covered: number;
  named: number;
  /** How many titles the group has. */
  size: number;
  /** Share of the query's words, by weight, that the entry most like it has in its title or qualifiers: 1 where none is left unread. */
  read: number;
  /** How sure the reading is that the entry most like the query was found in, 0 to 1. */
  meant: number;
  /** 1 where no short form was guessed, half for each one that was, in the reading that is surest. */
  asWritten: number;
  /** How likely the group is by the words where the names of other lists are counted with the index's titles. */
  listed: number;
  /** Share of the query, by weight, that a title of the group is made of of which the query has every word ("care assistant" in "palliative care assistant"). */
  within: number;
}

/** What is the same for all groups of one query, each 0 to 1. */
export interface EvidenceContext {
  /** How far the likest of all entries is from the query: 0 for the very title, 1 where nothing is like it. */
  open: number;
  /** Part of the query that no known word explains. */
  unread: number;
  /** One over the number of words: 1 for a single word. */
  lone: number;
  /** 1 where no entry is all but the query, 0 where one is. */
  unlike: number;
}

/** What one kind of evidence weighs: whatever the context, and the more by so much of each number of the context. */
export type EvidenceWeight = { always: number } & EvidenceContext;

export type EvidenceName = keyof Evidence;

export const CONTEXT_NAMES = [
  "open",
  "unread",
  "lone",
  "unlike",
] as const satisfies readonly (keyof EvidenceContext)[];
