import { z } from "zod";
import { STANCE_LIST } from "#lib/revision/consultation/comment";
import { choice, line, prose, wholeNumber } from "#lib/web/fields";

const LINK = "Give the link as a whole address that begins with https:// or http://, or leave it empty.";

/** A web address that can be opened, without a name and password in it; "" for none. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes(".") && username === "" && password === "";
}

/** What a form brings of a comment. */
export const COMMENT_FIELDS = z.object({
  version: wholeNumber(),
  stance: choice(STANCE_LIST, "Choose what you think of the proposal."),
  part: line("The part", { longest: 20 }),
  text: prose("The text", { required: "Say why in a sentence or more." }),
  link: line("The link", { longest: 500 }).refine((text) => text === "" || isWebAddress(text), LINK),
  publishName: choice(["yes", "no"], "Choose whether your name may be published."),
});

const { stance, part, text, link } = COMMENT_FIELDS.shape;

/** What a program sends of a comment, as JSON; a file comes by the form only. */
export const COMMENT_BODY = z.strictObject(
  {
    proposal: line("The proposal", { required: "Give the id of the proposal." }),
    version: z.int({ error: "Give the version of the proposal as a number." }).min(1).max(999_999),
    ...{ stance, part, text, link },
    publishName: z.boolean({ error: "Say by true or false whether your name may be published." }),
  },
  {
    error:
      "Send an object with proposal, version, stance, text and publishName; part and link may be left out.",
  },
);
