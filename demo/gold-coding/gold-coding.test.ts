import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IN_WORK, RECORDS_SETTLED, SETTLED } from "#demo/gold-coding/batches";
import { CODERS, codersAmong } from "#demo/gold-coding/coders";
import { fillGoldCoding } from "#demo/gold-coding/fill-gold-coding";
import { CULTURE_AND_MEDIA } from "#demo/next-revision/culture-and-media";
import { DATA_AND_AI } from "#demo/next-revision/data-and-ai";
import { fillNextRevision } from "#demo/next-revision/fill-next-revision";
import { LOGISTICS } from "#demo/next-revision/logistics";
import { seedPerson } from "#demo/seed-person";
import { seededCast } from "#demo/seeded-cast.fixture";
import { OUTCOMES } from "#lib/gold-coding/coding/answer";
import { readAccuracy } from "#lib/gold-coding/figures/accuracy/accuracy.db";
import { readAgreement } from "#lib/gold-coding/figures/agreement/agreement.db";
import { readFiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { readCheckMonths } from "#lib/gold-coding/figures/pace/gold-checks.db";
import { readPace } from "#lib/gold-coding/figures/pace/pace.db";
import { readOfferOf } from "#lib/gold-coding/findings/weights/offered.db";
import { CASE_KINDS, CASE_STATES } from "#lib/gold-coding/settling/coding-case";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_gold_coding");
  delete process.env.SMTP_URL;
  const cast = await seededCast("coder", "adjudicator", "working-group", "steering-group", "stakeholder");
  // Those whose issues are decided as the batch is coded, or are given a size.
  const revision = await fillNextRevision(cast, [DATA_AND_AI, CULTURE_AND_MEDIA, LOGISTICS]);
  const people = new Map<string, PersonActor>([[CODERS.experienced.email, cast.coder]]);
  for (const { email } of [CODERS.second, CODERS.third, CODERS.training]) {
    const one = { name: email, email, role: "coder", password: "three wet umbrellas" } as const;
    people.set(email, { ...AT_TERMINAL, personId: (await seedPerson(cast.custodian, one)).person.id });
  }
  await fillGoldCoding({ ...cast, coders: codersAmong(people) }, revision);
});
afterAll(closeDb);

/** How many rows a query finds. */
async function counted(sql: string, ...values: unknown[]): Promise<number> {
  const [row] = await db().$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count ${sql}`,
    ...values,
  );
  return row!.count;
}

describe("the demonstration's gold coding", () => {
  test("has a batch in work, in which everything waits for somebody that can", async () => {
    const cases = await db().codingCase.findMany({ where: { record: { batchId: IN_WORK.id } } });
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(CASE_KINDS));
    expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(CASE_STATES));
    const queues = await db().queue.findMany({
      where: { batchId: IN_WORK.id },
      include: { people: true },
    });
    expect(new Set(queues.flatMap(({ kind, arm, state }) => [kind, arm, state]))).toEqual(
      new Set(["coding", "training", "seen", "blind", "open", "paused"]),
    );
    for (const { id, kind } of queues)
      if (kind === "coding")
        expect(await db().seat.count({ where: { queueId: id, state: "free" } })).toBeGreaterThan(0);
    expect(await counted("FROM seat WHERE kind = 'check' AND state = 'coded'")).toBeGreaterThan(2);
    expect(await counted("FROM skipped_record")).toBe(3);
    expect(await counted("FROM coding_decision WHERE flagged")).toBeGreaterThan(0);
    expect(await counted("FROM coding_decision WHERE version > 1")).toBeGreaterThan(0);
    expect(await counted("FROM survey_record WHERE withdrawn_at IS NOT NULL")).toBe(1);
    const said = await db().codingDecision.findMany({ select: { outcomes: true } });
    expect(new Set(said.flatMap(({ outcomes }) => outcomes))).toEqual(new Set(OUTCOMES));
  });

  test("has a batch that is settled to the last record, and put to use", async () => {
    const records = RECORDS_SETTLED.reduce((sum, one) => sum + one.records, 0);
    expect(
      await counted(
        "FROM gold_code JOIN survey_record ON survey_record.id = record_id WHERE batch_id = $1 AND state = 'settled'",
        SETTLED.id,
      ),
    ).toBe(records);
    expect((await readOfferOf(SETTLED.id))?.pairs).toBeGreaterThan(3);
    const [made] = await db().findingOutcome.findMany({ where: { batchId: SETTLED.id, became: "issue" } });
    expect((made!.counts as { cases: number }).cases).toBeGreaterThanOrEqual(10);
    expect(await counted("FROM evidence WHERE kind = 'sizes' AND text LIKE $1", `%${SETTLED.title}%`)).toBe(
      1,
    );
    expect(await counted("FROM distinction")).toBe(2);
    expect(await counted("FROM ruling")).toBe(2);
    expect(await counted("FROM lookup_measure")).toBe(1);
  });

  test.each([IN_WORK, SETTLED])("has figures of $id, over weeks that have passed", async ({ id }) => {
    const [agreement, figures] = await Promise.all([readAgreement(id), readFiguresOf(id)]);
    expect(agreement!.levels.at(-1)!.percent.value).toBeGreaterThan(0.5);
    expect((await readAccuracy(figures!, true)).whole.some((one) => one !== null)).toBe(true);
    expect((await readPace(id)).median).toBeGreaterThan(25);
    const decisions = await db().codingDecision.findMany({ where: { record: { batchId: id } } });
    const days = new Set(decisions.map(({ decidedAt }) => decidedAt.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThan(15);
    for (const { decidedAt } of decisions)
      expect(decidedAt.getTime()).toBeLessThan(Date.now() - 6 * 3_600_000);
    expect(
      await counted(
        `FROM gold_code JOIN survey_record ON survey_record.id = record_id JOIN coding_decision AS decision USING (record_id)
         WHERE survey_record.batch_id = $1 AND settled_at < decided_at AND gold_code.state = 'settled'`,
        id,
      ),
    ).toBe(0);
    const { note, createdAt } = await db().batch.findUniqueOrThrow({ where: { id } });
    expect(note).toContain("Invented for the demonstration");
    for (const { decidedAt } of decisions) expect(decidedAt > createdAt).toBe(true);
  });

  test("shows coders how they did in gold checks, by month", async () => {
    const months = await readCheckMonths({ batchId: IN_WORK.id });
    expect(months.reduce((sum, { checks }) => sum + checks, 0)).toBeGreaterThan(2);
  });
});
