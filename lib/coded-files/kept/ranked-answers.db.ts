import type { DoubtfulTitle } from "#lib/coded-files/kept/review.db";
import { readLookup } from "#lib/coding-index/coding-index.db";
import type { EditionId } from "#lib/facts/edition";
import { lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";

/** A group that a title may be of. */
interface RankedAnswer {
  code: string;
  title: string;
  confidence: number;
  /** The index entry that speaks best for it. */
  entry: string;
}

/** As many as there are digits to choose by. */
const MOST = 9;
/** Groups that are less likely than this are not worth a line, where there are others. */
const LEAST = 0.005;

/** The groups that a title of a file may be of, the likeliest first, and what would settle it; "" where nothing is asked. */
export async function rankedAnswers(
  { title, industry }: Pick<DoubtfulTitle, "title" | "industry">,
  edition: EditionId,
): Promise<{ shortTitle: string; results: RankedAnswer[]; ask: string }> {
  const from = await readLookup();
  const shortTitle = from.data.editions.find(({ id }) => id === edition)?.shortTitle ?? edition;
  const found = lookup(from, { query: title, industry, edition, limit: MOST });
  if (isRefusal(found)) return { shortTitle, results: [], ask: "" };
  const results = found.results
    .filter(({ confidence }, at) => at < 3 || confidence >= LEAST)
    .map(({ code, title: group, confidence, entry }) => ({
      code,
      title: group,
      confidence,
      entry: [entry.title, entry.add, entry.ind].filter(Boolean).join(", "),
    }));
  return { shortTitle, results, ask: found.vague ? `${found.vague.reason} ${found.vague.ask}` : "" };
}
