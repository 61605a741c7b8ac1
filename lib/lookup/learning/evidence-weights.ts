import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19466 titles learnt from the right
 * group was found for 0.988 and is first for 0.766.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 6.679, open: -16.723, unread: -3.826, lone: -2.577 },
  industry: { always: -8.118, open: -31.112, unread: 0, lone: 15.041 },
  support: { always: 2.152, open: 6.305, unread: -10.979, lone: -0.662 },
  second: { always: 1.492, open: -0.351, unread: -0.88, lone: -2.168 },
  exact: { always: 1.936, open: 0.006, unread: -5.996, lone: -0.699 },
  beginning: { always: -0.105, open: 7.788, unread: 1.621, lone: 3.931 },
  near: { always: 3.198, open: 1.8, unread: 5.863, lone: -0.607 },
  words: { always: 0.307, open: 0.097, unread: -2.715, lone: -0.484 },
  letters: { always: -0.299, open: 1.496, unread: -2.418, lone: 5.307 },
  minorGroup: { always: 0.857, open: 0.29, unread: -3.351, lone: 0.608 },
  byHead: { always: 3.606, open: -3.544, unread: 11.88, lone: -8.719 },
  byModifiers: { always: -3.289, open: 1.878, unread: -6.848, lone: 6.819 },
  notElsewhere: { always: -0.281, open: 2.55, unread: 1.758, lone: 0.058 },
  covered: { always: 1.996, open: 2.312, unread: 1.552, lone: -2.257 },
  named: { always: 1.687, open: 0.718, unread: -0.45, lone: -1.924 },
  read: { always: 0.693, open: -1.943, unread: -10.571, lone: 1.532 },
  asWritten: { always: -3.959, open: 7.248, unread: 3.853, lone: 2.396 },
  otherNames: { always: -0.727, open: 3.4, unread: -19.436, lone: 2.307 },
  veryOtherName: { always: 2.5, open: 0, unread: 0, lone: 0 },
  listed: { always: 0, open: 1.5, unread: 0, lone: 0 },
  size: { always: -2.626, open: 2.01, unread: 4.461, lone: 2.764 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.518,
  odds: 0.84,
  likeness: 0.875,
  exact: 0.47,
  read: 0,
  asWritten: 0.844,
};
