import { z } from "zod";
import { prose, wholeNumber } from "#lib/web/fields";
import { reasonField } from "#lib/web/reason-field";

/** The fields of the form that writes a version of guidelines, whatever they are of. */
export const GUIDELINE_FIELDS = z.object({
  /** The version that whoever writes had before them; 0 for none. */
  seen: wholeNumber(),
  text: prose("The text", { required: "Write what coders are to go by.", longest: 20_000 }),
  reason: reasonField(),
});

/** What is said once guidelines are saved. */
export function savedSentence(version: number): string {
  return `Version ${version} is what coders see from now on.`;
}
