import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by `npm run -s soc -- train-lookup`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the 19630 titles learnt from the right
 * group was found for 0.989 and is first for 0.768.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 3, open: -2, unread: 0, lone: 0, unlike: 0 },
  industry: { always: 9, open: 0, unread: 0, lone: 4, unlike: 0 },
  support: { always: 2.049, open: 0, unread: 0, lone: 0, unlike: -2.049 },
  second: { always: 0.196, open: 0, unread: 0, lone: -0.196, unlike: 0 },
  unqualified: { always: 4, open: 0, unread: 0, lone: 0, unlike: 0 },
  verbatim: { always: 2, open: 0, unread: 0, lone: 0, unlike: 0 },
  beginning: { always: 3.637, open: 10.898, unread: 1.055, lone: 1.464, unlike: -3.299 },
  near: { always: 1.094, open: 0, unread: 0, lone: -1.094, unlike: 1.189 },
  words: { always: 0, open: 0, unread: 0, lone: 0, unlike: 0 },
  letters: { always: 0, open: 0, unread: 0, lone: 2.169, unlike: 0 },
  minorGroup: { always: 1.144, open: -1.138, unread: -0.005, lone: -0.001, unlike: 0.187 },
  byModifiers: { always: 0, open: 0, unread: 0.012, lone: 0.701, unlike: 0 },
  notElsewhere: { always: 0, open: 1.449, unread: 0, lone: 0, unlike: 0.289 },
  covered: { always: 1.328, open: 0.612, unread: 0, lone: -1.328, unlike: 0.136 },
  named: { always: 1.648, open: 0, unread: 0, lone: -1.648, unlike: 0.212 },
  read: { always: 3, open: 0, unread: 0, lone: 0, unlike: -3 },
  meant: { always: 14, open: 0, unread: 0, lone: 0, unlike: -14 },
  asWritten: { always: 0, open: 0, unread: 0, lone: 0, unlike: 0 },
  within: { always: 0.806, open: 0, unread: 0, lone: -0.806, unlike: 0 },
  listed: { always: 0.481, open: 4.184, unread: -0.481, lone: 0.994, unlike: 0.631 },
  size: { always: -2.843, open: 5.557, unread: 4.085, lone: 2.413, unlike: -0.634 },
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
  always: -1.44,
  odds: 0.74,
  likeness: 1.33,
  verbatim: 0.33,
  read: 0,
  asWritten: 0.42,
};
