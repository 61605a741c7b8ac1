import { type CodeAnswer, type CoderJudgement, singleOutcome } from "#lib/gold-coding/coding/answer";
import { type Confusions, mistakenFor } from "#lib/gold-coding/synthetic/confusions";
import { randomFrom, seedOf } from "#lib/platform/random";

/** How somebody codes. Shares are from 0 to 1. */
export interface CoderProfile {
  /** Share of records of middling difficulty that are given their true code. */
  accuracy: number;
  /** What this coder takes for what, by the true code, whenever it comes: "2136" → "2135". */
  habits?: Readonly<Record<string, string>>;
  /** Share of wrong answers that are less than certain, and of right ones. */
  uncertain: { wrong: number; right: number };
  /** Shares of records that are only coded to fewer digits, or not at all. */
  partly: number;
  uncodable: number;
  /** Share of records with a flag, and of those with a question to the adjudicator. */
  flagged: number;
  asking: number;
  /** Median of seconds a record, and how widely they spread: the standard deviation of their logarithm. */
  pace: { seconds: number; spread: number };
}

const USUAL = {
  uncertain: { wrong: 0.55, right: 0.12 },
  partly: 0.02,
  uncodable: 0.01,
  flagged: 0.01,
  asking: 0.01,
};

/**
 * Three coders of different experience. Pace after published medians: 36 seconds a record of experienced coders, 38 assisted
 * and 61 unassisted.
 */
export const CODER_PROFILES = {
  experienced: { ...USUAL, accuracy: 0.95, pace: { seconds: 36, spread: 0.45 } },
  assisted: { ...USUAL, accuracy: 0.89, pace: { seconds: 38, spread: 0.5 } },
  beginner: { ...USUAL, accuracy: 0.78, partly: 0.04, asking: 0.03, pace: { seconds: 61, spread: 0.6 } },
} satisfies Record<string, CoderProfile>;

/** What a coder is given, as far as the answer depends on it; lists are in the order of the batch's editions. */
export interface RecordToJudge {
  /** The record's reference: the same coder says the same of the same record. */
  reference: string;
  trueCodes: readonly string[];
  /** The code it was given, in the edition that it was given in; null in others, and in a blind arm. */
  assignedCodes: readonly (string | null)[];
  /** How hard it is, from 0 to 1; mistakes are as many times more frequent as it is harder than middling, 0.5. */
  difficulty?: number;
}

/** A judgement, and how long it took. */
export interface TimedJudgement {
  judgement: CoderJudgement;
  /** With a tenth. */
  seconds: number;
}

/**
 * What a coder says of a record: the true code, or one that it is taken for, as often as the profile says. It depends on
 * nothing but what is given, so that it is the same in whatever order records are coded.
 * @param coder who it is, for instance an id; two coders of one profile err on different records
 * @param confusions of each edition
 */
export function judgementOf(
  coder: string,
  profile: CoderProfile,
  record: RecordToJudge,
  confusions: readonly Confusions[],
  seed = 1,
): TimedJudgement {
  const random = randomFrom(seedOf(seed, coder, record.reference));
  const mistakes = Math.min(0.95, (1 - profile.accuracy) * 2 * (record.difficulty ?? 0.5));
  const answers = record.trueCodes.map((trueCode, at) =>
    answerOf(profile, trueCode, record.assignedCodes[at] ?? null, mistakes, confusions[at], random),
  );
  const isRight = answers.every(({ code }, at) => code === record.trueCodes[at]);
  const uncertain = random() < (isRight ? profile.uncertain.right : profile.uncertain.wrong);
  const asks = random() < profile.asking;
  const flagged = random() < profile.flagged;
  const { seconds, spread } = profile.pace;
  return {
    judgement: {
      answers,
      certainty: uncertain ? (random() < 0.5 ? "uncertain" : "fairly certain") : "certain",
      flagged,
      note: flagged ? "The title may be missing from the index." : "",
      query: asks ? "Which of the two groups is meant where the answer does not say more?" : "",
    },
    seconds: Math.round(10 * seconds * Math.exp(spread * normal(random)) * (uncertain ? 1.3 : 1)) / 10,
  };
}

function answerOf(
  { habits, partly, uncodable }: CoderProfile,
  trueCode: string,
  assigned: string | null,
  mistakes: number,
  confusions: Confusions | undefined,
  random: () => number,
): CodeAnswer {
  const turn = random();
  if (turn < uncodable) return { outcome: "uncodable", code: "", otherCode: "" };
  if (turn < uncodable + partly && trueCode.length > 1)
    return { outcome: "partly", code: trueCode.slice(0, -1), otherCode: "" };
  const taken = confusions ? mistakenFor(confusions, trueCode, random) : null;
  const code = habits?.[trueCode] ?? (random() < mistakes && taken !== null ? taken : trueCode);
  return { outcome: singleOutcome(code, true, assigned), code, otherCode: "" };
}

/** A normally distributed number of mean 0 and standard deviation 1 (Box and Muller, 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
