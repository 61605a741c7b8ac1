import { trendInWords, VERDICT_WORDS, verdictsInWords } from "#lib/compile/sizes/assessment-in-words";
import type { SizeMeasure } from "#lib/facts/facts";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import { type ReviewedGroup, sizeOf, trendOfGroup } from "#lib/revision/under-review/under-review";

/** The columns of a size: value, interval, why there is none, data set and what the policy says. */
function sizeColumns(measure: SizeMeasure, what: string): ColumnOf<ReviewedGroup>[] {
  const of = (group: ReviewedGroup) => sizeOf(group, measure);
  return [
    {
      name: measure,
      kind: "number",
      meaning: `${what}; empty where no figure is known`,
      cell: (group) => of(group)?.value ?? "",
    },
    {
      name: `${measure}_low`,
      kind: "number",
      meaning: "lower end of its 95% interval; empty where its precision is not known",
      cell: (group) => rounded(of(group)?.interval?.low),
    },
    {
      name: `${measure}_high`,
      kind: "number",
      meaning: "upper end of its 95% interval",
      cell: (group) => rounded(of(group)?.interval?.high),
    },
    {
      name: `${measure}_suppressed`,
      kind: "text",
      meaning: "why the source gives no figure",
      cell: (group) => of(group)?.suppressed ?? "",
    },
    {
      name: `${measure}_data_set`,
      kind: "code",
      meaning: "id of the data set",
      cell: (group) => of(group)?.dataSet.id ?? "",
    },
    {
      name: `${measure}_verdicts`,
      kind: "text",
      meaning: "how it stands to each figure of the size policy",
      cell: (group) => {
        const size = of(group);
        return size ? verdictsInWords(size) : "";
      },
    },
  ];
}

const COLUMNS: readonly ColumnOf<ReviewedGroup>[] = [
  { name: "code", kind: "code", meaning: "code of the unit group", cell: ({ code }) => code },
  { name: "title", kind: "text", meaning: "title of the unit group", cell: ({ title }) => title },
  {
    name: "verdict",
    kind: "text",
    meaning: "what all sources together say of the figure below which groups are reviewed",
    cell: ({ verdict }) => VERDICT_WORDS[verdict],
  },
  ...sizeColumns("cases", "cases of the Census, by its sample of one in a hundred"),
  ...sizeColumns("employment", "people in employment"),
  ...sizeColumns("jobs", "employee jobs"),
  {
    name: "trend",
    kind: "text",
    meaning: "whether it grows, by the stated test, with the first and last figure",
    cell: (group) => {
      const trend = trendOfGroup(group);
      return trend ? trendInWords(trend) : "";
    },
  },
  {
    name: "trend_not_known_as",
    kind: "text",
    meaning: "why the trend is not known",
    cell: (group) => trendOfGroup(group)?.trend.why ?? "",
  },
  {
    name: "open_issues",
    kind: "text",
    meaning: "open issues that name the group",
    cell: ({ issues }) => issues.map(({ label }) => label).join("; "),
  },
];

/** Groups with what is known of their sizes, a row each. */
export function underReviewTable(groups: readonly ReviewedGroup[]): Table {
  return tableOf(COLUMNS, groups);
}

function rounded(value: number | undefined): number | "" {
  return value === undefined ? "" : Math.round(value);
}
