import type { Batch } from "#lib/gold-coding/batches/batch";
import { readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { LEAST_SHOWN } from "#lib/gold-coding/figures/suppression";
import {
  BECOMES,
  type Finding,
  type FindingKind,
  findingKey,
  type OutcomeKind,
} from "#lib/gold-coding/findings/finding";
import { frequentTitles, type TitleCount } from "#lib/gold-coding/findings/unsettled-titles";
import { precedentHref } from "#lib/gold-coding/settling/case-address";
import { db } from "#lib/platform/db";
import { issueHref } from "#lib/revision/paper-address";

/** Longest list that is shown. */
const MOST = 50;
/** So many of the most frequent titles are put to the lookup. */
const MOST_TITLES = 300;
/** A pair is repeated from so many records on. */
const REPEATED = 2;

interface FoundPair {
  /** Which of the batch's editions, from 1. */
  place: number;
  code: string;
  otherCode: string;
  cases: number;
  weight: number;
}

/** What is found in a batch, the most frequent first; each list is cut at fifty. */
export interface Findings {
  disagreement: Finding[];
  confusion: Finding[];
  title: Finding[];
  flags: Finding[];
}

/**
 * What the codings of a batch show that a revision or the index could do something about.
 * @param seesRecords whether the reader may see records: others are told of nothing under ten, and of no title
 */
export async function readFindings(batch: Batch, seesRecords: boolean): Promise<Findings> {
  const least = seesRecords ? REPEATED : LEAST_SHOWN;
  const [disagreement, confusion, flags, title] = await Promise.all([
    readDisagreements(batch, least),
    readConfusions(batch, least),
    readFlags(batch, seesRecords ? 1 : LEAST_SHOWN),
    seesRecords ? readTitles(batch) : [],
  ]);
  const named = (kind: FindingKind, pairs: FoundPair[]) =>
    pairs.map(
      ({ place, ...pair }): Finding => ({
        ...{ kind, edition: batch.editions[place - 1] ?? "", title: "" },
        ...pair,
      }),
    );
  return {
    disagreement: named("disagreement", disagreement),
    confusion: named("confusion", confusion),
    flags: named("flags", flags),
    title,
  };
}

/** One finding by what stands for it in an address; null where there is none any more, or the reader may not know of it. */
export async function findFinding(
  batch: Batch,
  seesRecords: boolean,
  kind: FindingKind,
  key: string,
): Promise<Finding | null> {
  const found = await readFindings(batch, seesRecords);
  return found[kind].find((finding) => findingKey(finding) === key) ?? null;
}

/** Pairs of groups that two coders gave the same record, each record counted once for a pair. */
function readDisagreements({ id }: Batch, least: number): Promise<FoundPair[]> {
  return db().$queryRaw<FoundPair[]>`
    WITH given AS (
      SELECT decision.id, decision.record_id, record.weight, answer.place, answer.code
      FROM survey_record record
        JOIN coding_decision decision ON decision.record_id = record.id AND decision.state = 'given'
        JOIN seat ON seat.id = decision.seat_id AND seat.kind IN ('wanted', 'further')
        CROSS JOIN LATERAL unnest(decision.outcomes, decision.codes) WITH ORDINALITY AS answer(outcome, code, place)
      WHERE record.batch_id = ${id} AND record.withdrawn_at IS NULL AND answer.outcome IN ('right', 'wrong')
    ), apart AS (
      SELECT DISTINCT one.record_id, one.weight, one.place,
        least(one.code, other.code) AS code, greatest(one.code, other.code) AS other_code
      FROM given one JOIN given other USING (record_id, place)
      WHERE one.id < other.id AND one.code <> other.code
    )
    SELECT place::int, code, other_code AS "otherCode", count(*)::int AS cases, sum(weight) AS weight
    FROM apart GROUP BY place, code, other_code HAVING count(*) >= ${least}
    ORDER BY cases DESC, place, code, other_code LIMIT ${MOST}`;
}

/** Settled records whose assigned code is another than the one settled. */
function readConfusions({ id, editions }: Batch, least: number): Promise<FoundPair[]> {
  return db().$queryRaw<FoundPair[]>`
    SELECT answer.place::int, answer.code, assigned_code AS "otherCode", count(*)::int AS cases, sum(weight) AS weight
    FROM gold_code JOIN survey_record record ON record.id = record_id
      CROSS JOIN LATERAL unnest(outcomes, codes, ${editions}::text[]) WITH ORDINALITY AS answer(outcome, code, edition, place)
    WHERE batch_id = ${id} AND state = 'settled' AND withdrawn_at IS NULL
      AND answer.outcome IN ('right', 'wrong') AND answer.edition = assigned_edition AND answer.code <> assigned_code
    GROUP BY answer.place, answer.code, assigned_code HAVING count(*) >= ${least}
    ORDER BY cases DESC, answer.place, answer.code, assigned_code LIMIT ${MOST}`;
}

/** Records that a coder flagged, by the group that they were given. */
function readFlags({ id }: Batch, least: number): Promise<FoundPair[]> {
  return db().$queryRaw<FoundPair[]>`
    WITH flagged AS (
      SELECT DISTINCT record.id, record.weight, answer.place, answer.code
      FROM survey_record record
        JOIN coding_decision decision ON decision.record_id = record.id AND decision.state = 'given' AND flagged
        JOIN seat ON seat.id = decision.seat_id AND seat.kind IN ('wanted', 'further')
        CROSS JOIN LATERAL unnest(decision.outcomes, decision.codes) WITH ORDINALITY AS answer(outcome, code, place)
      WHERE record.batch_id = ${id} AND record.withdrawn_at IS NULL AND answer.outcome IN ('right', 'wrong')
    )
    SELECT place::int, code, '' AS "otherCode", count(*)::int AS cases, sum(weight) AS weight
    FROM flagged GROUP BY place, code HAVING count(*) >= ${least} ORDER BY cases DESC, place, code LIMIT ${MOST}`;
}

/** Titles of at least ten settled records that the lookup does not answer as they were settled. */
async function readTitles(batch: Batch): Promise<Finding[]> {
  const [editions, counts] = await Promise.all([readBatchEditions(batch), readTitleCounts(batch)]);
  const found: Finding[] = [];
  for (const { id, lookup } of editions) {
    const place = batch.editions.indexOf(id) + 1;
    found.push(
      ...(await frequentTitles(
        counts.filter((count) => count.place === place),
        lookup,
        id,
      )),
    );
  }
  return found.sort((a, b) => b.cases - a.cases).slice(0, MOST);
}

/** The most frequent titles with the groups that their records were settled to. */
function readTitleCounts({ id }: Batch): Promise<TitleCount[]> {
  return db().$queryRaw<TitleCount[]>`
    WITH settled AS (
      SELECT lower(regexp_replace(btrim(job_title), '[^[:alnum:]]+', ' ', 'g')) AS alike, job_title, weight, outcomes, codes
      FROM gold_code JOIN survey_record ON survey_record.id = record_id
      WHERE batch_id = ${id} AND state = 'settled' AND withdrawn_at IS NULL AND btrim(job_title) <> ''
    ), frequent AS (
      SELECT alike, mode() WITHIN GROUP (ORDER BY job_title) AS title FROM settled
      GROUP BY alike HAVING count(*) >= ${LEAST_SHOWN} ORDER BY count(*) DESC, alike LIMIT ${MOST_TITLES}
    )
    SELECT title, answer.place::int, answer.code, count(*)::int AS cases, sum(weight) AS weight
    FROM settled JOIN frequent USING (alike)
      CROSS JOIN LATERAL unnest(outcomes, codes) WITH ORDINALITY AS answer(outcome, code, place)
    WHERE answer.outcome IN ('right', 'wrong')
    GROUP BY title, answer.place, answer.code ORDER BY title, cases DESC, answer.code`;
}

/**
 * What was made of findings of a batch already: by kind and key, what each became and which that is. A pair has the distinction
 * that there is between its groups, whatever that was made of.
 */
export async function readOutcomes(
  batch: string,
): Promise<(kind: FindingKind, key: string) => { became: OutcomeKind; subjectId: string; href: string }[]> {
  const rows = await db().$queryRaw<
    { kind: string; key: string; became: OutcomeKind; subjectId: string; revision: string | null }[]
  >`
    SELECT kind, key, became, subject_id AS "subjectId", review_paper.revision_id AS revision
    FROM finding_outcome LEFT JOIN issue ON became = 'issue' AND issue.id = subject_id
      LEFT JOIN review_paper ON review_paper.id = issue.paper_id
    WHERE batch_id = ${batch} ORDER BY finding_outcome.id`;
  const distinctions = await db().$queryRaw<
    { id: number; edition: string; code: string; otherCode: string }[]
  >`
    SELECT distinction.id, edition, code, other_code AS "otherCode" FROM distinction JOIN batch ON edition = ANY (editions)
    WHERE batch.id = ${batch} AND withdrawn_at IS NULL ORDER BY distinction.id`;
  const byPair = new Map(
    distinctions.flatMap(({ id, edition, code, otherCode }) =>
      [`${edition} ${code} ${otherCode}`, `${edition} ${otherCode} ${code}`].map((key) => [key, String(id)]),
    ),
  );
  return (kind, key) => {
    const made = rows.flatMap((row) =>
      row.kind === kind && row.key === key
        ? [{ became: row.became, subjectId: row.subjectId, href: hrefOf(row) }]
        : [],
    );
    const subjectId = BECOMES[kind].includes("distinction") ? byPair.get(key) : undefined;
    if (subjectId === undefined || made.some(({ became }) => became === "distinction")) return made;
    return [
      ...made,
      { became: "distinction", subjectId, href: precedentHref("distinction", Number(subjectId)) },
    ];
  };
}

function hrefOf(made: { became: OutcomeKind; subjectId: string; revision: string | null }): string {
  const { became, subjectId, revision } = made;
  if (became === "issue") return issueHref(revision ?? "", subjectId);
  return became === "suggestion"
    ? `/coding-index/suggestions/${subjectId}`
    : precedentHref("distinction", Number(subjectId));
}
