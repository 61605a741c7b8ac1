/** For tests: small sheets in the layout of SOC2020 Volume 2. */

export const INDEX_HEADER = [
  "UNIQUE ID",
  "RECNO",
  "D",
  "SOC_90",
  "SOC_2000",
  "SOC_2010",
  "SOC_2020",
  "SOC_2020_ext",
  "INDEXOCC",
  "ADD",
  "IND",
  "SEE",
  "ISCO-08 code based on SOC2020",
  "VERSNO",
  "CHANGE",
  "SOC2020_ext_SUG_title",
  "INDEXOCC-natural_word_order",
];

export const INDEX_ROWS: (string | number | null)[][] = [
  [
    "a1aa",
    1,
    null,
    250,
    2423,
    2425,
    2433,
    "2433/01",
    "Actuary",
    null,
    null,
    null,
    2120,
    null,
    null,
    "Actuaries",
    "Actuary",
  ],
  [
    "a1ab",
    2,
    "I",
    113,
    "}}}}",
    2425,
    2433,
    "2433/99",
    "Adviser, actuarial",
    "qualified",
    "insurance",
    null,
    "0110",
    "V8 new",
    "x",
    "Actuaries n.e.c.",
    "Actuarial adviser",
  ],
  [
    "a1ac",
    3,
    null,
    "}}}",
    "}}}}",
    "}}}}",
    "}}}}",
    "}}}}/}}",
    "Advisor",
    null,
    null,
    "see Adviser, actuarial",
    "}}}}",
    null,
    null,
    "}}}}/}}",
    "Advisor",
  ],
];

export const FRAMEWORK_ROWS: (string | number | null)[][] = [
  [
    "Unique ID",
    "SOC2020\r\nMajor Group",
    "SOC2020\r\nSub-Major Group",
    "SOC2020\r\nMinor Group",
    "SOC2020 Unit Group",
    "SOC2020 Group Title",
  ],
  [null, 2, null, null, null, "PROFESSIONAL OCCUPATIONS"],
  [null, null, null, null, null, null],
  [null, null, 24, null, null, "BUSINESS, MEDIA AND PUBLIC SERVICE PROFESSIONALS"],
  [null, null, null, 243, null, "Business, Research and Administrative Professionals"],
  ["soc-1", null, null, null, 2433, "Actuaries, economists and statisticians"],
];

export const ISCO_ROWS: (string | number | null)[][] = [
  [null, "STRUCTURE OF THE INTERNATIONAL STANDARD CLASSIFICATION OF OCCUPATIONS (ISCO-08)", null],
  [null, 2, "Professionals"],
  [null, "0110", "Commissioned Armed Forces Officers "],
  [null, 2120, "Mathematicians, Actuaries and Statisticians"],
];

export const ABBREVIATION_ROWS: (string | number | null)[][] = [
  ["Abbreviations for Occupation Coding", null],
  ["Abbreviation", "Meaning"],
  ["&   *", "And"],
  ["IT", "Information Technology"],
];

export const INFO_ROWS: (string | number | null)[][] = [
  [null, "Version 13 Of The Standard Occupational Classification 2020 Index"],
  [null, "Version 1: 14 February 2020. Includes 577 new index entries"],
  [null, "Version 13: 03 December 2025: Incorporating changes"],
];

/** The sheets of a small Volume 2; each can be left out or replaced. */
export function volume2Sheets(): Record<string, (string | number | null)[][]> {
  return {
    INFO: INFO_ROWS,
    "SOC2020 coding index": [INDEX_HEADER, ...INDEX_ROWS],
    "SOC2020 framework": FRAMEWORK_ROWS,
    "ISCO-08 framework": ISCO_ROWS,
    Abbreviations: ABBREVIATION_ROWS,
  };
}
