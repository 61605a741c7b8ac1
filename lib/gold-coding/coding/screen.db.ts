import { createHash } from "node:crypto";
import { registerIn } from "#lib/coding-index/coding-index.db";
import { entriesOf } from "#lib/coding-index/register";
import { entryText } from "#lib/facts/entries/entry-text";
import type { BatchEdition } from "#lib/gold-coding/batches/batch-editions.db";
import { type Evidence, evidenceOf } from "#lib/gold-coding/batches/records/evidence";
import { type Alternative, alternativesFor } from "#lib/gold-coding/coding/alternatives/alternatives";
import { type AnswerColumns, answersOf, type CoderJudgement } from "#lib/gold-coding/coding/answer";
import { readProse } from "#lib/gold-coding/coding/group-prose.db";
import { countIdentical } from "#lib/gold-coding/coding/identical.db";
import { readPrecedents } from "#lib/gold-coding/coding/precedents.db";
import { allEditions, type QueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import type { CodingScreen, EditionScreen, GroupText } from "#lib/gold-coding/coding/screen";
import type { Claim } from "#lib/gold-coding/queues/claim.db";
import { db } from "#lib/platform/db";
import { derived } from "#lib/platform/derived";
import { keptFew } from "#lib/platform/keep-few";
import { Prisma } from "#prisma/client/client";

const MOST_ENTRIES = 8;

/**
 * What somebody is shown of a record that they have claimed. Takes a handful of statements whatever the record. The
 * assigned code is read where the queue shows it, and nowhere else.
 * @throws Refusal where an edition of the batch is not there any more
 */
export async function readScreen(queue: QueueAtWork, personId: string, claim: Claim): Promise<CodingScreen> {
  const { recordId, token, until } = claim;
  const [record, editions] = await Promise.all([
    readRecord(queue, personId, claim),
    allEditions(queue.batch),
  ]);
  const { assignedCode, assignedEdition, identical, undone } = record;
  const evidence = evidenceOf(record);
  return {
    ...{ recordId, token, until, evidence, identical },
    undone: undone && { ...undone, answers: answersOf(undone) },
    editions: await Promise.all(
      editions.map((edition) =>
        editionScreen(edition, evidence, recordId, (edition.id === assignedEdition && assignedCode) || null),
      ),
    ),
  };
}

type RecordRow = Evidence & {
  assignedCode?: string | null;
  assignedEdition?: string | null;
  identical: number;
  /** What the coder said before they took it back; null where they did not. */
  undone: (AnswerColumns & Omit<CoderJudgement, "answers">) | null;
};

/** What is kept of a record and of its coder's own work on it, in one statement. */
async function readRecord(
  queue: QueueAtWork,
  personId: string,
  { seatId, recordId }: Claim,
): Promise<RecordRow> {
  const assigned =
    queue.arm === "seen"
      ? Prisma.sql`assigned_code AS "assignedCode", assigned_edition AS "assignedEdition",`
      : Prisma.empty;
  const [record] = await db().$queryRaw<RecordRow[]>`
    SELECT job_title AS "jobTitle", job_description AS "jobDescription", industry_text AS "industryText",
      industry_code AS "industryCode", qualifications, management_status AS "managementStatus",
      supervisor_status AS "supervisorStatus", employment_status AS "employmentStatus", ${assigned}
      ${countIdentical({ queueId: queue.id, personId, recordId })} AS identical,
      (SELECT jsonb_build_object('outcomes', outcomes, 'codes', codes, 'otherCodes', other_codes, 'certainty', certainty,
        'flagged', flagged, 'note', note, 'query', query) FROM coding_decision WHERE seat_id = ${seatId}) AS undone
    FROM survey_record WHERE id = ${recordId}`;
  return record!;
}

/** Records whose alternatives are kept: who codes a record second, or codes one like it, comes soon after the first. */
const MOST_KEPT = 2_000;

const keptAlternatives = derived(
  "alternatives of records",
  (_: BatchEdition["lookup"]) => new Map<string, Alternative[]>(),
);

/** Ranking takes some milliseconds, in which nobody else is answered. Kept without what was answered: only its hash. */
function alternativesOf({ id, lookup }: BatchEdition, evidence: Evidence): Alternative[] {
  const key = `${id} ${createHash("sha256").update(JSON.stringify(evidence)).digest("base64")}`;
  return keptFew(keptAlternatives(lookup), key, MOST_KEPT, () => alternativesFor(lookup, id, evidence));
}

async function editionScreen(
  held: BatchEdition,
  evidence: Evidence,
  recordId: number,
  assignedCode: string | null,
): Promise<EditionScreen> {
  const { id, shortTitle, edition } = held;
  const alternatives = alternativesOf(held, evidence);
  const assignedGroup = assignedCode === null ? undefined : edition.byCode.get(assignedCode);
  const codes = [
    ...new Set([...(assignedGroup ? [assignedGroup.code] : []), ...alternatives.map(({ code }) => code)]),
  ];
  const [texts, precedents] = await Promise.all([
    readGroupTexts(held, codes, new Map(alternatives.map(({ code, entries }) => [code, entries]))),
    readPrecedents({ edition: id, title: evidence.jobTitle, codes, recordId }),
  ]);
  return {
    ...{ id, shortTitle, alternatives, precedents },
    assigned:
      assignedCode === null
        ? null
        : { code: assignedCode, title: assignedGroup?.title ?? "", held: assignedGroup !== undefined },
    groups: texts,
  };
}

/** What is read of groups. @param like index entries of a group that are like the record's title, by code */
export async function readGroupTexts(
  { id, edition, data }: BatchEdition,
  codes: readonly string[],
  like: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Record<string, GroupText>> {
  const prose = await readProse(data, id, codes);
  const register = registerIn(data);
  return Object.fromEntries(
    codes.flatMap((code) => {
      const group = edition.byCode.get(code);
      if (!group) return [];
      const ofGroup = entriesOf(id, code, register).slice(0, MOST_ENTRIES).map(entryText);
      const text: GroupText = {
        ...{ code, title: group.title },
        above: edition.structure.ancestorsOf(code).flatMap((above) => edition.byCode.get(above) ?? []),
        general: prose.get(code)?.general ?? "",
        tasks: prose.get(code)?.tasks ?? [],
        entries: [...new Set([...(like.get(code) ?? []), ...ofGroup])].slice(0, MOST_ENTRIES),
      };
      return [[code, text]];
    }),
  );
}
