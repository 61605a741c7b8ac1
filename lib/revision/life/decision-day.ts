/**
 * What is wrong with the day that a decision is said to be of; null where nothing is.
 * @param today ISO date
 */
export function dayProblem(day: string, today: string): string | null {
  if (!isDay(day)) return "The day is not one of the calendar. Give it like 2026-03-14.";
  return day > today ? "The day is still to come. Give the day on which it was decided." : null;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
