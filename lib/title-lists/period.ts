import { MONTHS } from "#lib/platform/in-words";
/** How long a period of a list is. */
export const PERIOD_KINDS = { year: "Years", quarter: "Quarters", month: "Months" } as const;
export type PeriodKind = keyof typeof PERIOD_KINDS;
export const PERIOD_KIND_IDS = Object.keys(PERIOD_KINDS) as [PeriodKind, ...PeriodKind[]];

/** "jan" … */
const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3).toLowerCase());
const MONTH = `(${SHORT_MONTHS.join("|")})[a-z]*\\.?`;
const YEAR = "((?:19|20)\\d\\d)";
/** "2025 Q1", "2025-Q1", "Q1 2025", "quarter 1 2025", "2025q1", "1st quarter 2025". */
const QUARTERS = [
  new RegExp(`^${YEAR}[ \\-/_]*(?:q|qtr|quarter)[ .]?([1-4])$`),
  new RegExp(`^(?:q|qtr|quarter)[ .]?([1-4])[ \\-/_]*${YEAR}$`),
  new RegExp(`^([1-4])(?:st|nd|rd|th)? quarter(?: of)? ${YEAR}$`),
];
/** "Jan to Mar 2025", "January - March 2025". */
const SPAN = new RegExp(`^${MONTH} ?(?:to|-|–) ?${MONTH} ${YEAR}$`);
const MONTH_FIRST = new RegExp(`^${MONTH}[ \\-/]?${YEAR}$`);
const YEAR_FIRST = new RegExp(`^${YEAR}[ \\-/]?${MONTH}$`);
/** "2025-03", "03/2025", and a day of it. */
const NUMBERED = new RegExp(`^${YEAR}[-/](0?[1-9]|1[0-2])(?:[-/](?:0?[1-9]|[12]\\d|3[01]))?(?:[t ].*)?$`);
const NUMBERED_LAST = new RegExp(`^(?:(?:0?[1-9]|[12]\\d|3[01])[-/])?(0?[1-9]|1[0-2])[-/]${YEAR}$`);

/**
 * Reads a period however people write it, and names it in one way: "2025", "2025-Q1", "2025-03"; null for what is none.
 * Days and months are read as the quarter or year that they are in where that is how long periods are.
 */
export function readPeriod(text: string, kind: PeriodKind): string | null {
  const plain = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const year = /^(?:year )?((?:19|20)\d\d)(?:\.0)?$/.exec(plain)?.[1];
  if (year !== undefined) return kind === "year" ? year : null;
  const quarter = quarterOf(plain);
  if (quarter)
    return kind === "month" ? null : kind === "year" ? quarter.year : `${quarter.year}-Q${quarter.quarter}`;
  const month = monthOf(plain);
  if (!month) return null;
  if (kind === "year") return month.year;
  if (kind === "quarter") return `${month.year}-Q${Math.ceil(month.month / 3)}`;
  return `${month.year}-${String(month.month).padStart(2, "0")}`;
}

function quarterOf(plain: string): { year: string; quarter: number } | null {
  const [yearFirst, ...others] = QUARTERS.map((form) => form.exec(plain));
  if (yearFirst) return { year: yearFirst[1]!, quarter: Number(yearFirst[2]) };
  const other = others.find((found) => found !== null);
  if (other) return { year: other[2]!, quarter: Number(other[1]) };
  const [, from = "", to = "", year = ""] = SPAN.exec(plain) ?? [];
  const [first, last] = [SHORT_MONTHS.indexOf(from), SHORT_MONTHS.indexOf(to)];
  return year !== "" && first % 3 === 0 && last === first + 2 ? { year, quarter: first / 3 + 1 } : null;
}

function monthOf(plain: string): { year: string; month: number } | null {
  const [, first, after] = MONTH_FIRST.exec(plain) ?? [];
  if (first && after) return { year: after, month: SHORT_MONTHS.indexOf(first) + 1 };
  const [, before, last] = YEAR_FIRST.exec(plain) ?? [];
  if (before && last) return { year: before, month: SHORT_MONTHS.indexOf(last) + 1 };
  const [, year, number] = NUMBERED.exec(plain) ?? [];
  if (year && number) return { year, month: Number(number) };
  const [, month, of] = NUMBERED_LAST.exec(plain) ?? [];
  return month && of ? { year: of, month: Number(month) } : null;
}

/** How long the period of a text is, the longest that it can be; null for what is none. */
export function kindOfPeriod(text: string): PeriodKind | null {
  if (readPeriod(text, "month") !== null) return "month";
  if (readPeriod(text, "quarter") !== null) return "quarter";
  return readPeriod(text, "year") !== null ? "year" : null;
}

/** "2025-Q1" → "2025 Q1"; "2025-03" → "March 2025"; "2025" stays. */
export function periodInWords(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return year;
  return part.startsWith("Q") ? `${year} ${part}` : `${MONTHS[Number(part) - 1] ?? part} ${year}`;
}

/** Which period it is, counted from the year 0, so that the gaps between those that a list has are as long as they were. */
export function periodNumber(period: string): number {
  const [year = "0", part] = period.split("-");
  if (part === undefined) return Number(year);
  return part.startsWith("Q") ? Number(year) * 4 + Number(part[1]) - 1 : Number(year) * 12 + Number(part) - 1;
}

/** In the order of time: their names are made so. */
export function inOrderOfTime(periods: Iterable<string>): string[] {
  return [...new Set(periods)].sort();
}
