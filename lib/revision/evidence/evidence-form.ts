import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { WORDED_KINDS } from "#lib/revision/evidence/evidence";
import { choice, line, prose, ticked } from "#lib/web/fields";

/** Names of boxes that were ticked: uids. */
const ticks = ticked(/^[\w-]{1,40}$/);
/** The same of codes, of whatever shape. */
const codeTicks = ticked(/^[\w./-]{1,20}$/);

/** What the forms for each way of recording evidence ask for: names are unique on the page that has them all. */
export const ENTRIES_FIELDS = z.object({
  entries: ticks,
  "entries-text": prose("What they show"),
});

export const CLASSIFICATION_FIELDS = z.object({
  /** The edition of another classification that they are of. */
  "other-edition": line("The classification"),
  other: codeTicks,
  "other-more": line("The list of groups", { longest: 400 }),
  "other-more-is": groupChoices(),
  "other-text": prose("What it shows"),
});

export const WORDS_FIELDS = z.object({
  "words-kind": choice(WORDED_KINDS, "Choose what the words are about."),
  words: prose("The text"),
});

export const LINK_FIELDS = z.object({
  link: line("The address", { longest: 2_000 }),
  "link-text": prose("What it shows"),
});

export const FILE_FIELDS = z.object({ "file-text": prose("What it shows") });
