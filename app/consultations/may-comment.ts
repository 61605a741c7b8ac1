import type { Viewer } from "#lib/people/viewer.db";
import { can } from "#lib/permissions/permissions";

/** Who looks at a round: nobody signed in, somebody who may not comment in it, or somebody who may. */
export function mayComment(viewer: Viewer | null, round: number): "nobody" | "reader" | "commenter" {
  if (!viewer) return "nobody";
  return can(viewer.person, "comment", { scope: { kind: "round", id: String(round) } })
    ? "commenter"
    : "reader";
}
