import { Refusal } from "#lib/platform/refusal";

/** Rounds open and close at an instant, which people name by the clock in London, summer time and all. */
const ZONE = "Europe/London";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When comments are taken: from `opensAt`, and before `closesAt`. */
export interface Window {
  opensAt: Date;
  closesAt: Date;
}

export type WindowState = "coming" | "open" | "closed";

/** The same rule as the database's: the instant of opening is within, that of closing is not. */
export function windowState({ opensAt, closesAt }: Window, now: Date): WindowState {
  if (now < opensAt) return "coming";
  return now < closesAt ? "open" : "closed";
}

/** What somebody types: "2026-03-02" and "09:00". */
export interface WallTime {
  date: string;
  time: string;
}

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** What the clock in London shows at an instant, to the minute. */
export function wallTime(instant: Date): WallTime {
  const parts = new Map(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return { date: `${at("year")}-${at("month")}-${at("day")}`, time: `${at("hour")}:${at("minute")}` };
}

/**
 * The instant at which the clock in London shows a time.
 * @param which of the two, where the clock shows it twice as summer time ends: the first or the last
 * @param fields of the form, for refusals
 * @throws Refusal for what is no date or time, and for the hour that summer time leaves out
 */
export function instantOf(
  { date, time }: WallTime,
  which: "first" | "last",
  fields: { date: string; time: string },
): Date {
  const day = /^(20\d\d)-(\d\d)-(\d\d)$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  // "2026-02-30" is read as 2 March by some engines.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== date)
    throw new Refusal("The date is none. Type it like 2026-03-02: year, month and day.", fields.date);
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(time) ?? [];
  if (!hours || !minutes)
    throw new Refusal("The time is none. Type it like 09:00, from 00:00 to 23:59.", fields.time);
  const shown = day + (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const instants = instantsShowing(shown);
  const instant = which === "first" ? instants[0] : instants.at(-1);
  if (instant === undefined)
    throw new Refusal(
      `On ${DATE.format(new Date(shown))} the clocks go forward, and ${hours}:${minutes} does not exist. Choose an earlier or a later time.`,
      fields.time,
    );
  return new Date(instant);
}

/**
 * Every instant at which London's clock shows this, in order: none, one or two.
 * @param shown what it shows, as if it were UTC
 */
function instantsShowing(shown: number): number[] {
  // Clocks change once a day at most, so the offsets of the day before and the day after are all there can be.
  const offsets = new Set([offsetAt(shown - DAY), offsetAt(shown + DAY)]);
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((instant) => instant + offsetAt(instant) === shown)
    .sort((a, b) => a - b);
}

/** How far London's clock is ahead of UTC, in milliseconds, at an instant of whole minutes. */
function offsetAt(instant: number): number {
  const { date, time } = wallTime(new Date(instant));
  return Date.parse(`${date}T${time}Z`) - instant;
}

const DATE = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hourCycle: "h23",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** "Monday 2 March 2026 at 09:00 GMT"; BST in summer. */
export function londonMoment(instant: Date): string {
  const parts = new Map(MOMENT.formatToParts(instant).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${at("weekday")} ${at("day")} ${at("month")} ${at("year")} at ${at("hour")}:${at("minute")} ${at("timeZoneName")}`;
}

/** "opens Monday 2 March 2026 at 09:00 GMT", "open until …", "closed since …". */
export function windowInWords(window: Window, now: Date): string {
  const { opensAt, closesAt } = window;
  switch (windowState(window, now)) {
    case "coming":
      return `opens ${londonMoment(opensAt)}, closes ${londonMoment(closesAt)}`;
    case "open":
      return `open until ${londonMoment(closesAt)}`;
    case "closed":
      return `closed since ${londonMoment(closesAt)}`;
  }
}

/** A window as a form gives it: date and time of opening and of closing. */
export interface TypedWindow {
  opensDate: string;
  opensTime: string;
  closesDate: string;
  closesTime: string;
}

/** A round is for people to read, think and answer: it lasts an hour at least … */
const SHORTEST = 60 * MINUTE;
/** … and ends. */
const LONGEST = 366 * DAY;

/**
 * The window that was typed. An hour that comes twice counts for whoever comments: opening is its first, closing its last.
 * @throws Refusal also where it closes before it opens, lasts less than an hour or more than a year
 */
export function readWindow({ opensDate, opensTime, closesDate, closesTime }: TypedWindow): Window {
  const opensAt = instantOf({ date: opensDate, time: opensTime }, "first", {
    date: "opensDate",
    time: "opensTime",
  });
  const closesAt = instantOf({ date: closesDate, time: closesTime }, "last", {
    date: "closesDate",
    time: "closesTime",
  });
  const length = closesAt.getTime() - opensAt.getTime();
  if (length < SHORTEST)
    throw new Refusal(
      "The round closes before it has been open for an hour. Give a later closing time.",
      "closesDate",
    );
  if (length > LONGEST)
    throw new Refusal(
      "The round would be open for more than a year. Give an earlier closing date.",
      "closesDate",
    );
  return { opensAt, closesAt };
}
