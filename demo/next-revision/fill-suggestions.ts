import type { Cast } from "#demo/cast";
import { INVENTED, NEXT_REVISION } from "#demo/next-revision/papers";
import type { Actor } from "#lib/record/entry";
import { answerSuggestion, moveToFollowing } from "#lib/revision/suggestions/answer-suggestion.db";
import type { SuggestionDraft } from "#lib/revision/suggestions/suggestion";
import { suggest } from "#lib/revision/suggestions/suggestions.db";

/** Somebody who is not signed in. */
const STRANGER: Actor = { personId: null, via: "browser", requestId: null };

type Suggested = Pick<SuggestionDraft, "title" | "text" | "codes"> & Partial<SuggestionDraft>;

/** Sends a suggestion for the next revision in, as anybody can. @returns its number */
export function suggestChange({ text, ...said }: Suggested, by: Actor = STRANGER): Promise<number> {
  return suggest(by, {
    ...{ edition: NEXT_REVISION.source, url: "", attachment: null, name: "", email: "" },
    ...said,
    text: `${text} ${INVENTED}`,
  });
}

/**
 * Suggestions for the next revision in every state but that of an issue, which the papers have: waiting, answered,
 * answered to whoever sent it alone, and left to the revision after it.
 * @returns their numbers
 */
export async function fillSuggestions(
  cast: Cast<"working-group" | "stakeholder">,
  revision: string,
): Promise<number[]> {
  const { "working-group": member, stakeholder } = cast;
  const waiting = await suggestChange(
    {
      title: "Dog walkers and groomers should have a unit group of their own",
      text: "Our members earn their living by it, and are counted with keepers of kennels and animals in laboratories.",
      codes: ["6129"],
      name: "A trade association of pet care",
    },
    stakeholder,
  );
  const answered = await suggestChange({
    title: "Say “refuse and recycling” in the title of the refuse collectors’ group",
    text: "Half of what we collect is recycled.",
    codes: ["9244"],
  });
  await answerSuggestion(member, answered, {
    revision,
    answer:
      "Thank you. The paper on environmental occupations asks whether “refuse” is still the word; your suggestion is put to the group with it.",
    ...{ published: true, edits: 0 },
  });
  const withheld = await suggestChange({
    title: "Count the head of our local museum as a director",
    text: "She runs it alone and signs as director.",
    codes: ["2452"],
  });
  await answerSuggestion(member, withheld, {
    revision,
    answer: "Thank you. A group is made for an occupation; how one person is coded is for the coders to say.",
    ...{ published: false, edits: 0 },
  });
  const later = await suggestChange({
    title: "Tell those who look after machines from those who work beside them in warehouses",
    text: "Warehouses are being automated, and within ten years these will be two jobs.",
    codes: ["9252"],
  });
  await moveToFollowing(member, later, {
    reason: "There are no figures yet that tell the two apart. Taken up again with the next edition.",
    edits: 0,
  });
  return [waiting, answered, withheld, later];
}
