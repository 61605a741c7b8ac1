import { revisionHref } from "#lib/revision/paper-address";

export function meetingsHref(revision: string, part = ""): string {
  return revisionHref(revision, `meetings${part && `/${part}`}`);
}

/** What the meetings of a revision agreed on, all in one table. */
export function actionsHref(revision: string): string {
  return meetingsHref(revision, "actions");
}

/** A meeting's page, or what is below it: `meetingHref("next", 3, "items/2")`. */
export function meetingHref(revision: string, id: number, below = ""): string {
  return meetingsHref(revision, `${id}${below && `/${below}`}`);
}

/** Where an action stands on its meeting's page. */
export function actionAnchor(number: number): string {
  return `action-${number}`;
}
