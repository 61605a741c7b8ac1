import { address } from "#lib/platform/parameters";

/** What waits for whoever is signed in. */
export const GOLD_CODING_PATH = "/gold-coding";
export const NEW_BATCH_PATH = `${GOLD_CODING_PATH}/batches/new`;

/** A batch's page, or one below it: `batchHref("lfs-2026", "records")`. */
export function batchHref(id: string, below = ""): string {
  return `${GOLD_CODING_PATH}/batches/${encodeURIComponent(id)}${below && `/${below}`}`;
}

/** A survey record's page, or one below it. */
export function recordHref(id: number, below = ""): string {
  return `${GOLD_CODING_PATH}/records/${id}${below && `/${below}`}`;
}

/** A file of a batch, or what is done to it. */
export function batchFileHref(batch: string, file: number, below = ""): string {
  return batchHref(batch, `files/${file}${below && `/${below}`}`);
}

/** A queue's page, or one below it. */
export function queueHref(id: number, below = ""): string {
  return `${GOLD_CODING_PATH}/queues/${id}${below && `/${below}`}`;
}

/** The records of a batch, as its list shows them. */
export function recordsHref(
  batch: string,
  parameters: Record<string, string | number | undefined> = {},
): string {
  return address(batchHref(batch, "records"), parameters);
}
