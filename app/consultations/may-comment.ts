import type { Viewer } from "#lib/people/viewer.db";
import { can, inRound } from "#lib/permissions/permissions";
import type { Round } from "#lib/revision/consultation/round";

/** Who looks at a round: nobody signed in, somebody who may not comment in it, or somebody who may. */
export function mayComment(
  viewer: Viewer | null,
  { id, of }: Pick<Round, "id" | "of">,
): "nobody" | "reader" | "commenter" {
  if (!viewer) return "nobody";
  return can(viewer.person, "comment", inRound(id, of.id)) ? "commenter" : "reader";
}
