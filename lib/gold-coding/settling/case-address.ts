import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";

export const CASES_PATH = `${GOLD_CODING_PATH}/cases`;
export const RULINGS_PATH = `${GOLD_CODING_PATH}/rulings`;
export const DISTINCTIONS_PATH = `${GOLD_CODING_PATH}/distinctions`;

/** A case's page, or one below it: `caseHref(12, "answer")`. */
export function caseHref(id: number, below = ""): string {
  return `${CASES_PATH}/${id}${below && `/${below}`}`;
}

/** The page of a ruling or distinction with its history, or one below it. */
export function precedentHref(kind: "ruling" | "distinction", id: number, below = ""): string {
  return `${kind === "ruling" ? RULINGS_PATH : DISTINCTIONS_PATH}/${id}${below && `/${below}`}`;
}
