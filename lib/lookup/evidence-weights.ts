import type { EvidenceName, EvidenceWeight } from "#lib/lookup/evidence";

/** What each kind of evidence weighs in a group's score. */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 1, open: 0 },
  support: { always: 0, open: 1 },
  words: { always: 0.02, open: 1.4 },
  otherNames: { always: 0, open: 0.3 },
  veryOtherName: { always: 0.25, open: 0 },
};
