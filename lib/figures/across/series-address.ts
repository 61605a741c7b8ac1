import type { EditionId } from "#lib/facts/edition";
import { HOURS, type Hours, SEXES, type Sex, SIZE_MEASURES } from "#lib/facts/facts";
import { FIGURES_PATH } from "#lib/figures/figures-address";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What an address asks of a group over time; "" where it leaves the choice to the page. */
export interface SeriesAddress {
  edition: EditionId;
  code: string;
  series: string;
  measure: string;
  sex: Sex | "";
  hours: Hours | "";
  /** The data set whose shares carry figures across editions. */
  by: string;
}

const SERIES_PATH = `${FIGURES_PATH}/series`;

export function readSeriesAddress(parameters: Parameters): { asked: SeriesAddress; reader: ParameterReader } {
  const reader = new ParameterReader(parameters);
  return {
    asked: {
      edition: reader.text("edition", "The edition", 40),
      code: reader.text("code", "The code", 20),
      series: reader.text("series", "The series"),
      measure: reader.text("measure", "What is measured", 80),
      sex: reader.choice("sex", "Men or women", SEXES),
      hours: reader.choice("hours", "Full-time or part-time", HOURS),
      by: reader.text("by", "Whose shares", 80),
    },
    reader,
  };
}

type OfGroup = Pick<SeriesAddress, "edition" | "code"> & Partial<SeriesAddress>;

/** The figures of a group over time. */
export function seriesHref(asked: OfGroup): string {
  return address(SERIES_PATH, { ...asked });
}

/** The same as a file. */
export function seriesFileHref(asked: OfGroup, format: "csv" | "json"): string {
  return address(`${SERIES_PATH}/file`, { ...asked, format });
}

/** What is shown where an address does not say: a size before any amount, of everybody. */
export function firstMeasure(measures: readonly string[]): string {
  return SIZE_MEASURES.find((one) => measures.includes(one)) ?? measures[0] ?? "";
}

/** What is asked of a data set that is carried as a whole. */
export interface CarriedAddress {
  data: string;
  to: EditionId;
  by: string;
  measure: string;
  sex: Sex | "";
}

const CARRIED_PATH = `${FIGURES_PATH}/carried`;

export function readCarriedAddress(parameters: Parameters): {
  asked: CarriedAddress;
  reader: ParameterReader;
} {
  const reader = new ParameterReader(parameters);
  return {
    asked: {
      data: reader.text("data", "The data set", 80),
      to: reader.text("to", "The edition", 40),
      by: reader.text("by", "Whose shares", 80),
      measure: reader.text("measure", "What is measured", 80),
      sex: reader.choice("sex", "Men or women", SEXES),
    },
    reader,
  };
}

export function carriedHref(asked: Partial<CarriedAddress> & Pick<CarriedAddress, "data" | "to">): string {
  return address(CARRIED_PATH, { ...asked });
}

export function carriedFileHref(asked: CarriedAddress, format: "csv" | "json"): string {
  return address(`${CARRIED_PATH}/file`, { ...asked, format });
}
