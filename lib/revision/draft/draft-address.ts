import { groupUnder, publicReading, type Reading, type Side } from "#lib/correspondence/reading";
import { revisionHref } from "#lib/revision/paper-address";

/** The draft of the edition that a revision makes, or what is below it: `draftHref("next", "lookup")`. */
export function draftHref(revision: string, part = ""): string {
  return revisionHref(revision, part === "" ? "draft" : `draft/${part}`);
}

/** Where all of its groups are. */
export function draftGroupsPath(revision: string): string {
  return draftHref(revision, "groups");
}

/** A group of it; a sub-unit group's code brings its stroke along. */
export function draftGroupHref(revision: string, code: string): string {
  return groupUnder(draftGroupsPath(revision), code);
}

/** What stands in the addresses of a draft for the way from the later edition to the earlier. */
export const BACKWARD = "backward";

/** How the correspondence of a draft is read from the edition revised to the one made, and where its pages are. */
export function draftReading(revision: string, { source, target }: { source: Side; target: Side }): Reading {
  const path = draftHref(revision, "correspondence");
  return { source, target, inverted: false, path, turnedPath: `${path}/${BACKWARD}` };
}

/** Where the correspondence of a revision is read: in its draft where that is all there is of the edition made, or where all read it. */
export function readingOf(revision: string, editions: { source: Side; target: Side }): Reading {
  return editions.target.groupsPath === undefined
    ? publicReading(editions)
    : draftReading(revision, editions);
}

/** Where codes are converted by a draft, in the order of a reading of it. */
export function draftConvertHref(revision: string, { inverted }: Pick<Reading, "inverted">): string {
  return draftHref(revision, inverted ? `convert/${BACKWARD}` : "convert");
}

/** Where its files are, or one of them. */
export function draftFilesHref(revision: string, name = ""): string {
  return draftHref(revision, name === "" ? "files" : `files/${encodeURIComponent(name)}`);
}

/** What a file of a draft is called once it is saved, without its ending: "soc2020-soc2030-draft-2026-12-01-structure". */
export function savedDraftName(pair: string, on: string, name: string): string {
  return `${pair}-draft-${on}${name && `-${name}`}`;
}
