import type { IndexEntry } from "#lib/coding-index/entry";
import { type LookupResult, lookup } from "#lib/coding-index/lookup";
import { isRefusal } from "#lib/coding-index/refuse-query";
import { readIndexEntries, readLookup } from "#lib/coding-index/store";
import { listSuggestions } from "#lib/index-suggestions/store";
import {
  entryAlready,
  type Suggestion,
  type SuggestionDraft,
  suggestedAlready,
} from "#lib/index-suggestions/suggestion";
import { naturalOrder } from "#lib/workbook/natural-order";

const MOST_NEAR = 5;

/** What is known already of a title that somebody suggests. */
export interface Known {
  /** The entry that says just this. */
  entry: IndexEntry | null;
  /** The open suggestion that says just this; another one than the one asked about. */
  open: Suggestion | null;
  /** What the lookup answers for it, best first. */
  near: LookupResult[];
}

export async function knownOf(
  wanted: Pick<SuggestionDraft, "title" | "add" | "ind"> & { id?: number },
): Promise<Known> {
  const [entries, index, open] = await Promise.all([
    readIndexEntries(),
    readLookup(),
    listSuggestions({ status: "open" }),
  ]);
  const industry = [wanted.add, wanted.ind].filter(Boolean).join(" ");
  const answer = lookup(index, {
    query: naturalOrder(wanted.title),
    industry,
    edition: "soc2020",
    limit: MOST_NEAR,
  });
  return {
    entry: entryAlready(wanted, entries),
    open: suggestedAlready(
      wanted,
      open.filter(({ id }) => id !== wanted.id),
    ),
    near: isRefusal(answer) ? [] : answer.results,
  };
}
