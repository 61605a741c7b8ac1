import type { Sex } from "#lib/facts/facts";
import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

type Transaction = Parameters<Parameters<typeof recorded>[1]>[0];

/** What a queue is made with, where it is not the default. */
export interface QueueFields {
  title?: string;
  kind?: "coding" | "training";
  arm?: "seen" | "blind";
  priority?: number;
  overlap?: number;
  overlapShare?: number;
  extraUnder?: number;
  mostCodings?: number;
  checkShare?: number;
  settledBy?: "agreement" | "majority" | "adjudicator";
  accuracyNeeded?: number;
  leaseMinutes?: number;
  state?: "open" | "paused" | "closed";
}

/** What can be told of a record. */
export interface RecordFields {
  reference?: string;
  jobTitle?: string;
  jobDescription?: string;
  industryText?: string;
  industryCode?: string;
  qualifications?: string;
  managementStatus?: string;
  supervisorStatus?: string;
  employmentStatus?: string;
  assignedCode?: string | null;
  assignedEdition?: string | null;
  confidence?: number | null;
  weight?: number;
  sex?: Sex | "";
  source?: string;
  period?: string;
  likeness?: bigint | null;
  knownCodes?: string[];
}

/** Answers as people give them, each with the code of either edition that it was given. */
const ANSWERS = [
  { jobTitle: "Software developer", industryText: "Computer games", soc2020: "2134", soc2010: "2136" },
  { jobTitle: "Primary school teacher", industryText: "Education", soc2020: "2314", soc2010: "2315" },
  { jobTitle: "Care assistant", industryText: "Nursing home", soc2020: "6135", soc2010: "6145" },
  { jobTitle: "HGV driver", industryText: "Haulage", soc2020: "8211", soc2010: "8211" },
  { jobTitle: "Sales assistant", industryText: "Clothes shop", soc2020: "7111", soc2010: "7111" },
  { jobTitle: "Plumber", industryText: "Building services", soc2020: "5315", soc2010: "5314" },
  { jobTitle: "Bookkeeper", industryText: "Accountants", soc2020: "4122", soc2010: "4122" },
  { jobTitle: "Kitchen porter", industryText: "Restaurant", soc2020: "9263", soc2010: "9272" },
] as const;

export interface GoldCodingOptions {
  /** Id of the batch; those of its people begin with it. */
  batch?: string;
  records?: number;
  /** The edition or editions that it is coded to. */
  editions?: ("soc2020" | "soc2010")[];
  /** Revision whose draft one of them is. */
  revisionId?: string | null;
  arm?: "seen" | "blind";
  /** Codings of each record. */
  overlap?: number;
  coders?: number;
  /** What is different of the record with this number, from 0. */
  record?: (number: number) => RecordFields;
  /** What is different of the queue. */
  queue?: QueueFields;
}

/** A batch in work: ids of what there is. */
export interface GoldCoding {
  batchId: string;
  fileId: number;
  recordIds: number[];
  queueId: number;
  coders: string[];
  adjudicator: string;
  custodian: string;
}

/**
 * A batch with records, a queue with a free seat for each coding wanted, its coders assigned, an adjudicator and a
 * custodian, all with their roles for this batch only. The records' answers repeat after eight.
 */
export async function goldCoding({
  batch = "lfs-2026-q1",
  records = 8,
  editions = ["soc2020"],
  revisionId = null,
  arm = "seen",
  overlap = 1,
  coders = 2,
  record = () => ({}),
  queue = {},
}: GoldCodingOptions = {}): Promise<GoldCoding> {
  const coderIds = Array.from({ length: coders }, (_, at) => `${batch}-coder-${at + 1}`);
  const adjudicator = `${batch}-adjudicator`;
  const custodian = `${batch}-custodian`;
  const { fileId, recordIds } = await recorded(
    AT_TERMINAL,
    async (transaction, write) => {
      for (const id of coderIds) await personWithRole(transaction, id, "coder", batch);
      await personWithRole(transaction, adjudicator, "adjudicator", batch);
      await personWithRole(transaction, custodian, "custodian", batch);
      await transaction.batch.create({
        data: { id: batch, title: `Batch ${batch}`, editions, revisionId, endsOn: "2099-12-31" },
      });
      const file = await transaction.batchFile.create({
        data: {
          batchId: batch,
          fileName: "answers.csv",
          sha256: `${batch}-file`,
          columns: {},
          imported: records,
          finishedAt: new Date(),
        },
      });
      const created = await transaction.surveyRecord.createManyAndReturn({
        data: Array.from({ length: records }, (_, at) =>
          surveyRecord(batch, file.id, at, editions[0]!, record),
        ),
        select: { id: true },
      });
      await write(deed("batch", batch));
      return { fileId: file.id, recordIds: created.map(({ id }) => id) };
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
  const queueId = await addQueue(batch, coderIds, recordIds, { arm, overlap, ...queue });
  return { batchId: batch, fileId, recordIds, queueId, coders: coderIds, adjudicator, custodian };
}

function surveyRecord(
  batchId: string,
  fileId: number,
  at: number,
  edition: "soc2020" | "soc2010",
  record: NonNullable<GoldCodingOptions["record"]>,
) {
  const answer = ANSWERS[at % ANSWERS.length]!;
  return {
    batchId,
    fileId,
    row: at + 2,
    reference: `R${String(at + 1).padStart(6, "0")}`,
    jobTitle: answer.jobTitle,
    industryText: answer.industryText,
    jobDescription: "What is usual in this job",
    assignedCode: answer[edition],
    assignedEdition: edition,
    confidence: 0.9,
    sex: at % 2 === 0 ? "women" : "men",
    likeness: BigInt(1 + (at % ANSWERS.length)),
    ...record(at),
  };
}

/** Another queue of a batch, with a free seat for each coding of these records, in their order. */
export async function addQueue(
  batchId: string,
  people: readonly string[],
  recordIds: readonly number[],
  queue: QueueFields = {},
): Promise<number> {
  const overlap = queue.overlap ?? 1;
  return recorded(AT_TERMINAL, async (transaction, write) => {
    const { id } = await transaction.queue.create({
      data: {
        batchId,
        title: "All records",
        mostCodings: Math.max(3, overlap),
        selection: {},
        ...queue,
      },
    });
    await transaction.queuePerson.createMany({
      data: people.map((personId) => ({ queueId: id, personId })),
    });
    await transaction.$executeRaw`
      INSERT INTO seat (queue_id, record_id, kind, place)
      SELECT ${id}, record_id, ${queue.kind === "training" ? "training" : "wanted"},
        ((number - 1) * ${overlap} + nth)::int
      FROM unnest(${[...recordIds]}::int[]) WITH ORDINALITY AS record(record_id, number),
        generate_series(1, ${overlap}) AS nth`;
    await write(deed("queue", String(id)));
    return id;
  });
}

/** Somebody who signs in with a second factor and has one role, for one batch only. */
export async function personWithRole(
  transaction: Transaction,
  id: string,
  role: string,
  batchId: string,
): Promise<void> {
  await transaction.person.create({
    data: { id, name: id, email: `${id}@example.org`, emailVerified: true, twoFactorEnabled: true },
  });
  await transaction.roleGrant.create({
    data: { personId: id, role, scopeKind: "batch", scopeId: batchId, reason: "A test" },
  });
}

function deed(subjectKind: "batch" | "queue", subjectId: string) {
  return { action: "made for a test", subjectKind, subjectId, before: null, after: {}, reason: null };
}
