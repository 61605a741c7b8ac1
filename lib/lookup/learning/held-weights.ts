import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * Weights that are set and not learnt, since the titles there are to learn from say little of them: that a bare title goes
 * where the index sends it is the index's rule, whatever most people mean by it (that is asked), and the title as it is
 * written comes before one that is like it; slips and short forms of which one reading is likelier than another are rare in
 * made-up ones; and so are industries as people give them beside a title.
 */
export const HELD_WEIGHTS: Partial<Record<EvidenceName, EvidenceWeight>> = {
  industry: { always: 9, open: 0, unread: 0, lone: 4 },
  unqualified: { always: 4, open: 0, unread: 0, lone: 0 },
  verbatim: { always: 2, open: 0, unread: 0, lone: 0 },
  read: { always: 3, open: 0, unread: 0, lone: 0 },
  meant: { always: 14, open: 0, unread: 0, lone: 0 },
};
