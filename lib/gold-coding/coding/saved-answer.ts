/** What the script of the coding screen is told when an answer is saved. */
export interface SavedAnswer {
  /** "Saved: 2136." */
  said: string;
  progress: string;
  /** The decision that "undo" takes back; null for none. */
  decision: number | null;
  /** The claim that is shown next, and how long it lasts; null where there is none. */
  next: { token: string; seconds: number } | null;
}

/** What it is told when it keeps a claim: for how many seconds more, or null where it is the coder's no more. */
export interface KeptClaim {
  seconds: number | null;
}
