/** Why a coder leaves a record: chosen, never typed, so that nothing of the record is repeated. */
export const SKIP_REASONS = [
  "I know who this is",
  "I do not know this kind of work",
  "The text is unreadable",
  "The text distresses me",
  "Another reason",
] as const;
