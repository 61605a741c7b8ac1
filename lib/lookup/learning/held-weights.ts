import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * Weights that are set and not learnt, since the titles there are to learn from say little of them: that a bare title goes
 * where the index sends it is the index's rule, whatever most people mean by it (that is asked), and the title as it is
 * written comes before one that is like it; slips and short forms of which one reading is likelier than another are rare in
 * made-up ones, and where no reading found a title that is all but the query, none is right for what it found; and industries
 * as people give them beside a title are rare too. Likeness says much of what other evidence says as well, so that what is
 * learnt for it is anything: set, an entry with the qualifier that was said comes before one with another.
 */
export const HELD_WEIGHTS: Partial<Record<EvidenceName, EvidenceWeight>> = {
  likeness: { always: 3, open: -2, unread: 0, lone: 0, unlike: 0 },
  industry: { always: 9, open: 0, unread: 0, lone: 4, unlike: 0 },
  unqualified: { always: 4, open: 0, unread: 0, lone: 0, unlike: 0 },
  verbatim: { always: 2, open: 0, unread: 0, lone: 0, unlike: 0 },
  read: { always: 3, open: 0, unread: 0, lone: 0, unlike: -3 },
  meant: { always: 14, open: 0, unread: 0, lone: 0, unlike: -14 },
};
