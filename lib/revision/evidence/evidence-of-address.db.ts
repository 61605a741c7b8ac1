import { readEvidenceItem } from "#lib/revision/evidence/evidence.db";

/** The evidence that an address names by its number; null where there is none. */
export async function evidenceOfAddress(id: string | undefined) {
  return /^[1-9]\d{0,8}$/.test(id ?? "") ? readEvidenceItem(Number(id)) : null;
}
