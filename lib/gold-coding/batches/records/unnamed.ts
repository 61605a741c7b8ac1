import { createHmac } from "node:crypto";

/** A coder of a record as whoever judges it knows them until it is settled. */
export interface UnnamedCoder {
  personId: string;
  /** Names the coder in a form about this record; nobody without the secret can tell whose it is. */
  token: string;
  /** "Coder A", "Coder B" and so on. */
  name: string;
}

/** Kinds of seats; those that count for settling come first, so that letters stay as others are added. */
const KINDS = ["wanted", "further", "check", "training"];

/**
 * Coders of a record without their names: neither letter nor order tells who came first, has the lower id, or was whom of
 * another record.
 * @param coders each with the kind of the seat that they coded it in
 * @param secret of this installation
 */
export function unnamedCoders(
  recordId: number,
  coders: readonly { personId: string; kind: string }[],
  secret: string,
): UnnamedCoder[] {
  return coders
    .map(({ personId, kind }) => ({
      personId,
      after: KINDS.indexOf(kind),
      token: createHmac("sha256", secret)
        .update(`coder of a record\n${recordId}\n${personId}`)
        .digest("hex")
        .slice(0, 16),
    }))
    .sort((a, b) => a.after - b.after || (a.token < b.token ? -1 : 1))
    .map(({ personId, token }, at) => ({ personId, token, name: `Coder ${letters(at)}` }));
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

/**
 * Whether somebody is told which coder said what of a record. Whoever may judge between coders is told once it is settled,
 * so that a judgement is of answers and not of people; a custodian, who assigns them, always.
 */
export function mayNameCoders(of: { settled: boolean; adjudicates: boolean; keeps: boolean }): boolean {
  return of.settled || (of.keeps && !of.adjudicates);
}
