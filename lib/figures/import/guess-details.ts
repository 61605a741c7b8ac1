import { type FigureDetails, statusOf } from "#lib/figures/import/figure-details";
import type { FigureField } from "#lib/figures/import/figure-fields";
import { knownSource } from "#lib/figures/import/known-sources";
import { periodOf, yearIn } from "#lib/figures/import/period";
import type { ReadRow } from "#lib/files/columns/read-row";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";

/** Which pay each part of Table 14 is of, as the parts are numbered: "Table 14.5a". */
const PARTS: Record<string, string> = {
  1: "weekly-pay",
  2: "weekly-pay-excluding-overtime",
  3: "basic-pay",
  4: "overtime-pay",
  5: "hourly-pay",
  6: "hourly-pay-excluding-overtime",
  7: "annual-pay",
  8: "annual-incentive-pay",
  9: "paid-hours",
  10: "basic-hours",
  11: "overtime-hours",
};

/** In this order: what is told by more words comes first. */
const PAY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/annual incentive/i, "annual-incentive-pay"],
  [/annual/i, "annual-pay"],
  [/hourly.*excluding overtime/i, "hourly-pay-excluding-overtime"],
  [/hourly/i, "hourly-pay"],
  [/weekly.*excluding overtime/i, "weekly-pay-excluding-overtime"],
  [/basic (weekly )?pay/i, "basic-pay"],
  [/overtime pay/i, "overtime-pay"],
  [/paid hours/i, "paid-hours"],
  [/basic (paid )?hours/i, "basic-hours"],
  [/overtime hours/i, "overtime-hours"],
  [/weekly/i, "weekly-pay"],
];

/** The same year as file names have it with its standing: "2021r", "2023 (provisional)". */
const MARKED_YEAR = /(?<!\d)((?:19|20)\d\d)\s*[(_-]?(p|r)(?![a-z])/i;

/** What a file is told by: its name, and whatever stands above its headings. */
export interface FileWords {
  fileName: string;
  /** The rows above the headings, as text. */
  above: string;
}

/** Which pay a file is of; "" where nothing says so. */
export function guessVariable({ fileName, above }: FileWords): string {
  const part = /\b14[._](\d{1,2})\s*[ab]?\b/i.exec(`${above} ${fileName}`)?.[1];
  if (part && PARTS[part]) return PARTS[part];
  const words = `${above} ${fileName}`.replaceAll("_", " ");
  return PAY_WORDS.find(([told]) => told.test(words))?.[1] ?? "";
}

/**
 * What a file's name, the words above its table and its columns say of it: a guess for whoever imports it to confirm. What
 * nothing says is empty.
 * @param head the first rows of its sheet, with the chosen columns
 */
export function guessDetails(
  words: FileWords,
  head: readonly ReadRow[],
  { columns, headingRow }: ColumnChoice<FigureField>,
  edition: string,
): FigureDetails {
  const said = `${words.above} ${words.fileName}`;
  const percentiles = Object.keys(columns).filter((field) => /^p\d\d$/.test(field)).length;
  const named = headingRow === null ? "" : (head[headingRow]?.cells ?? []).join(" ");
  const known =
    knownSource(said) ??
    (percentiles >= 3 ||
    (columns.median !== undefined && (columns.jobs ?? columns["jobs-thousands"]) !== undefined)
      ? knownSource("ASHE")
      : columns.employment === undefined
        ? null
        : knownSource("APS"));
  const first = head
    .slice((headingRow ?? -1) + 1)
    .find(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const cell = (field: FigureField) => {
    const at = columns[field];
    return at === undefined ? "" : (first?.cells[at] ?? "").trim();
  };
  const marked = MARKED_YEAR.exec(said);
  const status =
    statusOf(said) || (marked ? (marked[2]!.toLowerCase() === "p" ? "provisional" : "revised") : "");
  const year = marked?.[1] ?? (yearIn(words.above) || yearIn(words.fileName.replaceAll("_", " ")));
  const period = periodOf(cell("period")) ?? (year && known?.month ? `${year}-${known.month}` : year);
  const area = cell("area");
  return {
    content:
      /coefficients? of variation|\bCVs?\b|\b14[._]\d{1,2}b\b/i.test(said.replaceAll("_", " ")) &&
      columns.cv === undefined
        ? "cv"
        : "figures",
    edition,
    variable: guessVariable(words) || guessVariable({ fileName: "", above: named }),
    measure: "",
    ownMeasure: "",
    ownUnit: "",
    thousands: false,
    title: known?.title([period.slice(0, 4), status].filter(Boolean).join(" ")) ?? "",
    source: known?.source ?? "",
    series: known?.series ?? "",
    licence: known?.licence ?? "",
    population: known && area ? known.population.replace(/[^,]*$/, ` ${area}`) : (known?.population ?? ""),
    period,
    status,
  };
}
