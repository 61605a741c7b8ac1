import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19466 titles learnt from the right
 * group was found for 0.987 and is first for 0.770.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 6.238, open: -11.104, unread: -3.49, lone: -1.462 },
  industry: { always: -8.599, open: -28.533, unread: 0, lone: 13.785 },
  support: { always: -0.17, open: 3.655, unread: -10.393, lone: -1.566 },
  second: { always: 1.334, open: -0.845, unread: 0.082, lone: -1.842 },
  exact: { always: 1.576, open: 0.005, unread: -5.664, lone: -0.033 },
  beginning: { always: -0.14, open: 7.11, unread: 1.621, lone: 4.286 },
  near: { always: 3.898, open: -1.305, unread: 2.847, lone: -1.832 },
  words: { always: 1.633, open: -5.598, unread: 2.536, lone: -5.077 },
  letters: { always: -1.429, open: 2.79, unread: -1.244, lone: 8.256 },
  minorGroup: { always: 1.532, open: -1.223, unread: 0.386, lone: -0.228 },
  byHead: { always: 2.349, open: 1.92, unread: 10.52, lone: -5.333 },
  byModifiers: { always: -3.563, open: 3.025, unread: -5.503, lone: 8.514 },
  notElsewhere: { always: -0.367, open: 3.214, unread: -0.975, lone: 0.12 },
  covered: { always: 1.39, open: 3.383, unread: 2.529, lone: -2.297 },
  named: { always: 1.488, open: 0.604, unread: -1.488, lone: -1.729 },
  read: { always: -0.576, open: -5.585, unread: -10.724, lone: 3.459 },
  asWritten: { always: -3.848, open: 6.667, unread: 3.731, lone: 1.322 },
  otherNames: { always: 1.107, open: 1.035, unread: -6.394, lone: -1.544 },
  veryOtherName: { always: 0.28, open: 2.366, unread: -0.004, lone: 1.495 },
  listed: { always: 0.085, open: 5.174, unread: -4.301, lone: 2.609 },
  size: { always: -2.839, open: 0.604, unread: 5.02, lone: 3.14 },
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
