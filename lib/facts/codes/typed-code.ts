/** A code, or the beginning of one, as somebody typed it. */
export interface TypedCode {
  /** One to four digits, and for a sub-unit group what was typed after them: "2134", "21", "2134/01", "2134/0". */
  code: string;
  /** Id of the edition that was named with it ("soc2010"), whether it is held or not; null when none was. */
  edition: string | null;
  /** Nothing but the code stood there, so that it could also be a number. */
  bare: boolean;
}

/** What stands between the words before a code and the code. */
const BETWEEN = String.raw`[\s:#.=_–—-]*`;
/** Editions of SOC are of years that end in 0, and no group has such a code: "SOC2020", "SOC20". */
const YEAR = "(?:20)?[0-9]0";
const BEFORE = String.raw`(?:(?:uk[\s-]*)?soc(?:[\s-]*(${YEAR})(?![0-9]))?${BETWEEN})?(?:code${BETWEEN})?`;
const DIGITS = "([0-9]{1,4}|[0-9],[0-9]{3}(?!,))";
/** A spreadsheet's ".0", where a comma is the point ",0", or the stroke and digits of a sub-unit group. */
const AFTER = String.raw`(?:\.0+|,0{1,2}|\s*(/)\s*([0-9]{0,2}))?`;
const TYPED = new RegExp(`^${BEFORE}${DIGITS}${AFTER}$`, "i");
const BEFORE_DIGITS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])soc(?:[\s-]*(${YEAR})(?![0-9]))?${BETWEEN}(?:code${BETWEEN})?(?=[0-9])(?!${YEAR}(?![0-9]))`,
  "giu",
);
const EDITION_ALONE = new RegExp(String.raw`^soc[\s-]*${YEAR}$`, "i");

/** Quotation marks, brackets and full stops that stand round a code. */
const ROUND = /^["'“”‘’`([{<#=\s]+|["'“”‘’`)\]}>.,;:\s]+$/gu;
/** Longer texts are no codes, whatever they are. */
const LONGEST = 60;

/**
 * Reads a code however it was written: "2134", "SOC 2134", "soc2134", "SOC2010: 2136", "code 2134", "2134.0", "2,134",
 * "[2134]", "2134/01". Null when the text is anything else, such as a title, a code with words after it, or an edition's
 * name. Whether an edition has the code is another question.
 */
export function readTypedCode(text: string): TypedCode | null {
  if (text.length > LONGEST) return null;
  const written = text.normalize("NFKC").trim();
  const plain = written.replace(ROUND, "");
  if (EDITION_ALONE.test(plain)) return null;
  const [, year, digits, stroke, below = ""] = TYPED.exec(plain) ?? [];
  if (digits === undefined) return null;
  const code = digits.replace(",", "");
  if (stroke && code.length !== 4) return null;
  return {
    code: stroke ? `${code}/${below}` : code,
    edition: year === undefined ? null : `soc${inFull(year)}`,
    bare: /^[0-9]+$/.test(written),
  };
}

/** "20" is 2020, and "90" 1990. */
function inFull(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 70 ? "20" : "19"}${year}`;
}

/**
 * The same text with what is said of SOC before its codes written short, so that white space and commas part codes alone:
 * "SOC 2136" → "2136", "SOC 2010 code: 2136" → "SOC2010:2136".
 */
export function shortenSocBefore(text: string): string {
  return text.replace(BEFORE_DIGITS, (_, year?: string) => (year ? `SOC${year}:` : ""));
}
