/**
 * The figures of the ranking. They were set by trying values one at a time on development sets: titles taken out of the
 * index before it was compiled, misspelt titles, titles with an industry, and careers-service titles. Most are flat
 * around their optimum; none was fitted to single titles.
 */
export const WEIGHTS = {
  /** Added to the rarity of the word that names the occupation, in a title and in a query. */
  head: 2,
  /** Of what a shared word earns, when it names the occupation on one side only. */
  otherRole: 0.9,
  /** What a word of the query costs that the title lacks, and the other way round, in units of its weight (Tversky's index). */
  queryMissed: 0.6,
  titleMissed: 0.5,
  /** Of the cost of a missed query word, when it stands aside or seldom matters. */
  aside: 0.7,
  faint: 0.4,
  /** What a query word earns that matches not the title but a qualifier. */
  qualifierMatch: 0.5,
  /** Part of that lost when the rest of the qualifier goes unsaid. */
  qualifierPartly: 0.5,
  /** Cost of a qualifier that the query says nothing of; and the part of it for entries flagged as a default. */
  qualifierMissed: 1.2,
  qualifierMissedByDefault: 0.3,
  /** An industry that matches the entry's qualifiers, or only its title; and one that matches neither although the entry is qualified. */
  industryMatch: 0.35,
  industryInTitle: 0.5,
  industryMissed: 0.1,
  /** Power of the part of the qualifiers that the industry says: "government" says little of "local government". */
  industryUnsaid: 1,
  /** Part of the score lost when the words come in quite another order. */
  order: 0.08,
  /** The very title, letter by letter. */
  verbatim: 0.06,
  /** An entry that is reached through a "see" reference keeps so much of the reference's score. */
  seeReference: 0.95,
  /** Titles looked at closely. */
  shortList: 150,

  /** What each further title of a group adds to its best one, and how many of them count. */
  support: 0.05,
  supporters: 8,
} as const;
