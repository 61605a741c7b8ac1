/** What settled records are put to use for; no record, and none like it, is in both. */
export const GOLD_SETS = {
  evaluation: "to measure the lookup by",
  training: "for the lookup to learn from",
} as const;
export type GoldSet = keyof typeof GOLD_SETS;

/** How the records of a batch are put into sets. */
export interface SetShare {
  /** Share of records to measure by, 0 to 1; the others are to learn from. */
  share: number;
  /** The same seed puts the same records into the same set. */
  seed: string;
}
