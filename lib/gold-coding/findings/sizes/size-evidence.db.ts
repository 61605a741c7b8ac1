import { type MovedContent, movedContent, recordsMoved } from "#lib/gold-coding/findings/sizes/moved-content";
import {
  estimateSize,
  type GroupSizeEvidence,
  type Sample,
} from "#lib/gold-coding/findings/sizes/size-estimate";
import { db } from "#lib/platform/db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readCompiled, readRevision } from "#lib/revision/revision.db";
import { nameInRevision } from "#lib/revision/revision-view";

/** A unit group that an issue would create, and what goes there. */
interface CreatedGroup {
  code: string;
  title: string;
  /** Whether the draft has it by now, so that records can have been coded to it. */
  drafted: boolean;
  content: MovedContent;
}

/**
 * How large the unit groups that an issue's proposal creates would be, by the settled records of every batch that was coded
 * to the draft or to the edition that is revised; none where the issue creates no group or nothing is coded to either.
 */
export async function readSizeEvidence(revisionId: string, issueId: string): Promise<GroupSizeEvidence[]> {
  const created = await createdGroups(revisionId, issueId);
  if (created.length === 0) return [];
  const { heading, editions } = await readRevision(revisionId, "groups");
  const target = nameInRevision(heading.target, heading, []);
  const batches = await db().batch.findMany({
    where: {
      OR: [{ revisionId, editions: { has: heading.target } }, { editions: { has: heading.source } }],
    },
    select: { id: true, title: true, editions: true, revisionId: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  const found: GroupSizeEvidence[] = [];
  for (const batch of batches) {
    const sample = await readSample(batch.id);
    if (sample.cases === 0) continue;
    for (const group of created) {
      const atTarget = batch.revisionId === revisionId ? batch.editions.indexOf(heading.target) + 1 : 0;
      const atSource = batch.editions.indexOf(heading.source) + 1;
      const byCode = group.drafted && atTarget > 0;
      if (!byCode && atSource === 0) continue;
      const records = byCode
        ? { ...(await readCoded(batch.id, atTarget, group.code)), undecided: 0 }
        : recordsMoved(group.content, await readTitled(batch.id, atSource, group.content.sources));
      found.push({
        group: `${target} ${group.code} ${group.title}`,
        batch: batch.title,
        by: byCode ? "code" : "content",
        content: contentInWords(group.content, editions.source.name),
        undecided: records.undecided,
        settled: sample.cases,
        estimate: estimateSize(records, sample),
      });
    }
  }
  return found;
}

/** By the what-if of the issue's proposal while that is open; by what is decided after. */
async function createdGroups(revisionId: string, issueId: string): Promise<CreatedGroup[]> {
  const [revision, { basis, compiled }] = await Promise.all([
    readRevision(revisionId, "groups"),
    readCompiled(revisionId),
  ]);
  const issue = revision.issue(issueId);
  if (!issue) return [];
  const whatIf =
    issue.decision === null && issue.proposal ? await whatIfOf(issue.proposal.id, undefined, "groups") : null;
  if (whatIf)
    return whatIf.groups.appear
      .filter(({ level, continues }) => level === basis.unitLevel && continues === null)
      .map(({ code, title }) => ({
        ...{ code, title, drafted: false },
        content: movedContent(
          basis,
          whatIf.entries.flatMap(({ uid, after }) => (after === code ? uid : [])),
        ),
      }));
  const declared = (issue.proposal?.changes ?? []).flatMap((change) =>
    change.type === "create" ? change.group.code : [],
  );
  const asked = new Set([...issue.targets, ...declared]);
  return compiled.edition.groups
    .filter(
      ({ code, level, continues }) => asked.has(code) && level === basis.unitLevel && continues === null,
    )
    .map(({ code, title }) => ({
      ...{ code, title, drafted: true },
      content: movedContent(
        basis,
        compiled.assignments.flatMap(({ uid, target }) => (target === code ? uid : [])),
      ),
    }));
}

async function readSample(batch: string): Promise<Sample> {
  const [row] = await db().$queryRaw<Sample[]>`
    SELECT count(*) FILTER (WHERE state = 'settled')::int AS cases,
      coalesce(sum(weight) FILTER (WHERE state = 'settled'), 0) AS weight,
      coalesce(sum(weight * weight) FILTER (WHERE state = 'settled'), 0) AS squares, coalesce(sum(weight), 0) AS whole
    FROM survey_record LEFT JOIN gold_code ON record_id = survey_record.id
    WHERE batch_id = ${batch} AND withdrawn_at IS NULL`;
  return row ?? { cases: 0, weight: 0, squares: 0, whole: 0 };
}

/** Settled records with a single code, at a place of the batch's editions, from 1. */
async function readCoded(batch: string, place: number, code: string) {
  const [row] = await db().$queryRaw<{ cases: number; weight: number }[]>`
    SELECT count(*)::int AS cases, coalesce(sum(weight), 0) AS weight
    FROM gold_code JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ${batch} AND state = 'settled' AND withdrawn_at IS NULL
      AND outcomes[${place}] IN ('right', 'wrong') AND codes[${place}] = ${code}`;
  return row ?? { cases: 0, weight: 0 };
}

/** Settled records with one of these codes, by code and title. */
function readTitled(batch: string, place: number, codes: readonly string[]) {
  return db().$queryRaw<{ code: string; title: string; cases: number; weight: number }[]>`
    SELECT codes[${place}] AS code, lower(btrim(job_title)) AS title, count(*)::int AS cases, sum(weight) AS weight
    FROM gold_code JOIN survey_record ON survey_record.id = record_id
    WHERE batch_id = ${batch} AND state = 'settled' AND withdrawn_at IS NULL
      AND outcomes[${place}] IN ('right', 'wrong') AND codes[${place}] = ANY(${[...codes]})
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

function contentInWords({ whole, titles }: MovedContent, edition: string): string {
  const parts = [...titles.keys()].sort();
  return [
    whole.length > 0 ? `all of ${edition} ${whole.join(", ")}` : [],
    parts.length > 0 ? `titles of ${edition} ${parts.join(", ")} that the index sends there` : [],
  ]
    .flat()
    .join("; ");
}
