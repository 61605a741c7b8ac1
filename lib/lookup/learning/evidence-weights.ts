import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/** What each kind of evidence weighs in a group's score. */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 1, open: 0 },
  support: { always: 0, open: 1 },
  beginning: { always: 0.5, open: 1.6 },
  words: { always: 0.02, open: 1.4 },
  // They tell how far to trust an answer, rather than which of two groups it is.
  read: { always: 0, open: 0 },
  asWritten: { always: 0, open: 0 },
};
