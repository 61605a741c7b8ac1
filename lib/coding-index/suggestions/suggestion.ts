import { sameTitle } from "#lib/coding-index/entry-rules";
import type { IndexEntry } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";

export const STATUSES = ["open", "accepted", "refused"] as const;
export type SuggestionStatus = (typeof STATUSES)[number];

export const STATUS_NAMES: Record<SuggestionStatus, string> = {
  open: "Open",
  accepted: "Accepted",
  refused: "Refused",
};

/** What somebody says the index lacks. */
export interface SuggestionDraft {
  title: string;
  add: string;
  ind: string;
  /** Unit group of the newest released edition of the index; "" where the suggester does not know. */
  code: string;
  /** Why, and where the title was seen. */
  note: string;
}

/** A suggestion with its outcome. */
export interface Suggestion extends SuggestionDraft {
  id: number;
  suggestedById: string;
  /** Name as it is now. */
  suggestedBy: string;
  suggestedAt: Date;
  /** What the custodian found out. */
  research: string;
  /** How often the research was saved. */
  revision: number;
  status: SuggestionStatus;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Why it was accepted or refused; "" while it is open. */
  reason: string;
  /** The entry it became. */
  entryUid: string | null;
}

type Titled = Pick<SuggestionDraft, "title" | "add" | "ind">;

/** The entry that says already what is suggested, in either word order; null when there is none. */
export function entryAlready(wanted: Titled, entries: readonly IndexEntry[]): IndexEntry | null {
  const natural = naturalOrder(wanted.title);
  return (
    entries.find((entry) => sameTitle(entry, wanted)) ??
    entries.find(
      (entry) =>
        sameTitle({ ...entry, title: entry.natural }, wanted) ||
        sameTitle({ ...entry, title: entry.natural }, { ...wanted, title: natural }),
    ) ??
    null
  );
}

/** The open suggestion that says the same; null when there is none. */
export function suggestedAlready<Open extends Titled>(wanted: Titled, open: readonly Open[]): Open | null {
  const inOrder = (one: Titled) => ({ ...one, title: naturalOrder(one.title) });
  return open.find((one) => sameTitle(inOrder(one), inOrder(wanted))) ?? null;
}
