import { isDay } from "#lib/web/day-field";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "31 March 2024", "31-Mar-24", "31st March, 2024", with a day of the week before it. */
const IN_WORDS =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-./]+([a-z]{3,9})\.?,?[\s\-./]+(\d{4}|\d{2})$/i;
/** "Mar-24", "March 2024": the first of the month. */
const MONTH_ALONE = /^([a-z]{3,9})\.?,?[\s\-./]+(\d{4}|\d{2})$/i;
/** "31/03/2024", "31.3.24": in the order of the United Kingdom. */
const IN_FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
/** Days of spreadsheets between 1954 and 2119: a number of five figures outside of these is no day of a standard. */
const SERIALS = { from: 20_000, to: 80_000 };

/**
 * The day that a cell has, as an ISO date: ISO, days in figures in the order day, month, year, in words, a month alone (its
 * first day), and the serial numbers of spreadsheets. Source of these: ECMA-376, part 1, 18.17.4.1, the 1900 date system,
 * whose day 60 there never was, so that days from March 1900 on count from 30 December 1899. null where it has none.
 */
export function readDay(cell: string): string | null {
  const text = cell.replace(/\s+/g, " ").trim();
  const [, iso] = ISO.exec(text) ?? [];
  if (iso) return isDay(iso) ? iso : null;
  const [, serial] = SERIAL.exec(text) ?? [];
  if (serial) return daySerial(Number(serial));
  const [, day, month, year] = IN_FIGURES.exec(text) ?? [];
  if (day && month && year) return dayOf(year, Number(month), Number(day));
  const [, dayBefore, name, yearAfter] = IN_WORDS.exec(text) ?? [];
  if (dayBefore && name && yearAfter) return dayOf(yearAfter, monthOf(name), Number(dayBefore));
  const [, alone, ofYear] = MONTH_ALONE.exec(text) ?? [];
  return alone && ofYear ? dayOf(ofYear, monthOf(alone), 1) : null;
}

function daySerial(serial: number): string | null {
  if (serial < SERIALS.from || serial > SERIALS.to) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: string, month: number, day: number): string | null {
  // Years of two figures are of this century up to 2069, as spreadsheets and C libraries read them from 1969 on.
  const whole = year.length === 4 ? year : `${Number(year) < 69 ? "20" : "19"}${year}`;
  const text = `${whole}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
