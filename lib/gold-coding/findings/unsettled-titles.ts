import type { EditionId } from "#lib/facts/edition";
import { LEAST_SHOWN } from "#lib/gold-coding/figures/suppression";
import type { Finding } from "#lib/gold-coding/findings/finding";
import { type Lookup, lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { listsBy } from "#lib/platform/lists-by";

/** How many settled records with a title are in one group. */
export interface TitleCount {
  /** As most of its records write it. */
  title: string;
  /** Which of the batch's editions the code is of, from 1. */
  place: number;
  code: string;
  cases: number;
  weight: number;
}

/** So many are looked up before others get their turn. */
const AT_ONCE = 20;

/**
 * Those of frequent titles that the lookup cannot match, or whose records were mostly settled against its first answer. The
 * counts are of the records in the group that most of them were settled to.
 * @param counts of one edition, those of a title with the most records first
 */
export async function frequentTitles(
  counts: readonly TitleCount[],
  from: Lookup,
  edition: EditionId,
): Promise<Finding[]> {
  const found: Finding[] = [];
  let asked = 0;
  for (const [title, [most]] of listsBy(counts, (count) => count.title)) {
    if (!most || most.cases < LEAST_SHOWN) continue;
    if (++asked % AT_ONCE === 0) await new Promise(setImmediate);
    const answer = lookup(from, { query: title, edition, limit: 1 });
    const first = isRefusal(answer) ? "" : (answer.results[0]?.code ?? "");
    if (first === most.code) continue;
    const { code, cases, weight } = most;
    found.push({ kind: "title", edition, code, otherCode: first, title, cases, weight });
  }
  return found;
}
