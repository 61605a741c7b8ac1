import { z } from "zod";
import { Refusal } from "#lib/platform/refusal";
import { BODIES } from "#lib/revision/life/life-step";
import { ACTION_STATUSES } from "#lib/revision/meetings/meeting";
import { readRevision } from "#lib/revision/revision.db";
import { dayField } from "#lib/web/day-field";
import { choice, line, prose, wholeNumber } from "#lib/web/fields";

export const MEETING_FIELDS = z.object({
  body: choice(BODIES, "Choose which group met."),
  title: line("The title", { required: "Give the meeting a title." }),
  heldOn: dayField("Give the day of the meeting."),
  place: line("The place"),
  attendees: prose("The attendees"),
  apologies: prose("The apologies"),
});

export const ITEM_FIELDS = z.object({
  title: line("The title", { required: "Give the item a title." }),
  minutes: prose("The minutes", { longest: 50_000 }),
  issue: line("The issue"),
});

export const ACTION_FIELDS = z.object({
  text: prose("The action", { required: "Say what is to be done.", longest: 1_000 }),
  owner: line("Whoever does it", { required: "Say who does it." }),
  dueOn: dayField(),
  status: choice(ACTION_STATUSES, "Choose how it stands."),
  note: prose("The note", { longest: 2_000 }),
});

/** What the form began from: the version of what it edits, or how many there were where it adds one. */
export const SINCE = { since: wholeNumber() };

/**
 * The issue that somebody names: "Major Group 3, issue 4", or its id.
 * @returns its id; null for ""
 * @throws Refusal where the revision has none of that name
 */
export async function issueNamed(revision: string, name: string): Promise<string | null> {
  if (name === "") return null;
  const wanted = name.toLowerCase();
  const { papers } = await readRevision(revision, "groups");
  const found = papers
    .flatMap(({ issues }) => issues)
    .find(({ id, label }) => id === name || label.toLowerCase() === wanted);
  if (found) return found.id;
  throw new Refusal(
    `There is no issue “${name}”. Name it by its paper and number, such as “${papers[0]?.label ?? "Major Group 3"}, issue 4”.`,
    "issue",
  );
}
