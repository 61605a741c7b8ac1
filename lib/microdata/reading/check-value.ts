import type { Content } from "#lib/microdata/layout/variables";
import { NUMBER_FAULTS, readNumber } from "#lib/microdata/reading/read-number";
import { listedWith } from "#lib/platform/in-words";

/** What a cell is read as: a number, or why the row is refused, as the end of a sentence that quotes nothing of it. */
export type CellReader = (text: string, from: number, to: number) => number | string;

/** How cells of a kind are read: a missing code is 0, a missing amount or weight not a number. */
export function cellReader(content: Content): CellReader {
  const check = checks[content.kind](content as never);
  return (text, from, to) => {
    const read = readNumber(text, from, to);
    return typeof read === "string" ? NUMBER_FAULTS[read] : check(read);
  };
}

type Check<Kind extends Content["kind"]> = (
  content: Extract<Content, { kind: Kind }>,
) => (value: number | null) => number | string;

const MISSING = "is blank, and has no missing values by its description";

const checks: { [Kind in Content["kind"]]: Check<Kind> } = {
  code: ({ of, missing }) => {
    const known = new Set(of);
    const none = `is none of ${listedWith("or", of.map(String))}`;
    return (value) => {
      if (value === null || value === 0) return missing ? 0 : value === 0 ? none : MISSING;
      return known.has(value) ? value : none;
    };
  },
  whole: ({ from, to, missing }) => {
    const none = to > 10_000 ? "is no whole number above nought" : `is no whole number from ${from} to ${to}`;
    return (value) => {
      if (value === null || (value === 0 && missing)) return missing ? 0 : MISSING;
      return Number.isInteger(value) && value >= from && value <= to ? value : none;
    };
  },
  amount: ({ negative = false }) => {
    return (value) => {
      if (value === null) return Number.NaN;
      // There is one nought, whatever its sign: values are sorted by their bits.
      return negative || value >= 0 ? value + 0 : "is below nought";
    };
  },
  weight: () => (value) => {
    if (value === null) return Number.NaN;
    if (value > 0) return value;
    return value === 0
      ? "is a weight of nought: leave it blank where there is none"
      : "is a weight below nought";
  },
  date: () => (value) => {
    if (value === null) return 0;
    return Number.isInteger(value) && value >= 0 && value <= 999_999 ? value : "is no date of six figures";
  },
};
