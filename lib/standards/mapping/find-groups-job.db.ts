import type { Execute, JobKind, JobWork } from "#lib/jobs/job";
import { db, type Transaction } from "#lib/platform/db";
import { count, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Deed } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { findPairs } from "#lib/standards/duplicates/find-pairs.db";
import { STANDARDS_GROUPS_KIND } from "#lib/standards/mapping/ask-for-groups.db";
import { readGroupSources } from "#lib/standards/mapping/group-sources.db";
import type { SuggestedGroup } from "#lib/standards/mapping/mapping";
import { type MovedMapping, moveMappings } from "#lib/standards/mapping/move-mappings";
import { type GroupSources, suggestGroups } from "#lib/standards/mapping/suggest-groups";
import { factsOfRow } from "#lib/standards/register/standards.db";
import { standardsHref } from "#lib/standards/standards-address";

/** So many standards are one transaction: a second or so of looking up. */
const CHUNK = 200;

/**
 * Looks for the unit groups of the newest edition that standards may belong to, and moves what was accepted of an edition
 * before; then for standards and suites that are alike. What somebody has decided stays as it is.
 */
export const STANDARDS_GROUPS: JobKind<Record<string, never>> = {
  kind: STANDARDS_GROUPS_KIND,
  async run(work) {
    const sources = await readGroupSources();
    if (!sources)
      throw new Refusal("No edition is released yet, so there are no groups to map standards to.");
    const open = { soughtWith: { not: sources.newest.id } };
    const total = work.done + (await db().standard.count({ where: open }));
    let done = work.done;
    for (;;) {
      const rows = await db().standard.findMany({ where: open, orderBy: { id: "asc" }, take: CHUNK });
      if (rows.length === 0) break;
      done += rows.length;
      const stage = `${count(done)} of ${quantity(total, "standard")} looked at`;
      await writeChunk(work, rows, sources, { stage, done, total });
    }
    await work.advance({ stage: "Looking for standards that are alike" });
    const pairs = await findPairs();
    const waiting = await db().standardMapping.count({ where: { state: "waiting" } });
    return {
      said: `${quantity(waiting, "unit group")} of standards ${waiting === 1 ? "waits" : "wait"} for a person, and ${quantity(pairs, "pair")} that may be the same.`,
      next: { href: standardsHref("mappings"), name: "Groups to accept or refuse" },
    };
  },
};

type Row = Awaited<ReturnType<ReturnType<typeof db>["standard"]["findMany"]>>[number];

/** A suggestion as it is written. */
type NewMapping = { standardId: number } & SuggestedGroup & {
    state: "waiting" | "accepted";
    movedFrom: number | null;
  };

async function writeChunk(
  work: JobWork<Record<string, never>>,
  rows: readonly Row[],
  sources: GroupSources,
  progress: { stage: string; done: number; total: number },
): Promise<void> {
  const moved = await movedOf(rows, sources);
  const found = rows.map((row) => ({ id: row.id, ...suggestGroups(factsOfRow(row), sources) }));
  const isMoved = new Set(moved.map(({ standardId, code }) => `${standardId} ${code}`));
  const mappings: NewMapping[] = [
    ...moved.map(
      ({ standardId, code, state, confidence, basis, from }): NewMapping => ({
        ...{ standardId, code, state, confidence, basis, movedFrom: from },
        ...{ origin: "moved", sure: state === "accepted" },
      }),
    ),
    ...found.flatMap(({ id, groups }) =>
      groups
        .filter(({ code }) => !isMoved.has(`${id} ${code}`))
        .map((one): NewMapping => ({ standardId: id, ...one, state: "waiting", movedFrom: null })),
    ),
  ];
  const write = async (transaction: Transaction) => {
    const execute: Execute = (sql, ...values) => transaction.$executeRawUnsafe(sql, ...values);
    await putMappings(transaction, sources.newest.id, rows, mappings);
    await transaction.$executeRaw`
      UPDATE standard SET sought_with = ${sources.newest.id}, uncovered = found.uncovered
      FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS found(id int, uncovered text[])
      WHERE standard.id = found.id`;
    await work.advance(progress, execute);
  };
  const accepted = moved.filter(({ state }) => state === "accepted");
  if (accepted.length === 0) await db().$transaction(write, { timeout: 60_000 });
  else
    await recorded(
      work.by,
      async (transaction, record) => {
        await record(...accepted.map((one) => movingDeed(one, rows)));
        await write(transaction);
      },
      { timeout: 60_000, maxWait: 10_000 },
    );
}

function movingDeed({ standardId, code, basis }: MovedMapping, rows: readonly Row[]): Deed {
  return {
    action: "moved a mapping with the correspondence",
    subjectKind: "standard",
    subjectId: rows.find(({ id }) => id === standardId)!.key,
    before: null,
    after: { code },
    reason: basis,
  };
}

/** What becomes of mappings that were accepted in the edition before: of several editions, the newest that a standard has. */
async function movedOf(
  rows: readonly Row[],
  { newest, held, convert }: GroupSources,
): Promise<MovedMapping[]> {
  const accepted = await db().standardMapping.findMany({
    where: {
      standardId: { in: rows.map(({ id }) => id) },
      state: "accepted",
      editionId: { not: newest.id },
    },
    orderBy: { id: "asc" },
  });
  const moved: MovedMapping[] = [];
  const done = new Set<number>();
  for (const edition of held) {
    const own = accepted.filter(
      ({ editionId, standardId }) => editionId === edition.id && !done.has(standardId),
    );
    for (const { standardId } of own) done.add(standardId);
    const names = { from: edition.shortTitle, to: newest.shortTitle };
    moved.push(...moveMappings(own, (code) => convert(edition.id, code), names).moved);
  }
  return moved;
}

/** Puts suggestions in the place of those that wait; what somebody decided stays as it is. */
async function putMappings(
  transaction: Transaction,
  edition: string,
  rows: readonly Pick<Row, "id">[],
  mappings: readonly NewMapping[],
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const json = JSON.stringify(mappings);
  // Those that are found again keep their ids: somebody may be deciding on one at this moment.
  await transaction.$executeRaw`
    DELETE FROM standard_mapping
    WHERE standard_id = ANY(${ids}::int[]) AND state = 'waiting' AND NOT (edition_id = ${edition} AND origin = 'moved')
      AND (standard_id, edition_id, code) NOT IN (SELECT "standardId", ${edition}, code
        FROM jsonb_to_recordset(${json}::jsonb) AS found("standardId" int, code text))`;
  await transaction.$executeRaw`
    INSERT INTO standard_mapping (standard_id, edition_id, code, origin, basis, confidence, sure, state, decided_at, reason,
      moved_from_id)
    SELECT "standardId", ${edition}, code, origin, basis, confidence, sure, state,
      CASE WHEN state = 'accepted' THEN now() END, CASE WHEN state = 'accepted' THEN basis ELSE '' END, "movedFrom"
    FROM jsonb_to_recordset(${json}::jsonb) AS found("standardId" int, code text, origin text, basis text,
      confidence float8, sure boolean, state text, "movedFrom" int)
    ON CONFLICT (standard_id, edition_id, code) DO UPDATE SET origin = excluded.origin, basis = excluded.basis,
      confidence = excluded.confidence, sure = excluded.sure, state = excluded.state, decided_at = excluded.decided_at,
      reason = excluded.reason, moved_from_id = excluded.moved_from_id
    WHERE standard_mapping.state = 'waiting' AND (standard_mapping.origin <> 'moved' OR excluded.origin = 'moved')`;
}
