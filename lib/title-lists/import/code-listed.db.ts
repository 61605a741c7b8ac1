import { isUnmatched } from "#lib/coded-files/code-tally";
import { titleCoder } from "#lib/coded-files/code-titles";
import type { CodedTitle } from "#lib/coded-files/coded-row";
import { codeWork } from "#lib/coded-files/file-work";
import { readCodeData } from "#lib/coded-files/kept/work-data.db";
import { readIndexEditions } from "#lib/coding-index/coding-index.db";
import { mainEdition } from "#lib/facts/index-editions";
import type { JobWork } from "#lib/jobs/job";
import { db } from "#lib/platform/db";
import { count } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Value } from "#lib/record/entry";
import { type ListCursor, type ListInput, partOf } from "#lib/title-lists/import/list-cursor";
import type { Standing, TitleList } from "#lib/title-lists/title-list";
import { LONG_ENOUGH } from "#lib/title-lists/title-lists.db";

/** So many titles are one transaction: two seconds of work where all are new to the lookup. */
const CHUNK = 1_000;
/** After so many the worker shows that it lives. */
const TURN = 25;

/**
 * Codes the titles of a list as files are coded, in the order of their keys, in the newest released edition of the index.
 * Where another index is released while the work lay, all are coded anew: no list is half of one and half of another.
 */
export async function codeListed(
  work: JobWork<ListInput>,
  list: TitleList,
  from: ListCursor & { stage: "code" },
): Promise<ListCursor> {
  const edition = mainEdition(await readIndexEditions())?.id;
  if (!edition) throw new Refusal("The index has no codes of a released edition yet. Import one first.");
  const coding = codeWork([edition]);
  const { data, doneWith } = await readCodeData(coding);
  const codedBy = `${edition} ${doneWith}`;
  const code = titleCoder(coding, data, { sheet: "", headingRow: null, columns: { title: 0 } });
  const again = from.codedBy !== codedBy;
  let after = again ? "" : from.after;
  const tally = { ...from.tally, ...(again && { coded: 0 }) };
  await db().titleList.update({ where: { id: list.id }, data: { edition, codedBy } });
  for (;;) {
    const titles = await db().listedTitle.findMany({
      where: { listId: list.id, key: { gt: after } },
      orderBy: { key: "asc" },
      select: { key: true, title: true },
      take: CHUNK,
    });
    const coded: { key: string; came: CodedTitle }[] = [];
    for (const { key, title } of titles) {
      const row = code({ cells: [title], line: 0, fault: "", next: NOWHERE, raw: "", part: "data" });
      if (row?.came.kind === "code") coded.push({ key, came: row.came });
      if (coded.length % TURN === 0) await new Promise(setImmediate);
    }
    after = titles.at(-1)?.key ?? after;
    tally.coded += titles.length;
    const last = titles.length < CHUNK;
    const cursor: ListCursor = last
      ? { stage: "cluster", tally: { ...tally } }
      : { stage: "code", after, codedBy, tally: { ...tally } };
    await db().$transaction(async (transaction) => {
      const rows = coded.map(({ key, came }) => {
        const { code: own, confidence, nextCode, nextConfidence } = came;
        return { key, standing: standingOf(came), code: own, confidence, nextCode, nextConfidence };
      });
      await transaction.$executeRaw`
        UPDATE listed_title SET standing = coded.standing, code = coded.code, confidence = coded.confidence,
          next_code = coded."nextCode", next_confidence = coded."nextConfidence"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS coded(key text, standing text, code text, confidence float, "nextCode" text, "nextConfidence" float)
        WHERE list_id = ${list.id} AND listed_title.key = coded.key`;
      const stage = `${count(tally.coded)} of ${count(tally.titles)} titles coded`;
      await work.advance(
        {
          stage,
          ...partOf("code", tally.coded / Math.max(1, tally.titles)),
          cursor: cursor as unknown as Value,
        },
        transaction.$executeRawUnsafe.bind(transaction),
      );
    }, LONG_ENOUGH);
    if (last) return cursor;
  }
}

const NOWHERE = { offset: 0, line: 0 };

/** Not at all: as what a coded file's summary says is unmatched. "" of what is no title, such as a total. */
export function standingOf(came: Pick<CodedTitle, "outcome" | "confidence" | "doubtful">): Standing | "" {
  if (came.outcome === "no title" || came.outcome === "refused") return "";
  if (isUnmatched(came)) return "none";
  return came.doubtful ? "doubtful" : "sure";
}
