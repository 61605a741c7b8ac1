import { inBatch, type Subject } from "#lib/permissions/permissions";
import { db } from "#lib/platform/db";
import { onceARequest } from "#lib/platform/one-snapshot";
import { numberIn, pathText } from "#lib/platform/parameters";

/** What belongs to a batch and has an address of its own, by the name of its part in the address. */
const BATCH_OF = {
  queue: (id: number) => db().$queryRaw<Row[]>`SELECT batch_id AS id FROM queue WHERE id = ${id}`,
  record: (id: number) => db().$queryRaw<Row[]>`SELECT batch_id AS id FROM survey_record WHERE id = ${id}`,
  file: (id: number) => db().$queryRaw<Row[]>`SELECT batch_id AS id FROM batch_file WHERE id = ${id}`,
  case: (id: number) => db().$queryRaw<Row[]>`
    SELECT batch_id AS id FROM coding_case JOIN survey_record ON survey_record.id = record_id
    WHERE coding_case.id = ${id}`,
  ruling: (id: number) => db().$queryRaw<Row[]>`
    SELECT batch_id AS id FROM ruling JOIN coding_case ON coding_case.id = case_id
    JOIN survey_record ON survey_record.id = record_id WHERE ruling.id = ${id}`,
  distinction: (id: number) => db().$queryRaw<Row[]>`
    SELECT batch_id AS id FROM distinction JOIN coding_case ON coding_case.id = case_id
    JOIN survey_record ON survey_record.id = record_id WHERE distinction.id = ${id}`,
} as const;
interface Row {
  id: string;
}
type PartOfBatch = keyof typeof BATCH_OF;
const PARTS = Object.keys(BATCH_OF) as PartOfBatch[];

/** The number in an address; 0, which nothing has, for what is none. */
export function idInAddress(text: string | undefined): number {
  const number = numberIn(pathText(text ?? ""));
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
}

/**
 * The id of the batch that an address is of, by its parts: that of the queue, record, case or file that it names, or of the case that a ruling or distinction was made of, else
 * the one that it names; "" where it names none.
 */
export async function batchOfAddress(params: Record<string, string | undefined>): Promise<string> {
  for (const part of PARTS) {
    if (params[part] === undefined) continue;
    const id = idInAddress(params[part]);
    const [row] = await onceARequest(`batch of ${part} ${id}`, () => BATCH_OF[part](id));
    // What is of another batch than the address names is nobody's by a role for either.
    if (row) return params.batch === undefined || row.id === pathText(params.batch) ? row.id : "";
  }
  return pathText(params.batch ?? "");
}

/** What is done at an address of gold coding, as far as permission depends on it: a role for that batch only counts too. */
export async function batchSubject(params: Record<string, string | undefined>): Promise<Subject> {
  return inBatch(await batchOfAddress(params));
}
