const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\s+)?((?:19|20)\\d\\d)";
const SPAN = new RegExp(`^${MONTH}(?:\\s*(?:-|–|to|/)\\s*${MONTH})?$`, "i");
const ISO = /^((?:19|20)\d\d)(-(0[1-9]|1[0-2]))?(\/((?:19|20)\d\d)(-(0[1-9]|1[0-2]))?)?$/;

/**
 * A time as data sets have it, from how it is written in tables: "2023", "2023.0", "April 2023", "Jan 2025-Dec 2025",
 * "2014-01/2016-09". Null for anything else; a span that ends before it begins is none.
 */
export function periodOf(printed: string): string | null {
  const text = printed.trim().replace(/\.0+$/, "");
  if (ISO.test(text)) return inOrder(...(text.split("/") as [string, string?]));
  const [whole, fromMonth, fromYear, toMonth, toYear] = SPAN.exec(text.replace(/\s+/g, " ")) ?? [];
  if (whole === undefined || fromYear === undefined) return null;
  const from = joined(fromYear, fromMonth);
  if (toYear === undefined) return from;
  const to = joined(toYear, toMonth);
  return from === `${toYear}-01` && to === `${toYear}-12` ? toYear : inOrder(from, to);
}

function joined(year: string, month: string | undefined): string {
  if (!month) return year;
  return `${year}-${String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, "0")}`;
}

function inOrder(from: string, to?: string): string | null {
  if (to === undefined || to === from) return from;
  return to < from ? null : `${from}/${to}`;
}

/** The year that a text names; "" where it names none. */
export function yearIn(text: string): string {
  return /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1] ?? "";
}
