import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";

/** Where the next revision is opened, and a correction of a released table. */
export const NEW_REVISION_PATH = `${REVISIONS_PATH}/new`;
export const NEW_CORRECTION_PATH = `${REVISIONS_PATH}/new/correction`;

/** A revision's settings. */
export function settingsHref(id: string): string {
  return revisionHref(id, "settings");
}

/** What was suggested for a revision. */
export function suggestionsHref(id: string): string {
  return revisionHref(id, "suggestions");
}
