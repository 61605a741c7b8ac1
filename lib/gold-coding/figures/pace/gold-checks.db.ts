import { db } from "#lib/platform/db";
import { Prisma } from "#prisma/client/client";

/** A coder's answers to gold checks in one month. */
export interface CheckMonth {
  batchId: string;
  personId: string;
  name: string;
  /** "2026-05". */
  month: string;
  checks: number;
  right: number;
}

/**
 * Answers to gold checks by coder and month, of withdrawn records none. An answer is right when it is the known one, to the
 * last digit, in every edition of the batch that the record has a known answer in.
 */
export function readCheckMonths(of: { batchId: string } | { personId: string }): Promise<CheckMonth[]> {
  const chosen =
    "batchId" in of
      ? Prisma.sql`queue.batch_id = ${of.batchId}`
      : Prisma.sql`coding_decision.person_id = ${of.personId}`;
  return db().$queryRaw`
    SELECT queue.batch_id AS "batchId", person.id AS "personId", person.name,
      to_char(decided_at AT TIME ZONE 'Europe/London', 'YYYY-MM') AS month,
      count(*)::int AS checks, (count(*) FILTER (WHERE right_in_all))::int AS right
    FROM queue JOIN coding_decision ON queue_id = queue.id AND coding_decision.state = 'given'
    JOIN seat ON seat.id = seat_id AND seat.kind = 'check'
    JOIN survey_record ON survey_record.id = coding_decision.record_id AND withdrawn_at IS NULL
    LEFT JOIN gold_code ON gold_code.record_id = survey_record.id AND gold_code.state = 'settled'
    JOIN person ON person.id = coding_decision.person_id,
    LATERAL (SELECT bool_and(answer = known AND other = COALESCE(known_other, '')) AS right_in_all
      FROM unnest(coding_decision.codes, coding_decision.other_codes,
        CASE WHEN known_codes <> '{}' THEN known_codes ELSE gold_code.codes END,
        CASE WHEN known_codes <> '{}' THEN '{}' ELSE gold_code.other_codes END) AS each(answer, other, known, known_other)
      WHERE known IS NOT NULL AND known <> '') AS checked
    WHERE ${chosen} AND right_in_all IS NOT NULL
    GROUP BY 1, 2, 3, 4 ORDER BY 3, 2, 4`;
}
