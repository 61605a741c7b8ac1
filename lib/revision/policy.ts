/** A code that is kept unused on purpose. */
export interface ProtectedCode {
  code: string;
  /** Why, as the rest of a sentence: "it was given out by mistake". */
  reason: string;
}
