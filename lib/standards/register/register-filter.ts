import type { ParameterReader } from "#lib/platform/parameters";
import {
  STANDARD_KINDS,
  STANDARD_LEVELS,
  type StandardKind,
  type StandardLevel,
} from "#lib/standards/standard";

/** Whether a standard is mapped to a unit group of the newest edition. */
export const MAPPED_STATES = {
  yes: "mapped to a unit group",
  waiting: "groups wait for a person",
  no: "no unit group yet",
} as const;
export type MappedState = keyof typeof MAPPED_STATES;

/** When a standard is to be reviewed. */
export const DUE_STATES = {
  passed: "review date has passed",
  "6": "due within 6 months",
  "12": "due within 12 months",
  "24": "due within 24 months",
  none: "no review date",
} as const;
export type DueState = keyof typeof DUE_STATES;

/** Conditions on the register, as its address has them; "" for any. */
export interface RegisterFilter {
  q: string;
  kind: StandardKind | "";
  level: StandardLevel | "";
  sector: string;
  suite: string;
  /** Code of a unit group of the newest edition, or how it begins. */
  code: string;
  mapped: MappedState | "";
  due: DueState | "";
}

export function readRegisterFilter(reader: ParameterReader): RegisterFilter {
  return {
    q: reader.text("q", "The text"),
    kind: reader.choice("kind", "The kind", STANDARD_KINDS),
    level: reader.choice("level", "The level", STANDARD_LEVELS),
    sector: reader.text("sector", "The sector"),
    suite: reader.text("suite", "The suite"),
    code: reader.matching("code", "The code", /^\d{1,4}$/, "2134"),
    mapped: reader.choice("mapped", "The mapping", Object.keys(MAPPED_STATES) as MappedState[]),
    due: reader.choice("due", "The review", Object.keys(DUE_STATES) as DueState[]),
  };
}

/** A day so many months on. @param day ISO date @returns ISO date; the last day of a month that is shorter */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
