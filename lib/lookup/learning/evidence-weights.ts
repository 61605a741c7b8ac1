import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 16929 titles learnt from the right
 * group was found for 0.985 and is first for 0.724.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 8.046, open: -16.241, unread: -2.46, lone: -7.138 },
  industry: { always: 35.859, open: 0.053, unread: 0, lone: 32.59 },
  support: { always: -0.921, open: 6.939, unread: -20.749, lone: 5.392 },
  second: { always: 1.176, open: 0.028, unread: -1.936, lone: -1.745 },
  exact: { always: 1.602, open: 0.089, unread: -12.997, lone: -0.372 },
  beginning: { always: 4, open: 10, unread: 0, lone: 0 },
  near: { always: 2.952, open: 0.735, unread: 9.479, lone: 1.337 },
  words: { always: -0.095, open: -0.767, unread: -2.467, lone: 0.925 },
  letters: { always: -0.418, open: 2.169, unread: -0.794, lone: 5.62 },
  minorGroup: { always: 0.882, open: -0.494, unread: -5.653, lone: 1.216 },
  byHead: { always: 4.729, open: -3.058, unread: 14.677, lone: -12.102 },
  byModifiers: { always: -2.018, open: 0.775, unread: -7.627, lone: 4.623 },
  notElsewhere: { always: -0.489, open: 2.86, unread: 1.128, lone: 0.15 },
  covered: { always: 1.7, open: 2.259, unread: 3.781, lone: -1.704 },
  named: { always: 1.472, open: 0.883, unread: -0.325, lone: -1.55 },
  read: { always: 0.066, open: -0.213, unread: -2.627, lone: 2.065 },
  asWritten: { always: -4.505, open: 7.009, unread: -0.545, lone: 3.902 },
  otherNames: { always: -1.238, open: 3.87, unread: -23.314, lone: 3.271 },
  veryOtherName: { always: 2.5, open: 0, unread: 0, lone: 0 },
  listed: { always: 0, open: 1.5, unread: 0, lone: 0 },
  size: { always: -3.462, open: 2.339, unread: 4.252, lone: 4.395 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.494,
  odds: 0.866,
  likeness: 0.957,
  exact: 0.223,
  read: 0,
  asWritten: 0.758,
};
