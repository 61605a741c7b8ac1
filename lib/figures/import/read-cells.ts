import type { Figure, Quality } from "#lib/facts/facts";
import { QUALITIES } from "#lib/facts/facts";
import { MEASURES, type Measure, OWN_MEASURE } from "#lib/facts/measure";
import { qualityOf } from "#lib/figures/quality";
import { headingKey } from "#lib/files/heading-key";
import { RefusedCell } from "#lib/files/refused-row";
import { printedNumber, suppressedBy } from "#lib/imports/readers/figure-table";

/** Measures by what they are called: by id, by name, or by either with another spelling. */
const BY_NAME = new Map(
  MEASURES.flatMap((measure) => [measure.id, measure.name].map((name) => [headingKey(name), measure])),
);

/** The measure that a cell names; null for none that figures have. */
export function measureNamed(text: string): Measure | null {
  return BY_NAME.get(headingKey(text)) ?? null;
}

/** No count of people and no pay is as large as this. */
const LARGEST = 1e12;

/** The column and what stands in it, for saying what is wrong. */
interface Cell {
  column: string;
  text: string;
}

/**
 * What a cell says of a figure: a value in the measure's unit, or why there is none.
 * @param scale what one of the printed numbers is worth
 * @throws RefusedCell of anything else, with what to do
 */
export function readValue(
  { column, text }: Cell,
  measure: Pick<Measure, "id" | "name" | "unit">,
  scale: number,
): Pick<Figure, "value" | "suppressed"> {
  const suppressed = suppressedBy(text);
  if (suppressed !== null) return { value: null, suppressed };
  const refused = (reason: string) => new RefusedCell(column, text, reason);
  const percent = text.endsWith("%");
  if (percent && measure.unit !== "%")
    throw refused(
      `The value is a percentage, and the ${measure.name} is in ${measure.unit}. Choose another measure for the column, or leave it out.`,
    );
  const printed = printedNumber(percent ? text.slice(0, -1) : text);
  if (printed === null)
    throw refused(
      "The value is neither a number nor a mark of a suppressed figure. Write it like 1,234.5, or with a mark such as “x” or “..”.",
    );
  if (Math.abs(printed) > LARGEST)
    throw refused("The value is larger than any figure of a group. Look whether the column holds figures.");
  if (printed < 0 && measure.id !== OWN_MEASURE && measure.unit !== "%")
    throw refused(
      `The value is below nought, which the ${measure.name} cannot be. Look whether the column holds a change.`,
    );
  return { value: Number((printed * scale).toPrecision(12)), suppressed: "" };
}

/** A coefficient of variation in per cent; null for a mark or nothing. @throws RefusedCell */
export function readCv({ column, text }: Cell): number | null {
  if (suppressedBy(text) !== null) return null;
  const value = printedNumber(text.replace(/\s*%$/, ""));
  if (value === null || value < 0 || value > LARGEST)
    throw new RefusedCell(
      column,
      text,
      "The value is no coefficient of variation. Write it in per cent, like 4.7.",
    );
  return value;
}

/** How many records a figure was estimated from; null for a mark or nothing. @throws RefusedCell */
export function readBase({ column, text }: Cell): number | null {
  if (suppressedBy(text) !== null) return null;
  const value = printedNumber(text);
  if (value === null || value < 0 || !Number.isInteger(value) || value > 2_000_000_000)
    throw new RefusedCell(column, text, "The value is no number of records. Write a whole number.");
  return value;
}

/** The band of a figure's quality, by name or by its coefficient of variation; "" where it says nothing. @throws RefusedCell */
export function readQuality({ column, text }: Cell, cv: number | null): Quality | "" {
  const word = text.trim().toLowerCase();
  if (word === "") return cv === null ? "" : qualityOf(cv);
  const known = QUALITIES.find((quality) => quality === word);
  if (!known)
    throw new RefusedCell(
      column,
      text,
      `The value is no quality. Use ${QUALITIES.map((one) => `“${one}”`).join(", ")}.`,
    );
  return known;
}
