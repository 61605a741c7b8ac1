/** What lists of titles are gathered from, and how often a title must come to be kept by itself. */
export const LIST_KINDS = {
  adverts: { name: "Job adverts", least: 1 },
  scraping: { name: "Web scraping", least: 1 },
  helpdesk: { name: "Queries to the helpdesk", least: 5 },
  survey: { name: "Survey answers", least: 10 },
  standards: { name: "Occupational standards", least: 1 },
} as const;
export type ListKind = keyof typeof LIST_KINDS;
export const LIST_KIND_IDS = Object.keys(LIST_KINDS) as [ListKind, ...ListKind[]];

/** Nobody asks for more: a list whose titles come less often has nothing left. */
export const MOST_LEAST = 1_000;

/**
 * Why the titles of a kind are kept by themselves from so many on. What employers and standards publish names nobody; what people answer or
 * ask may be theirs alone, and of survey answers fewer than ten are shown nowhere else either.
 */
export function leastInWords(kind: ListKind, least: number): string {
  if (least === 1) return "Every title is kept, however seldom it comes: they are published.";
  const why =
    least === LIST_KINDS[kind].least
      ? "so that nobody can be told by an answer of their own"
      : "as was asked";
  return `Titles that come fewer than ${least} times in the whole list are coded and counted, and not kept by themselves, ${why}.`;
}
