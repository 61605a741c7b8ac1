import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19631 titles learnt from the right
 * group was found for 0.989 and is first for 0.774.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 7.269, open: -8.323, unread: -2.797, lone: -4.133 },
  industry: { always: -9.535, open: -12.236, unread: 0, lone: 20.031 },
  support: { always: -1.319, open: 1.9, unread: -11.384, lone: 1.76 },
  second: { always: 1.745, open: -1.539, unread: -1.049, lone: -2.346 },
  exact: { always: 2.715, open: -4.801, unread: -18.253, lone: 0.014 },
  unqualified: { always: 2, open: 0, unread: 0, lone: 0 },
  beginning: { always: 0.012, open: 5.978, unread: 2.452, lone: 4.8 },
  near: { always: 3.706, open: -1.781, unread: 4.029, lone: -1.774 },
  words: { always: 1.762, open: -5.005, unread: 1.314, lone: -4.848 },
  letters: { always: -1.33, open: 2.506, unread: -0.221, lone: 7.214 },
  minorGroup: { always: 1.533, open: -0.74, unread: 0.076, lone: -0.353 },
  byHead: { always: 1.869, open: 2.121, unread: 8.378, lone: -5.087 },
  byModifiers: { always: -2.561, open: 1.335, unread: -4.813, lone: 6.283 },
  notElsewhere: { always: -0.406, open: 2.9, unread: -1.499, lone: 0.429 },
  covered: { always: 1.257, open: 3.267, unread: 2.7, lone: -2.01 },
  named: { always: 1.579, open: 0.433, unread: -1.246, lone: -1.855 },
  read: { always: -2.559, open: -3.666, unread: -8.718, lone: 4.895 },
  meant: { always: 8, open: 0, unread: 0, lone: 0 },
  asWritten: { always: -0.555, open: 1.95, unread: 1.433, lone: 0.306 },
  otherNames: { always: 0.977, open: 1.702, unread: -5.267, lone: -1.519 },
  veryOtherName: { always: 0.543, open: 1.588, unread: -0.004, lone: 1.194 },
  listed: { always: 0.177, open: 4.764, unread: -3.846, lone: 2.305 },
  size: { always: -2.543, open: 1.729, unread: 5.377, lone: 2.651 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.397,
  odds: 0.869,
  likeness: 0.826,
  exact: 0.354,
  read: 0,
  asWritten: 0.741,
};
