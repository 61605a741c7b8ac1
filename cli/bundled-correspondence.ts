import { derivablePairs } from "#lib/correspondence/derivable-pairs";
import { type Correspondence, publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { indexedPairs, tableOfPairs } from "#lib/correspondence/indexed-pairs";
import { mapRows } from "#lib/correspondence/rows";
import { type EditionPair, pairId } from "#lib/facts/edition-pair";
import type { Bundled } from "#lib/imports/bundled/bundled";

/** The pairs of editions between which the bundled data gives a correspondence, those of the newest edition first. */
export function bundledPairs({ editions, entries, indexPairs }: Bundled): EditionPair[] {
  return [...derivablePairs(editions, entries), ...indexedPairs(indexPairs)];
}

/**
 * The table of unit groups of one of these pairs: by the codes of the index's entries, or by the pairs of codes where no more
 * than those is known of an index.
 */
export function bundledTable(facts: Bundled, pair: EditionPair): Pick<Correspondence, "table" | "rows"> {
  const ofPairs = indexedPairs(facts.indexPairs).some((one) => pairId(one) === pairId(pair));
  if (!ofPairs) return publishedCorrespondence(facts, pair);
  const table = tableOfPairs(facts.indexPairs, facts.groups, pair);
  return { table, rows: mapRows(table) };
}
