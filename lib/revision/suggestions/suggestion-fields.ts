import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { isWebAddress } from "#lib/revision/consultation/comment-fields";
import { choice, email, line, prose, wholeNumber } from "#lib/web/fields";

const LINK = "Give the link as a whole address that begins with https:// or http://, or leave it empty.";

/** What the form for suggesting a change asks for. */
export const SUGGESTION_FIELDS = z.object({
  title: line("The suggestion", { required: "Say in a line what should change.", longest: 200 }),
  text: prose("The reason", { required: "Say why, in a sentence or more.", longest: 5_000 }),
  groups: line("The list of groups", { longest: 400 }),
  "groups-is": groupChoices(),
  url: line("The link", { longest: 500 }).refine((text) => text === "" || isWebAddress(text), LINK),
  name: line("The name", { longest: 120 }),
  email: z.preprocess(
    (given) => (typeof given === "string" && given.trim() === "" ? undefined : given),
    email("").optional().default(""),
  ),
});

/** What the form for answering one asks for. */
export const ANSWER_FIELDS = z.object({
  answer: prose("The answer", { required: "Write an answer.", longest: 5_000 }),
  publication: choice(["publish", "withhold"], "Choose whether everybody reads both."),
  edits: wholeNumber(),
});

/** What the form for moving one to the following revision asks for. */
export const MOVE_FIELDS = z.object({
  reason: prose("The reason", { required: "Say why it waits for the following revision.", longest: 1_000 }),
  edits: wholeNumber(),
});
