import { NEXT_REVISION } from "#demo/next-revision/papers";
import type { QueueTyped } from "#lib/gold-coding/queues/queue-typed";

/** What stands with both batches, so that nobody takes their records for somebody's answers. */
export const INVENTED_RECORDS =
  "Invented for the demonstration: the records are made of titles of the coding index, nobody gave these answers, and the days of their coding are made up too.";

/** A batch as the custodian starts it. Days are counted back from today. */
export interface DemonstratedBatch {
  id: string;
  title: string;
  note: string;
  fileName: string;
  startedDaysAgo: number;
  endsInDays: number;
}

export const IN_WORK: DemonstratedBatch = {
  id: "household-survey-sample",
  title: "Sample of the household survey",
  note: `Quality of the codes that the survey’s office assigned. ${INVENTED_RECORDS}`,
  fileName: "household-survey-sample.csv",
  startedDaysAgo: 52,
  endsInDays: 300,
};

export const SETTLED: DemonstratedBatch = {
  id: "jobs-that-the-draft-moves",
  title: `Jobs that the draft of ${NEXT_REVISION.targetShortTitle} moves`,
  note: `Coded to both editions, for the weights of the next correspondence. ${INVENTED_RECORDS}`,
  fileName: "jobs-that-the-draft-moves.csv",
  startedDaysAgo: 80,
  endsInDays: 200,
};

/** Records of the batch in work: drawn as people have occupations, and of care work as many again, which coders ask about. */
export const RECORDS_IN_WORK = {
  drawn: 190,
  ofCare: 30,
  known: 34,
  careGroups: ["6135", "6131"],
  wrong: 0.16,
};

/** Records of the settled batch, by the unit group of the edition that is revised and of its draft; titles go from one to the other. */
export const RECORDS_SETTLED: readonly { from: string; to: string; records: number; titles?: RegExp }[] = [
  { from: "2134", to: "2134", records: 28 },
  { from: "2433", to: "2138", records: 30 },
  { from: "2433", to: "2433", records: 24 },
  // What an open proposal would take out of the group: the size of the new one is estimated by them.
  { from: "3133", to: "3133", records: 22, titles: /content|web/i },
  { from: "3413", to: "3413", records: 18 },
  { from: "3413", to: "3418", records: 24 },
  { from: "8214", to: "8214", records: 26 },
  { from: "8214", to: "8216", records: 30 },
];

/** As the form for a queue begins. */
const USUAL: QueueTyped = {
  title: "",
  kind: "coding",
  arm: "seen",
  priority: null,
  overlap: null,
  overlapShare: null,
  extraUnder: null,
  mostCodings: null,
  checkShare: null,
  settledBy: "agreement",
  accuracyNeeded: null,
  leaseMinutes: null,
  sample: "all",
  size: null,
  share: null,
  elsewhere: "left out",
  order: "random",
};

/** Queues of the batch in work. */
export const QUEUES = {
  training: { ...USUAL, title: "First lessons", kind: "training", sample: "random", size: 14 },
  main: {
    ...USUAL,
    title: "One record in five by two coders",
    ...{ priority: 10, overlap: 2, overlapShare: 20, checkShare: 20, sample: "random", size: 110 },
  },
  blind: {
    ...USUAL,
    title: "Blind, by two coders",
    ...{ arm: "blind", priority: 20, overlap: 2, checkShare: 10, sample: "stratified", size: 40 },
  },
  confirmed: {
    ...USUAL,
    title: "Each confirmed by the adjudicator",
    ...{ priority: 30, settledBy: "adjudicator", sample: "random", size: 14 },
  },
  leastSure: {
    ...USUAL,
    title: "The rest, the least sure first",
    ...{ priority: 40, overlap: 2, extraUnder: 60, accuracyNeeded: 80, order: "least sure" },
  },
} as const satisfies Record<string, QueueTyped>;
export type QueueName = keyof typeof QUEUES;

/** The queue of the settled batch: where two coders disagree a third is called, and the majority counts. */
export const DUAL_QUEUE: QueueTyped = {
  ...USUAL,
  title: "Both editions, each record by two coders",
  ...{ overlap: 2, extraUnder: 60, settledBy: "majority" },
};

/** What coders of every batch are told: the last is in force. */
export const GENERAL_GUIDELINES: readonly { text: string; reason: string }[] = [
  {
    text: "Code what somebody does, not what the employer is.\nWhere the answer names two jobs, code the first.",
    reason: "First guidelines",
  },
  {
    text: "Code what somebody does, not what the employer is.\nWhere the answer names two jobs, code the first.\nWhere the title says too little, say how many digits can be told. “Cannot be coded” is for answers that say nothing of the work.",
    reason: "Coders asked when a code of fewer digits will do",
  },
];

/** What coders of the batch in work are told besides. */
export const IN_WORK_GUIDELINES: typeof GENERAL_GUIDELINES = [
  {
    text: "Care work: what decides is who directs it. Under a nurse, in a hospital or nursing home, it is 6131; else 6135.",
    reason: "The question came up in the last batch",
  },
];
