import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19631 titles learnt from the right
 * group was found for 0.989 and is first for 0.770.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 2.043, open: -2.042, unread: 0, lone: 0 },
  industry: { always: 0, open: 0.001, unread: 0.724, lone: 15.026 },
  support: { always: 0, open: 0, unread: 0, lone: 0 },
  second: { always: 0.413, open: 0, unread: 0, lone: -0.413 },
  exact: { always: 3.981, open: 3.689, unread: -0.182, lone: -3.798 },
  unqualified: { always: 3, open: 0, unread: 0, lone: 0 },
  verbatim: { always: 2, open: 0, unread: 0, lone: 0 },
  beginning: { always: 4.994, open: 3.47, unread: -1.524, lone: -2.088 },
  near: { always: 3.932, open: -3.413, unread: 0, lone: -0.519 },
  words: { always: 0, open: 0, unread: 0, lone: 0 },
  letters: { always: 0.187, open: 1.297, unread: -0.187, lone: 1.554 },
  minorGroup: { always: 1.03, open: -0.356, unread: -0.674, lone: 0.006 },
  byHead: { always: 0, open: 0, unread: 2.456, lone: 0 },
  byModifiers: { always: 0, open: 0.001, unread: 0.522, lone: 1.278 },
  notElsewhere: { always: 0, open: 2.008, unread: 0, lone: 0 },
  covered: { always: 1.79, open: 0.003, unread: 0, lone: -1.79 },
  named: { always: 1.216, open: 0, unread: 0, lone: -1.216 },
  read: { always: 0.214, open: -0.214, unread: 0, lone: 0 },
  meant: { always: 8, open: 0, unread: 0, lone: 0 },
  asWritten: { always: 0, open: 0, unread: 0.058, lone: 0 },
  otherNames: { always: 0.951, open: 0.591, unread: 0, lone: -0.95 },
  veryOtherName: { always: 1.804, open: -1.099, unread: 0.724, lone: -0.704 },
  listed: { always: 0.51, open: 2.375, unread: -0.51, lone: 2.387 },
  size: { always: -3.298, open: 5.537, unread: 3.61, lone: 1.793 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.601,
  odds: 0.753,
  likeness: 1.214,
  exact: 0,
  read: 0,
  asWritten: 0.721,
};
