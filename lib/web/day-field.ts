import { line } from "#lib/web/fields";

/**
 * A day of the calendar, as a browser's date field sends it: "2026-05-07"; "" where none is given and none is required.
 * @param required what to say when none was given
 */
export function dayField(required?: string) {
  return line("The day", { ...(required !== undefined && { required }), longest: 10 }).refine(
    (text) => text === "" || isDay(text),
    "The day is not one of the calendar. Type it like 2026-05-07.",
  );
}

/** Whether a text is a day as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
