import fc from "fast-check";

/** One thing that somebody, or something, does to the queues of a batch. Numbers choose among what is there. */
export type Step =
  | { does: "claim" | "claim ahead" | "keep"; person: number; queue: number }
  | { does: "decide" | "undo" | "skip" | "release" | "die deciding"; person: number; which: number }
  | { does: "decide alike"; person: number; which: number }
  | { does: "expire"; which: number }
  | { does: "tidy" | "look" }
  | { does: "withdraw" | "want another"; record: number }
  | { does: "take off" | "put back"; person: number; queue: number }
  | { does: "set state"; queue: number; state: "open" | "paused" | "closed" };

const person = fc.nat(3);
const queue = fc.nat(2);
const which = fc.nat(20);
const record = fc.nat(20);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ does: fc.constant("claim" as const), person, queue }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant("claim ahead" as const), person, queue }) },
  { weight: 25, arbitrary: fc.record({ does: fc.constant("decide" as const), person, which }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("decide alike" as const), person, which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("die deciding" as const), person, which }) },
  { weight: 7, arbitrary: fc.record({ does: fc.constant("undo" as const), person, which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("skip" as const), person, which }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("release" as const), person, which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("keep" as const), person, queue }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant("expire" as const), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("tidy" as const, "look" as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("withdraw" as const), record }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("want another" as const), record }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom("take off" as const, "put back" as const), person, queue }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("set state" as const),
      queue,
      state: fc.constantFrom("open" as const, "open" as const, "paused" as const, "closed" as const),
    }),
  },
);

/** What several do at the same time, each one thing after the other. */
export const workAtOnce = (most: number) =>
  fc.array(fc.array(step, { minLength: most / 2, maxLength: most }), { minLength: 4, maxLength: 4 });

/**
 * What must hold of the queues of a batch ($1) at every moment, whatever is done to them and by how many at once: each row
 * of the answer is a rule that is broken.
 */
export const BROKEN_RULES = `
  WITH one AS (SELECT seat.*, queue.overlap, record.withdrawn_at,
      EXISTS (SELECT FROM coding_decision WHERE seat_id = seat.id) AS answered FROM seat
    JOIN queue ON queue.id = queue_id JOIN survey_record AS record ON record.id = record_id WHERE queue.batch_id = $1),
  given AS (SELECT decision.* FROM coding_decision AS decision JOIN queue ON queue.id = queue_id
    WHERE queue.batch_id = $1 AND decision.state = 'given')
  SELECT 'a record has as many wanted codings in a queue as it is to have, none lost and none more' AS rule,
    concat_ws(' ', record_id, overlap, withdrawn_at, string_agg(id || state || coalesce(person_id, ''), ' ')) AS where
  FROM one WHERE kind = 'wanted'
  GROUP BY queue_id, record_id, overlap, withdrawn_at
  HAVING CASE WHEN withdrawn_at IS NULL THEN count(*) FILTER (WHERE state <> 'withdrawn') <> overlap
    ELSE count(*) FILTER (WHERE state <> 'withdrawn' OR NOT answered) <> overlap END
  UNION ALL SELECT 'a record that is withdrawn waits for nobody, and nobody has it', record_id || ' ' || kind || ' ' || state FROM one
  WHERE withdrawn_at IS NOT NULL AND state NOT IN ('withdrawn', 'coded')
  UNION ALL SELECT 'nobody has the same record twice', record_id || ' ' || person_id FROM one
  WHERE state IN ('claimed', 'coded') GROUP BY record_id, person_id HAVING count(*) > 1
  UNION ALL SELECT 'nobody codes the same record twice', record_id || ' ' || person_id FROM given
  GROUP BY record_id, person_id HAVING count(*) > 1
  UNION ALL SELECT 'a coded seat has what its person said', one.id::text FROM one LEFT JOIN given ON seat_id = one.id
  WHERE one.state = 'coded' AND given.person_id IS DISTINCT FROM one.person_id
  UNION ALL SELECT 'what was said has a coded seat', given.id::text FROM given LEFT JOIN one ON one.id = seat_id
  WHERE one.state IS DISTINCT FROM 'coded'
  UNION ALL SELECT 'counters equal what is there', queue_person.queue_id || ' ' || queue_person.person_id FROM queue_person
  JOIN queue ON queue.id = queue_id LEFT JOIN one ON one.queue_id = queue_person.queue_id
    AND one.person_id = queue_person.person_id AND one.state = 'coded' WHERE queue.batch_id = $1
  GROUP BY queue_person.queue_id, queue_person.person_id
  HAVING coded <> count(one.id) FILTER (WHERE one.kind <> 'check') OR checked <> count(one.id) FILTER (WHERE one.kind = 'check')
  UNION ALL SELECT 'a cap holds', queue_person.queue_id || ' ' || queue_person.person_id FROM queue_person
  JOIN one ON one.queue_id = queue_person.queue_id AND one.person_id = queue_person.person_id
    AND one.state IN ('coded', 'claimed') AND one.kind <> 'check'
  GROUP BY queue_person.queue_id, queue_person.person_id HAVING count(*) > cap
  UNION ALL SELECT 'at most two records are before a person', queue_id || ' ' || person_id FROM one WHERE state = 'claimed'
  GROUP BY queue_id, person_id HAVING count(*) > 2
  UNION ALL SELECT 'what was left with a reason comes not again', one.record_id || ' ' || one.person_id FROM one
  JOIN skipped_record AS skipped ON skipped.record_id = one.record_id AND skipped.person_id = one.person_id
  WHERE one.state IN ('claimed', 'coded')
  UNION ALL SELECT 'who is taken off has nothing', one.queue_id || ' ' || one.person_id FROM one
  JOIN queue_person ON queue_person.queue_id = one.queue_id AND queue_person.person_id = one.person_id
  WHERE one.state = 'claimed' AND ended_at IS NOT NULL`;
