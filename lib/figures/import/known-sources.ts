/** A survey that publishes figures by occupation, as its files are known by. */
export interface KnownSource {
  /** Ids of its data sets begin so. */
  id: string;
  source: string;
  series: string;
  /** What a data set of one time is called. @param when "2023 provisional" */
  title(when: string): string;
  licence: string;
  population: string;
  /** Of a time that is a year alone the month that it is of: the survey's reference date. */
  month: string;
  /** Words of file names, headings and titles that tell it. */
  told: RegExp;
}

const OGL = "Open Government Licence v3.0";

/** Those that the office has figures of; any other is named by whoever imports it. */
export const KNOWN_SOURCES: readonly KnownSource[] = [
  {
    id: "ashe",
    source: "Office for National Statistics, Annual Survey of Hours and Earnings",
    series: "Annual Survey of Hours and Earnings, Table 14",
    title: (when) => `Annual Survey of Hours and Earnings ${when}, Table 14`,
    licence: OGL,
    population: "employee jobs, United Kingdom",
    month: "04",
    told: /\bashe\b|hours and earnings|table[\s_-]*14|\b14[._]\d{1,2}[ab]?\b|_FTPT\b/i,
  },
  {
    id: "aps",
    source: "Office for National Statistics, Annual Population Survey",
    series: "Annual Population Survey",
    title: (when) => `Annual Population Survey ${when}: people in employment, United Kingdom`,
    licence: OGL,
    population: "people in employment, United Kingdom",
    month: "",
    told: /\baps\b|annual population survey/i,
  },
  {
    id: "census",
    source: "Office for National Statistics, Census",
    series: "Census",
    title: (when) => `Census ${when}`,
    licence: OGL,
    population: "people in employment, England and Wales",
    month: "03",
    told: /census/i,
  },
];

/** The source that some text names; null where it names none. */
export function knownSource(text: string): KnownSource | null {
  return KNOWN_SOURCES.find(({ told }) => told.test(text.replaceAll("_", " ")) || told.test(text)) ?? null;
}
