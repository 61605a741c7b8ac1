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
  /** When the batch was at that state. */
  asOf: Date;
}

/** While a batch is coded its figures change with every decision: pages show those of at most so long ago, in milliseconds. */
export const FIGURES_HELD = 60_000;

/**
 * @param place of the edition in the batch's list, from 0
 * @param heldFor how old the state of an open batch may be, in milliseconds; whoever comes later waits until it is read anew,
 *   once for all. That of a batch that is closed is as it is now.
 * @returns null where there is no such batch, or its edition is held no more
 */
export async function readFiguresOf(batchId: string, place = 0, heldFor = 0): Promise<FiguresOf | null> {
  const batch = await readBatch(batchId);
  if (!batch) return null;
  const [editions, { version, asOf }] = await Promise.all([
    readBatchEditions(batch),
    stateOfFigures(batchId, stateOf(batch) === "open" ? heldFor : 0),
  ]);
  const edition = editions.find(({ id }) => id === batch.editions[place]) ?? editions[0];
  if (!edition) return null;
  const at = batch.editions.indexOf(edition.id);
  return { batch, editions, edition, at, levels: figureLevels(edition.edition), version, asOf };
}

interface FiguresState {
  version: string;
  asOf: Date;
}

/** Next runs pages and routes as two copies of our modules, in one process: what both read is kept once. */
const holder = globalThis as { socFiguresStates?: Map<string, { at: number; state: Promise<FiguresState> }> };
holder.socFiguresStates ??= new Map();
const states = holder.socFiguresStates;
const MOST_STATES = 200;

async function stateOfFigures(batchId: string, heldFor: number): Promise<FiguresState> {
  const known = states.get(batchId);
  if (known && Date.now() - known.at < heldFor) return known.state;
  const asOf = new Date();
  const state = readFiguresVersion(batchId).then((version) => ({ version, asOf }));
  states.delete(batchId);
  keptFew(states, batchId, MOST_STATES, () => ({ at: asOf.getTime(), state }));
  state.catch(() => states.delete(batchId));
  return state;
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
