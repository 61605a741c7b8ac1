import { db } from "#lib/platform/db";

/** Somebody who is taught in a batch, with a queue that they could join. */
export interface Trainee {
  personId: string;
  name: string;
  lessons: number;
  right: number;
  /** The queues that need an accuracy and do not have this person yet. */
  queues: { id: number; title: string; accuracyNeeded: number; reached: boolean }[];
}

/** Who is taught in a batch, how well they do, and which queues they could be assigned to; the best first. */
export async function listTrainees(batchId: string): Promise<Trainee[]> {
  const people = await db().$queryRaw<Omit<Trainee, "queues">[]>`
    SELECT person.id AS "personId", person.name, training.lessons, training."right"
    FROM (SELECT DISTINCT person_id FROM queue_person JOIN queue ON queue.id = queue_id
        WHERE batch_id = ${batchId} AND kind = 'training' AND ended_at IS NULL) AS taught
      JOIN person ON person.id = taught.person_id, training_of(person.id, ${batchId}) AS training
    ORDER BY training."right"::float8 / nullif(training.lessons, 0) DESC NULLS LAST, person.name, person.id`;
  const queues = await db().queue.findMany({
    where: { batchId, kind: "coding", accuracyNeeded: { not: null }, state: { not: "closed" } },
    select: {
      id: true,
      title: true,
      accuracyNeeded: true,
      people: { where: { endedAt: null }, select: { personId: true } },
    },
    orderBy: [{ priority: "asc" }, { id: "asc" }],
  });
  return people.map((one) => ({
    ...one,
    queues: queues
      .filter((queue) => !queue.people.some(({ personId }) => personId === one.personId))
      .map(({ id, title, accuracyNeeded }) => ({
        id,
        title,
        accuracyNeeded: accuracyNeeded!,
        reached: one.lessons > 0 && one.right / one.lessons >= accuracyNeeded!,
      })),
  }));
}
