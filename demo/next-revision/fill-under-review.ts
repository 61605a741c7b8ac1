import type { Cast } from "#demo/cast";
import { INVENTED } from "#demo/next-revision/papers";
import { openPaper } from "#lib/revision/issues/issues.db";
import { raiseReviewed, readGroupsUnderReview } from "#lib/revision/under-review/under-review.db";

/**
 * A paper on small groups, and an issue on those of which a source says too few, raised from the list of groups under
 * review with their sizes as evidence, as one ticks them there.
 * @returns the issue's id
 */
export async function fillUnderReview(cast: Cast<"working-group">, revision: string): Promise<string> {
  const by = cast["working-group"];
  const paper = await openPaper(by, revision, {
    label: "Small groups",
    title: "Review of groups with few people",
    majorGroup: null,
    introduction: `Groups of which a survey says fewer people than the size policy asks for, whatever they do. ${INVENTED}`,
  });
  const { groups } = await readGroupsUnderReview(revision, "groups");
  const small = groups.filter(({ verdict, issues }) => verdict === "under" && issues.length === 0);
  return raiseReviewed(by, revision, { paper, codes: small.map(({ code }) => code), question: "" });
}
