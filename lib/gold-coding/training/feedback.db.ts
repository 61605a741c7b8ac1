import {
  type AnswerColumns,
  answerKey,
  answersOf,
  type CodeAnswer,
  sameAnswer,
} from "#lib/gold-coding/coding/answer";
import { db } from "#lib/platform/db";

/** What a trainee is told at once about what they said, in one edition. */
export interface Feedback {
  edition: string;
  said: CodeAnswer;
  known: CodeAnswer;
  right: boolean;
  /** What settles these two groups, where somebody wrote it down. */
  distinction: string | null;
}

/**
 * What is known of a record that somebody was taught with, beside what they said; one for each edition of the batch.
 * Null unless the decision is of a lesson: a gold check, or a record that counts, is never told about.
 */
export async function feedbackOn(decisionId: number): Promise<Feedback[] | null> {
  const [row] = await db().$queryRaw<FeedbackRow[]>`
    SELECT batch.editions, decision.outcomes, decision.codes, decision.other_codes AS "otherCodes", record.known_codes AS "knownCodes",
      gold.outcomes AS "goldOutcomes", gold.codes AS "goldCodes", gold.other_codes AS "goldOthers"
    FROM coding_decision AS decision JOIN seat ON seat.id = seat_id AND seat.kind = 'training'
      JOIN survey_record AS record ON record.id = decision.record_id JOIN batch ON batch.id = record.batch_id
      LEFT JOIN gold_code AS gold ON gold.record_id = record.id AND gold.state = 'settled'
    WHERE decision.id = ${decisionId} AND decision.state = 'given'`;
  if (!row) return null;
  const said = answersOf(row);
  const known = knownAnswers(row);
  return Promise.all(
    row.editions.map(async (edition, at) => {
      const pair = { edition, said: said[at]!, known: known[at]! };
      const right = sameAnswer(pair.said, pair.known);
      return { ...pair, right, distinction: right ? null : await distinctionBetween(pair) };
    }),
  );
}

interface FeedbackRow extends AnswerColumns {
  editions: string[];
  knownCodes: string[];
  goldOutcomes: string[] | null;
  goldCodes: string[] | null;
  goldOthers: string[] | null;
}

/** The settled code where there is one, else what came with the record. */
function knownAnswers({ knownCodes, goldOutcomes, goldCodes, goldOthers }: FeedbackRow): CodeAnswer[] {
  if (goldCodes) return answersOf({ outcomes: goldOutcomes!, codes: goldCodes, otherCodes: goldOthers! });
  return knownCodes.map((code) => ({
    outcome: code === "" ? "uncodable" : "right",
    code,
    otherCode: "",
  }));
}

async function distinctionBetween({ edition, said, known }: Pick<Feedback, "edition" | "said" | "known">) {
  const codes = [answerKey(said), answerKey(known)].flatMap((key) => key.split("/"));
  const found = await db().distinction.findFirst({
    where: { edition, code: { in: codes }, otherCode: { in: codes }, withdrawnAt: null },
    select: { text: true },
  });
  return found?.text ?? null;
}
