import { readIndexEntries, readLookup } from "#lib/coding-index/coding-index.db";
import {
  entryAlready,
  type Suggestion,
  type SuggestionDraft,
  suggestedAlready,
} from "#lib/coding-index/suggestions/suggestion";
import { listSuggestions } from "#lib/coding-index/suggestions/suggestions.db";
import type { IndexEntry } from "#lib/facts/entry";
import { mainEdition } from "#lib/facts/index-editions";
import { naturalOrder } from "#lib/facts/natural-order";
import { type LookupResult, lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";

const MOST_NEAR = 5;

/** What is known already of a title that somebody suggests. */
interface Known {
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
    readIndexEntries("working"),
    readLookup("working"),
    listSuggestions({ status: "open" }),
  ]);
  const industry = [wanted.add, wanted.ind].filter(Boolean).join(" ");
  const answer = lookup(index, {
    query: naturalOrder(wanted.title),
    industry,
    edition: mainEdition(index.data.editions)?.id ?? "",
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
