/** What stands for the title of a group of which only the code is known. */
export const TITLE_NOT_KNOWN = "title not known";

/** A title as it is shown, whether it is known or not. @param title as it is kept: "" where it is not known */
export function shownTitle(title: string): string {
  return title === "" ? TITLE_NOT_KNOWN : title;
}

/** A title as it is kept: "" where what was read says that it is not known. */
export function keptTitle(shown: string): string {
  return shown === TITLE_NOT_KNOWN ? "" : shown;
}

/** Whether a title says anything, so that it can be compared with another. */
export function isKnownTitle(title: string | undefined): title is string {
  return title !== undefined && title !== "" && title !== TITLE_NOT_KNOWN;
}
