import { createHmac } from "node:crypto";

/** A coder as an adjudicator knows them until the case is settled. */
export interface UnnamedCoder {
  personId: string;
  /** Names the coder in a form of this case; nobody without the secret can tell whose it is. */
  token: string;
  /** "A", "B" and so on. */
  letter: string;
}

/**
 * Coders of a case without their names: neither letter nor order tells who came first, has the lower id, or was whom in
 * another case. Further coders come after those who were wanted at first, so that letters stay as coders are added.
 * @param secret of this installation
 */
export function unnamedCoders(
  caseId: number,
  coders: readonly { personId: string; isFurther: boolean }[],
  secret: string,
): UnnamedCoder[] {
  return coders
    .map(({ personId, isFurther }) => ({
      personId,
      isFurther,
      token: createHmac("sha256", secret)
        .update(`coder of a case\n${caseId}\n${personId}`)
        .digest("hex")
        .slice(0, 16),
    }))
    .sort((a, b) => Number(a.isFurther) - Number(b.isFurther) || (a.token < b.token ? -1 : 1))
    .map(({ personId, token }, at) => ({ personId, token, letter: letterAt(at) }));
}

function letterAt(at: number): string {
  return String.fromCharCode("A".charCodeAt(0) + at);
}
