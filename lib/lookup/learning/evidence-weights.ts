import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 18978 titles learnt from the right
 * group was found for 0.978 and is first for 0.707.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 8.323, open: -19.92, unread: 2.094, lone: -6.186 },
  industry: { always: 4, open: 0, unread: 0, lone: 0 },
  support: { always: 5.66, open: -9.06, unread: -6.537, lone: -5.555 },
  second: { always: 0.042, open: 1.009, unread: -0.488, lone: -0.778 },
  exact: { always: 0.785, open: 0.034, unread: 0, lone: 0.708 },
  near: { always: 1.093, open: 3.346, unread: -5.594, lone: 5.677 },
  words: { always: -0.973, open: 0.951, unread: -1.68, lone: -0.169 },
  letters: { always: -0.457, open: 2.144, unread: 7.567, lone: 7.115 },
  minorGroup: { always: 0.588, open: 2.18, unread: -0.745, lone: 1.501 },
  byHead: { always: 3.31, open: 1.626, unread: 8.976, lone: -10.75 },
  byModifiers: { always: -3.289, open: 2.522, unread: -6.468, lone: 10.667 },
  notElsewhere: { always: -0.228, open: 1.997, unread: -2.255, lone: 0.345 },
  covered: { always: 2.508, open: 0.287, unread: -2.364, lone: -2.106 },
  named: { always: 1.16, open: 1.673, unread: -0.211, lone: -1.685 },
  read: { always: 0, open: 0, unread: 0, lone: 0 },
  asWritten: { always: 0, open: 0, unread: 0, lone: 0 },
  otherNames: { always: 0, open: 2.4, unread: 0, lone: 0 },
  veryOtherName: { always: 2.5, open: 0, unread: 0, lone: 0 },
  size: { always: -2.849, open: -1.058, unread: 6.932, lone: 3.884 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -0.661,
  odds: 0.828,
  likeness: 0.943,
  exact: 0.153,
  read: 0,
  asWritten: 0,
};
