/** What the script of the coding screen is told when an answer is saved. */
export interface SavedAnswer {
  /** "Saved: 2136." */
  said: string;
  progress: string;
  /** The decision that "undo" takes back; null for none. */
  decision: number | null;
  /** The claim that is shown next; null where there is none. */
  next: { token: string; until: string } | null;
}
