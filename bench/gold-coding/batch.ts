import { readData } from "#lib/facts/data.db";
import { db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

export interface CodedBatch {
  id: string;
  fileId: number;
  coders: string[];
}

/** A batch of so many records with titles of the coding index, and its coders. */
export async function addBatch(id: string, records: number, coders: number): Promise<CodedBatch> {
  const data = await readData();
  const edition = data.editions.filter(({ status }) => status !== "draft").at(-1)!.id;
  const entries = data.entries.filter(({ codes }) => /^\d{4}/.test(codes[edition] ?? "")).slice(0, 20_000);
  const people = Array.from({ length: coders }, (_, at) => `${id}-coder-${at + 1}`);
  const fileId = await recorded(
    AT_TERMINAL,
    async (transaction, record) => {
      for (const person of people) {
        await transaction.person.create({
          data: { id: person, name: person, email: `${person}@example.org` },
        });
        await transaction.roleGrant.create({
          data: { personId: person, role: "coder", reason: "the bench" },
        });
      }
      await transaction.batch.create({ data: { id, title: id, editions: [edition], endsOn: "2099-12-31" } });
      const file = await transaction.batchFile.create({
        data: { batchId: id, fileName: "records.csv", sha256: id, columns: {} },
      });
      // Of rows that are made here a foreign key knows nothing that we do not.
      await transaction.$executeRaw`SET LOCAL session_replication_role = replica`;
      await transaction.$executeRaw`
        INSERT INTO survey_record (batch_id, file_id, row, reference, job_title, industry_text, job_description, assigned_code,
          assigned_edition, confidence, likeness)
        SELECT ${id}, ${file.id}, number, 'R' || number, titles[place], industries[place], 'What is usual in this job',
          codes[place], ${edition}, random(), place
        FROM (SELECT ${entries.map(({ title }) => title)}::text[] AS titles, ${entries.map(({ ind }) => ind)}::text[] AS industries,
            ${entries.map(({ codes }) => codes[edition]!.slice(0, 4))}::text[] AS codes) AS answers,
          generate_series(1, ${records}::int) AS number, LATERAL (SELECT 1 + (number::bigint * 7919) % ${entries.length}::int AS place) AS at`;
      await transaction.$executeRaw`SET LOCAL session_replication_role = origin`;
      await record({
        action: "made for the bench",
        subjectKind: "batch",
        subjectId: id,
        before: null,
        after: {},
        reason: null,
      });
      return file.id;
    },
    { timeout: 600_000, maxWait: 10_000 },
  );
  await db().$executeRawUnsafe("VACUUM ANALYZE survey_record");
  return { id, fileId, coders: people };
}
