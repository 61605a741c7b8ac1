import type { EditionId } from "#lib/facts/edition";
import type { Precedent } from "#lib/gold-coding/coding/screen";
import { distinctionsFor, rulingsFor } from "#lib/gold-coding/settling/rulings.db";
import { db } from "#lib/platform/db";

/** As many as a coder reads. */
const MOST_SHOWN = 6;

interface Asked {
  edition: EditionId;
  /** The record's job title. */
  title: string;
  /** Groups that come into question. */
  codes: readonly string[];
  recordId: number;
}

/**
 * Rulings on like titles, distinctions between groups that come into question, then rulings on those groups. What was made
 * from this very record is left out: it would be somebody's answer to it.
 */
export async function readPrecedents({ edition, title, codes, recordId }: Asked): Promise<Precedent[]> {
  const [rulings, distinctions, own] = await Promise.all([
    rulingsFor([edition], title, codes),
    distinctionsFor(edition, codes),
    db().codingCase.findMany({ where: { recordId }, select: { id: true } }),
  ]);
  const ofThisRecord = new Set(own.map(({ id }) => id));
  const from = ({ caseId }: { caseId: number | null }) => caseId === null || !ofThisRecord.has(caseId);
  const among = new Set(codes);
  const settling = distinctions.filter((one) => from(one) && among.has(one.code) && among.has(one.otherCode));
  return [
    ...settling.map(
      ({ code, otherCode, text }): Precedent => ({
        ...{ kind: "distinction", codes: [code, otherCode], title: "", text },
      }),
    ),
    ...rulings.filter(from).map(
      ({ code, title: about, text }): Precedent => ({
        ...{ kind: "ruling", codes: [code], title: about, text },
      }),
    ),
  ].slice(0, MOST_SHOWN);
}
