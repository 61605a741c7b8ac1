export const MEETINGS_PATH = "/revision/meetings";
export const ACTIONS_PATH = `${MEETINGS_PATH}/actions`;

/** A meeting's page, or what is below it: `meetingHref(3, "/items/2")`. */
export function meetingHref(id: number, below: `/${string}` | "" = ""): string {
  return `${MEETINGS_PATH}/${id}${below}`;
}

/** Where an action stands on its meeting's page. */
export function actionAnchor(number: number): string {
  return `action-${number}`;
}
