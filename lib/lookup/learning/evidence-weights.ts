import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19631 titles learnt from the right
 * group was found for 0.989 and is first for 0.771.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 2.42, open: -2.419, unread: 0.001, lone: -0.001 },
  industry: { always: 9, open: 0, unread: 0, lone: 4 },
  support: { always: 0, open: 0, unread: 0, lone: 0 },
  second: { always: 0.445, open: 0, unread: 0, lone: -0.445 },
  exact: { always: 1.597, open: 0, unread: 0.002, lone: -1.597 },
  unqualified: { always: 4, open: 0, unread: 0, lone: 0 },
  verbatim: { always: 2, open: 0, unread: 0, lone: 0 },
  beginning: { always: 4.924, open: 3.35, unread: -1.565, lone: -1.828 },
  near: { always: 3.9, open: -3.19, unread: 0, lone: -0.71 },
  words: { always: 0, open: 0, unread: 0, lone: 0 },
  letters: { always: 0.091, open: 1.112, unread: -0.091, lone: 1.997 },
  minorGroup: { always: 1.008, open: -0.343, unread: -0.662, lone: 0.042 },
  byHead: { always: 0, open: 0, unread: 1.727, lone: 0 },
  byModifiers: { always: 0, open: 0.001, unread: 0.453, lone: 1.35 },
  notElsewhere: { always: 0, open: 1.959, unread: 0, lone: 0 },
  covered: { always: 1.743, open: 0.014, unread: 0.001, lone: -1.743 },
  named: { always: 1.199, open: 0, unread: 0.001, lone: -1.199 },
  read: { always: 3, open: 0, unread: 0, lone: 0 },
  meant: { always: 14, open: 0, unread: 0, lone: 0 },
  asWritten: { always: 0, open: 0, unread: 0.063, lone: 0 },
  otherNames: { always: 0.989, open: 0.317, unread: 0.003, lone: -0.989 },
  veryOtherName: { always: 1.922, open: -1.017, unread: 0.733, lone: -0.904 },
  listed: { always: 0.458, open: 2.666, unread: -0.457, lone: 2.265 },
  size: { always: -3.216, open: 5.546, unread: 3.802, lone: 1.541 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.652,
  odds: 0.759,
  likeness: 1.275,
  exact: 0,
  read: 0,
  asWritten: 0.723,
};
