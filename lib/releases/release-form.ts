import { z } from "zod";
import { line, prose, wholeNumber } from "#lib/web/fields";

const INCOMPLETE = "The form came incomplete. Load the page again.";

/** The fields of the form that makes a release. */
export const RELEASE_FIELDS = z.object({
  notes: prose("The notes", {
    required: "Say what is new in this release: everybody reads it.",
    longest: 2_000,
  }),
  releasedOn: line("The date", { required: "Give the date of the release.", longest: 10 }).refine(isDay, {
    error: "The date is not one of the calendar. Give it like 2026-03-14.",
  }),
  number: wholeNumber(),
  checked: line("What was looked at", { required: INCOMPLETE, longest: 200 }),
});

/** Whether a text is a day of the calendar, as an ISO date. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Where a revision is released. */
export function releaseFormHref(revision: string, rest = ""): string {
  return `/revisions/${encodeURIComponent(revision)}/release${rest && `/${rest}`}`;
}
