import { type Batch, stateOf } from "#lib/gold-coding/batches/batch";
import { type BatchEdition, readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { figureLevels } from "#lib/gold-coding/figures/agreement/answer-at-levels";
import { readFiguresVersion } from "#lib/gold-coding/figures/agreement/coded-records.db";
import { can, inBatch, type Person } from "#lib/permissions/permissions";
import { derived } from "#lib/platform/derived";
import { keptFew } from "#lib/platform/keep-few";

/** What figures are of: a batch as it is coded to one of its editions, at a state of its decisions. */
export interface FiguresOf {
  batch: Batch;
  /** Every edition of the batch that is held. */
  editions: readonly BatchEdition[];
  edition: BatchEdition;
  /** Its place in the batch's list of editions, from 0. */
  at: number;
  /** Levels of the edition, from the top down to its unit groups. */
  levels: readonly number[];
  /** Another once a decision or a gold code is. */
  version: string;
}

/**
 * @param place of the edition in the batch's list, from 0
 * @returns null where there is no such batch, or its edition is held no more
 */
export async function readFiguresOf(batchId: string, place = 0): Promise<FiguresOf | null> {
  const batch = await readBatch(batchId);
  if (!batch) return null;
  const [editions, version] = await Promise.all([readBatchEditions(batch), readFiguresVersion(batchId)]);
  const edition = editions.find(({ id }) => id === batch.editions[place]) ?? editions[0];
  if (!edition) return null;
  const at = batch.editions.indexOf(edition.id);
  return { batch, editions, edition, at, levels: figureLevels(edition.edition), version };
}

/** What a reader may see of a batch's figures: "all", "large counts" only, or "nothing yet". */
export type FiguresReadership = "all" | "large" | "none";

/**
 * Whoever may see the records sees all. Others see what tells no small number of records, once the batch is closed: figures
 * that change from day to day would tell by their difference what the few records between were.
 */
export function figuresReadership(person: Person, batch: Batch): FiguresReadership {
  if (can(person, "see records", inBatch(batch.id))) return "all";
  return stateOf(batch) === "open" ? "none" : "large";
}

/** Tables of figures that are kept; they are small, and anew with each version. */
const MOST_KEPT = 60;

const keptOf = derived("figures of batches", () => new Map<string, Promise<unknown>>());

/** What was worked out of the same batch at the same state before, or else is now. */
export function keptFigures<T>(of: FiguresOf, name: string, work: () => Promise<T>): Promise<T> {
  const key = `${of.batch.id} ${of.at} ${of.version} ${name}`;
  return keptFew(keptOf(of.edition.edition), key, MOST_KEPT, work) as Promise<T>;
}
