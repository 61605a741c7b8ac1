import { address } from "#lib/platform/parameters";
import { standardsHref } from "#lib/standards/standards-address";

export const PLAN_PATH = standardsHref("plan");

/** The page of an action, or of a new one. */
export function planActionHref(action: number | "new", below = ""): string {
  return `${PLAN_PATH}/${action}${below && `/${below}`}`;
}

export function planReportHref(year?: number): string {
  return address(`${PLAN_PATH}/report`, { year });
}
