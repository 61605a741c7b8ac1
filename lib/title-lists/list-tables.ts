import type { Column, Table } from "#lib/files/table";
import type { KeptCluster, KeptTitle } from "#lib/title-lists/clusters/clusters.db";
import { sharesOf } from "#lib/title-lists/coverage";
import { OUTCOMES, type Outcome } from "#lib/title-lists/outcomes/outcome";
import { periodInWords } from "#lib/title-lists/period";
import { type Covered, STANDING_IDS, STANDINGS, type TitleList } from "#lib/title-lists/title-list";
import { TRENDS } from "#lib/title-lists/trend";

/** The columns with the counts of a list’s periods: "count_2025_q1"; empty where they are kept back. */
function periodColumns({ periods }: Pick<TitleList, "periods">): Column[] {
  return periods.map((period) => ({
    name: `count_${period.toLowerCase().replaceAll("-", "_")}`,
    kind: "number",
    meaning: `Count in ${periodInWords(period)}; empty where it is kept back or missing`,
  }));
}

/** The clusters of a list as a table. @param madeOf what was made of each, of itself or before */
export function clusterTable(
  list: Pick<TitleList, "periods">,
  clusters: readonly KeptCluster[],
  madeOf: (cluster: KeptCluster) => readonly Outcome[],
): Table {
  const columns: Column[] = [
    { name: "cluster", kind: "number", meaning: "Number of the cluster, the most frequent first" },
    { name: "title", kind: "text", meaning: "Its most frequent title" },
    { name: "titles", kind: "number", meaning: "How many different titles it has" },
    { name: "total", kind: "number", meaning: "Their counts in all periods" },
    {
      name: "unmatched",
      kind: "number",
      meaning: "What of the total has no code that is more likely right than wrong",
    },
    { name: "first_seen", kind: "text", meaning: "First period in which any of them comes" },
    { name: "trend", kind: "text", meaning: "What its share of the list does from period to period" },
    {
      name: "p",
      kind: "number",
      meaning: "Probability of such a trend by chance; empty where there is too little to tell",
    },
    {
      name: "growth",
      kind: "number",
      meaning: "Growth of its share from one period to the next, 0.2 for a fifth",
    },
    {
      name: "nearest",
      kind: "text",
      meaning: "Codes of the nearest groups, the likeliest first, with their shares",
    },
    {
      name: "like_coded",
      kind: "text",
      meaning: "Titles of the list that are like it and coded surely, with their codes",
    },
    { name: "made", kind: "text", meaning: "What was made of it, or of its titles in an earlier list" },
    ...periodColumns(list),
  ];
  const rows = clusters.map((cluster) => [
    cluster.number,
    cluster.title,
    cluster.titles,
    cluster.total,
    cluster.unmatched,
    periodInWords(list.periods[cluster.firstSeen] ?? ""),
    TRENDS[cluster.trend],
    cluster.p === null ? "" : Number(cluster.p.toPrecision(3)),
    cluster.growth === null ? "" : Number(cluster.growth.toPrecision(3)),
    cluster.nearest.map(({ code, share }) => `${code} ${share.toFixed(2)}`).join("; "),
    cluster.coded.map(({ title, code }) => `${title} ${code}`).join("; "),
    madeOf(cluster)
      .map(({ became, subjectId }) => `${OUTCOMES[became].name} ${subjectId}`.trim())
      .join("; "),
    ...cluster.counts.map((count) => count ?? ""),
  ]);
  return { columns, rows };
}

/** Titles of a list as a table. */
export function titleTable(list: Pick<TitleList, "periods">, titles: readonly KeptTitle[]): Table {
  const columns: Column[] = [
    { name: "title", kind: "text", meaning: "The title as the list has it first" },
    {
      name: "standing",
      kind: "text",
      meaning: "Whether it is assigned a code: surely, doubtfully or not at all",
    },
    { name: "code", kind: "code", meaning: "The likeliest unit group" },
    { name: "confidence", kind: "share", meaning: "Estimated probability that it is the right one" },
    { name: "runner_up", kind: "code", meaning: "The next likeliest unit group" },
    {
      name: "cluster",
      kind: "number",
      meaning: "Number of its cluster; empty of a title that is coded surely",
    },
    { name: "first_seen", kind: "text", meaning: "First period in which it comes" },
    { name: "total", kind: "number", meaning: "Its counts in all periods" },
    ...periodColumns(list),
  ];
  const rows = titles.map((one) => [
    one.title,
    STANDINGS[one.standing],
    one.code,
    Number(one.confidence.toFixed(4)),
    one.nextCode,
    one.cluster ?? "",
    periodInWords(list.periods[one.firstSeen] ?? ""),
    one.total,
    ...one.counts.map((count) => count ?? ""),
  ]);
  return { columns, rows };
}

/** What of a list is covered, by period and in all, as a table. */
export function coverageTable(
  { periods }: Pick<TitleList, "periods">,
  { coverage, whole }: { coverage: readonly Covered[]; whole: Covered },
): Table {
  const columns: Column[] = [
    { name: "period", kind: "text", meaning: "The period, or all" },
    ...STANDING_IDS.flatMap((standing): Column[] => [
      {
        name: `titles_${standing}`,
        kind: "number",
        meaning: `Titles assigned a code ${STANDINGS[standing]}`,
      },
      { name: `titles_share_${standing}`, kind: "share", meaning: "Their share of all titles" },
      {
        name: `counts_${standing}`,
        kind: "number",
        meaning: `Counts of titles assigned a code ${STANDINGS[standing]}`,
      },
      { name: `counts_share_${standing}`, kind: "share", meaning: "Their share of all counts" },
    ]),
  ];
  const row = (name: string, covered: Covered) => {
    const shares = sharesOf(covered);
    const four = (value: number) => Number(value.toFixed(4));
    return [
      name,
      ...STANDING_IDS.flatMap((standing) => [
        covered.titles[standing],
        four(shares.titles[standing]),
        covered.counts[standing],
        four(shares.counts[standing]),
      ]),
    ];
  };
  return {
    columns,
    rows: [...coverage.map((one, at) => row(periodInWords(periods[at] ?? ""), one)), row("all", whole)],
  };
}
