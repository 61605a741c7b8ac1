import { registerIn } from "#lib/coding-index/coding-index.db";
import { entriesOf } from "#lib/coding-index/register";
import type { BatchEdition } from "#lib/gold-coding/batches/batch-editions.db";
import { alternativesFor, entryText } from "#lib/gold-coding/coding/alternatives/alternatives";
import { EVIDENCE_COLUMNS, type Evidence, evidenceOf } from "#lib/gold-coding/coding/alternatives/evidence";
import { answersOf, type Certainty, type CoderJudgement } from "#lib/gold-coding/coding/answer";
import { readProse } from "#lib/gold-coding/coding/group-prose.db";
import { readIdentical } from "#lib/gold-coding/coding/identical.db";
import { readPrecedents } from "#lib/gold-coding/coding/precedents.db";
import { allEditions, type QueueAtWork } from "#lib/gold-coding/coding/queue-at-work.db";
import type { CodingScreen, EditionScreen, GroupText } from "#lib/gold-coding/coding/screen";
import type { Claim } from "#lib/gold-coding/queues/claim.db";
import { db } from "#lib/platform/db";

const EVIDENCE = Object.fromEntries(EVIDENCE_COLUMNS.map((column) => [column, true])) as Record<
  keyof Evidence,
  true
>;
const MOST_ENTRIES = 8;

/**
 * What somebody is shown of a record that they have claimed. Takes a handful of statements whatever the record. The
 * assigned code is read where the queue shows it, and nowhere else.
 * @throws Refusal where an edition of the batch is not there any more
 */
export async function readScreen(queue: QueueAtWork, personId: string, claim: Claim): Promise<CodingScreen> {
  const { recordId, token, until } = claim;
  const seen = queue.arm === "seen";
  const [record, editions, undone, identical] = await Promise.all([
    db().surveyRecord.findUniqueOrThrow({
      where: { id: recordId },
      select: { ...EVIDENCE, ...(seen && { assignedCode: true, assignedEdition: true }) },
    }),
    allEditions(queue.batch),
    readUndone(claim.seatId),
    readIdentical({ queueId: queue.id, personId, recordId }),
  ]);
  const { assignedCode, assignedEdition } = record as { assignedCode?: string; assignedEdition?: string };
  const evidence = evidenceOf(record);
  return {
    ...{ recordId, token, until, evidence, undone, identical: identical.length },
    editions: await Promise.all(
      editions.map((edition) =>
        editionScreen(edition, evidence, recordId, (edition.id === assignedEdition && assignedCode) || null),
      ),
    ),
  };
}

async function editionScreen(
  held: BatchEdition,
  evidence: Evidence,
  recordId: number,
  assignedCode: string | null,
): Promise<EditionScreen> {
  const { id, shortTitle, edition, lookup } = held;
  const alternatives = alternativesFor(lookup, id, evidence);
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

/** What a coder said before they took it back; null where they did not. */
async function readUndone(seatId: number): Promise<CoderJudgement | null> {
  const own = await db().codingDecision.findUnique({ where: { seatId } });
  if (!own) return null;
  const { certainty, flagged, note, query } = own;
  return { answers: answersOf(own), certainty: certainty as Certainty, flagged, note, query };
}
