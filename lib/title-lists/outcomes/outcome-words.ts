import { EMPTY_DRAFT, type EntryDraft } from "#lib/coding-index/entry-draft";
import { invertedOrder } from "#lib/coding-index/suggestions/inverted-order";
import type { SuggestionDraft } from "#lib/coding-index/suggestions/suggestion";
import type { EditionId } from "#lib/facts/edition";
import { csvText } from "#lib/files/csv";
import { count, listedWith, quantity, share } from "#lib/platform/in-words";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";
import type { KeptCluster, KeptTitle } from "#lib/title-lists/clusters/clusters.db";
import { LIST_KINDS } from "#lib/title-lists/list-kind";
import { periodInWords } from "#lib/title-lists/period";
import type { TitleList } from "#lib/title-lists/title-list";
import { TRENDS } from "#lib/title-lists/trend";

/** So many titles of a cluster are named in a sentence. */
const MOST_NAMED = 8;

type ListOf = Pick<TitleList, "name" | "kind" | "source" | "periods" | "period">;

const TENFOLD = 9;

/** "growing by 21% a quarter (p = 0.003)". */
export function trendInWords(
  { trend, p, growth }: Pick<KeptCluster, "trend" | "p" | "growth">,
  period: TitleList["period"],
): string {
  if (trend === "few" || p === null || growth === null) return TRENDS.few;
  if (trend === "steady") return TRENDS.steady;
  const chance = `(p ${p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`})`;
  // What was not there before grows without end.
  if (growth > TENFOLD) return `${TRENDS[trend]} more than tenfold a ${period} ${chance}`;
  const by = growth > 1 ? `${count(growth * 100)}%` : share(Math.abs(growth));
  return `${TRENDS[trend]} by ${by} a ${period} ${chance}`;
}

/** What is known of a cluster, in sentences, as it stands on what is made of it. */
export function evidenceInWords(
  cluster: KeptCluster,
  titles: readonly Pick<KeptTitle, "title">[],
  list: ListOf,
): string {
  const [first, last] = [list.periods[0] ?? "", list.periods.at(-1) ?? ""];
  const span = first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
  const named = titles.slice(0, MOST_NAMED).map(({ title }) => `“${title}”`);
  const more = titles.length - named.length;
  const byPeriod = list.periods
    .map((period, at) => `${periodInWords(period)}: ${countInWords(cluster.counts[at] ?? null)}`)
    .join("; ");
  return [
    `${LIST_KINDS[list.kind].name}, “${list.name}” (${list.source}), ${span}: ${quantity(cluster.titles, "title")} with ${count(cluster.total)} in all.`,
    `${byPeriod}.`,
    `First seen ${periodInWords(list.periods[cluster.firstSeen] ?? "")}; ${trendInWords(cluster, list.period)}.`,
    `${share(cluster.total === 0 ? 0 : cluster.unmatched / cluster.total)} of the counts have no code that is more likely right than wrong.`,
    ...(cluster.coded.length > 0 ? [`${codedLikeInWords(cluster)}, which the lookup codes surely.`] : []),
    `Titles: ${named.join(", ")}${more > 0 ? ` and ${count(more)} more` : ""}.`,
  ].join(" ");
}

/** A count, or that it is kept back. */
export function countInWords(value: number | null): string {
  return value === null ? "kept back" : count(value);
}

/** A title as it begins a line: "ml engineer" → "Ml engineer"; what has capitals stays. */
function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** What the form for a suggestion begins with. @param edition of the codes */
export function suggestionDraft(
  cluster: KeptCluster,
  titles: readonly KeptTitle[],
  list: ListOf & Pick<TitleList, "edition">,
  edition: EditionId,
): SuggestionDraft {
  return {
    title: capitalised(cluster.title),
    ...{ add: "", ind: "" },
    code: list.edition === edition ? likelyCode(cluster) : "",
    note: evidenceInWords(cluster, titles, list).slice(0, 2_000),
  };
}

/** What the form for an entry begins with. */
export function entryDraft(cluster: KeptCluster, list: Pick<TitleList, "edition">): EntryDraft {
  const code = likelyCode(cluster);
  return {
    ...EMPTY_DRAFT,
    title: invertedOrder(capitalised(cluster.title)),
    codes: code === "" ? {} : { [list.edition]: code },
  };
}

/**
 * A group is proposed that is more likely right than wrong, or that all like titles with a sure code are of: others are for
 * whoever knows the work to name.
 */
function likelyCode({ nearest, coded }: Pick<KeptCluster, "nearest" | "coded">): string {
  const [first] = nearest;
  if (first && first.share >= 0.5) return first.code;
  const codes = new Set(coded.map(({ code }) => code));
  return codes.size === 1 ? [...codes][0]! : "";
}

/** "Like “Machine learning engineer” (2134)": titles of the list that are coded surely; "" for none. */
export function codedLikeInWords({ coded }: Pick<KeptCluster, "coded">): string {
  if (coded.length === 0) return "";
  return `Like ${listedWith(
    "and",
    coded.map(({ title, code }) => `“${title}” (${code})`),
  )}`;
}

/** What the form for an issue begins with. @param pair the editions of the revision */
export function issueDraft(
  cluster: KeptCluster,
  titles: readonly KeptTitle[],
  list: ListOf & Pick<TitleList, "edition">,
  pair: { source: EditionId; target: EditionId },
): IssueDraft {
  const codes = [...new Set([...cluster.coded, ...cluster.nearest].map(({ code }) => code))].slice(0, 4);
  return {
    question: `Where do jobs like “${cluster.title}” belong, and is there a group for them?`,
    sources: list.edition === pair.source ? codes : [],
    targets: list.edition === pair.target ? codes : [],
    evidence: evidenceInWords(cluster, titles, list),
  };
}

/** The titles of a cluster with their counts, as the file that is recorded as evidence. */
export function evidenceFile(
  cluster: Pick<KeptCluster, "number">,
  titles: readonly KeptTitle[],
  list: Pick<TitleList, "id" | "periods">,
): { fileName: string; content: Uint8Array } {
  const headings = ["title", ...list.periods, "total", "standing", "code", "confidence"];
  const rows = titles.map(({ title, counts, total, standing, code, confidence }) => [
    title,
    ...counts.map((one) => one ?? ""),
    total,
    standing,
    code,
    Number(confidence.toFixed(3)),
  ]);
  return {
    fileName: `titles-${list.id}-${cluster.number}.csv`,
    content: new TextEncoder().encode(csvText([headings, ...rows])),
  };
}
