/** How a record came to its gold code, in words. */
export const SETTLED_BY_WORDS: Readonly<Record<string, string>> = {
  single: "Settled by its one coder",
  agreement: "Settled by agreement",
  majority: "Settled by a majority of its coders",
  adjudicator: "Settled by an adjudicator",
  known: "Known beforehand",
};
