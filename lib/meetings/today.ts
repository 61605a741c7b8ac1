const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is by London time, as an ISO date. */
export function today(now = new Date()): string {
  return DAY.format(now);
}
