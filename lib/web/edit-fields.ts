import { z } from "zod";
import { line, prose } from "#lib/web/fields";

/** Why something is changed; both go into the record. */
export const WHY_FIELDS = {
  reason: prose("The reason", { required: "Say why, in a sentence or two.", longest: 1_000 }),
  source: line("The source", { required: "Name the source: where it is known from.", longest: 300 }),
};

/** Names the state of a thing that an edit starts from, as a page of ours wrote it into the form. */
export const STATE_FIELD = z
  .string({ error: "The form came incomplete. Load the page again." })
  .regex(/^\d{1,9}-[0-9a-f]{16}$/, "The form came incomplete. Load the page again.");
