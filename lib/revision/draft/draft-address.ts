import { revisionHref } from "#lib/revision/paper-address";

/** The draft of the edition that a revision makes. */
export function draftHref(revision: string): string {
  return revisionHref(revision, "draft");
}

/** A group of it; a sub-unit group's code brings its stroke along. */
export function draftGroupHref(revision: string, code: string): string {
  return revisionHref(revision, `draft/groups/${code.split("/").map(encodeURIComponent).join("/")}`);
}
