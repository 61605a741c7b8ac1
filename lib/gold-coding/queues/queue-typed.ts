import { z } from "zod";
import type { RecordFilter } from "#lib/gold-coding/batches/records/record-filter";
import { ELSEWHERE, ORDERS, SAMPLES, type Selection } from "#lib/gold-coding/queues/selection";
import { choice, line } from "#lib/web/fields";

/** A whole number between two bounds; null where nothing is typed. */
export function numberField(label: string, lowest: number, highest: number) {
  const error = `${label} is no number from ${lowest.toLocaleString("en-GB")} to ${highest.toLocaleString("en-GB")}. Type one, without a unit.`;
  return line(label, { longest: 20 })
    .transform((text) => text.replace(/[,%\s]/g, ""))
    .refine(
      (text) => text === "" || (/^\d{1,9}$/.test(text) && Number(text) >= lowest && Number(text) <= highest),
      { error },
    )
    .transform((text) => (text === "" ? null : Number(text)));
}

/** What the form for a new queue asks for; shares are typed in per cent. */
export const QUEUE_FIELDS = z.object({
  title: line("The title", { required: "Give the queue a title.", longest: 100 }),
  kind: choice(["coding", "training"], "Choose what the queue is for."),
  arm: choice(["seen", "blind"], "Choose whether coders see the assigned code."),
  priority: numberField("The priority", 1, 9_999),
  overlap: numberField("The number of coders", 1, 9),
  overlapShare: numberField("The share with several coders", 0, 100),
  extraUnder: numberField("The agreement", 0, 100),
  mostCodings: numberField("The most coders", 1, 10),
  checkShare: numberField("The share of gold checks", 0, 50),
  settledBy: choice(["agreement", "majority", "adjudicator"], "Choose what settles a record."),
  accuracyNeeded: numberField("The accuracy", 0, 100),
  leaseMinutes: numberField("The time for a record", 1, 480),
  sample: choice(SAMPLES, "Choose which of the records."),
  size: numberField("The number of records", 1, 10_000_000),
  share: numberField("The share of the records", 1, 100),
  elsewhere: choice(ELSEWHERE, "Choose what becomes of records that another queue has."),
  order: choice(ORDERS, "Choose the order."),
});
export type QueueTyped = z.infer<typeof QUEUE_FIELDS>;

/** Columns of a queue, made of what was typed. */
export interface QueueSettings {
  title: string;
  kind: "coding" | "training";
  arm: "seen" | "blind";
  priority: number;
  overlap: number;
  overlapShare: number;
  extraUnder: number | null;
  mostCodings: number;
  checkShare: number;
  settledBy: "agreement" | "majority" | "adjudicator";
  accuracyNeeded: number | null;
  leaseMinutes: number;
}

/** A queue as typed, with what is usual where nothing is. Training has one coder a record, and no gold checks. */
export function queueSettings(typed: QueueTyped): QueueSettings {
  const coding = typed.kind === "coding";
  const overlap = coding ? (typed.overlap ?? 1) : 1;
  return {
    title: typed.title,
    kind: typed.kind,
    arm: typed.arm,
    priority: typed.priority ?? 100,
    overlap,
    overlapShare: (typed.overlapShare ?? 100) / 100,
    extraUnder: coding && typed.extraUnder !== null ? typed.extraUnder / 100 : null,
    mostCodings: Math.max(overlap, typed.mostCodings ?? Math.max(3, overlap)),
    checkShare: coding ? (typed.checkShare ?? 0) / 100 : 0,
    settledBy: typed.settledBy,
    accuracyNeeded: coding && typed.accuracyNeeded !== null ? typed.accuracyNeeded / 100 : null,
    leaseMinutes: typed.leaseMinutes ?? 20,
  };
}

/** The selection that was typed, of the records that a filter means. */
export function selectionTyped(
  { sample, size, share, elsewhere, order }: QueueTyped,
  filter: RecordFilter,
  seed: string,
): Selection {
  const part = size === null && share !== null ? share / 100 : null;
  return { filter, sample, size, share: part, seed, elsewhere, order };
}
