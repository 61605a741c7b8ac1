import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19466 titles learnt from the right
 * group was found for 0.987 and is first for 0.770.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 6.75, open: -12.723, unread: -2.918, lone: -3.714 },
  industry: { always: -7.199, open: -11.677, unread: 0, lone: 18.309 },
  support: { always: 1.588, open: 5.216, unread: -10.74, lone: 1.772 },
  second: { always: 1.918, open: -0.8, unread: -2.06, lone: -2.808 },
  exact: { always: 3.137, open: -6.629, unread: -16.543, lone: -0.628 },
  unqualified: { always: 2, open: 0, unread: 0, lone: 0 },
  beginning: { always: 0.041, open: 6.854, unread: 1.182, lone: 4.534 },
  near: { always: 3.34, open: 0.611, unread: 5.13, lone: -1.289 },
  words: { always: -0.252, open: 0.055, unread: -1.52, lone: 0.61 },
  letters: { always: 0.276, open: 1.239, unread: -3.926, lone: 3.559 },
  minorGroup: { always: 0.845, open: 0.351, unread: -2.787, lone: 0.587 },
  byHead: { always: 2.891, open: -2.05, unread: 11.4, lone: -7.41 },
  byModifiers: { always: -2.48, open: 0.881, unread: -5.177, lone: 5.737 },
  notElsewhere: { always: -0.369, open: 2.477, unread: 0.539, lone: 0.31 },
  covered: { always: 1.998, open: 2.155, unread: 2.569, lone: -2.107 },
  named: { always: 1.744, open: 0.494, unread: -0.259, lone: -1.992 },
  read: { always: -0.857, open: 0.271, unread: -7.345, lone: 2.3 },
  meant: { always: 8, open: 0, unread: 0, lone: 0 },
  asWritten: { always: -1.229, open: 3.427, unread: 3.232, lone: 0.276 },
  otherNames: { always: -0.822, open: 3.222, unread: -17.191, lone: 2.625 },
  veryOtherName: { always: 0.28, open: 2.366, unread: -0.004, lone: 1.495 },
  listed: { always: 0.085, open: 5.174, unread: -4.301, lone: 2.609 },
  size: { always: -2.785, open: 2.259, unread: 4.07, lone: 2.871 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.422,
  odds: 0.852,
  likeness: 0.874,
  exact: 0.411,
  read: 0,
  asWritten: 0.728,
};
