import type { DistinctionRow, PrecedentVersion, RulingRow } from "#lib/gold-coding/settling/ruling";
import type { TitleRuling } from "#lib/lookup/title-rulings";
import { titleKey } from "#lib/lookup/words/title-key";
import { db } from "#lib/platform/db";
import { listsBy } from "#lib/platform/lists-by";

/** Most rulings or distinctions that a page shows beside a record or group. */
const MOST_SHOWN = 20;

const WORDS = {
  id: true,
  edition: true,
  code: true,
  text: true,
  version: true,
  caseId: true,
  madeAt: true,
  withdrawnAt: true,
} as const;
const RULING = { ...WORDS, title: true, titleKey: true } as const;
const ON_TITLES = {
  select: { edition: true, code: true, titleKey: true, text: true },
  orderBy: { id: "asc" },
} as const;
const DISTINCTION = { ...WORDS, otherCode: true } as const;

/**
 * Rulings in force that somebody who codes a record like these may go by: those on the same job title first, then those on
 * the groups that come into question; the newest of each first, at most twenty.
 * @param editions those of the batch
 * @param title job title of the record, as it was answered
 * @param codes groups that come into question, in whichever of the editions
 */
export async function rulingsFor(
  editions: readonly string[],
  title: string,
  codes: readonly string[] = [],
): Promise<RulingRow[]> {
  const key = titleKey(title);
  const found = await db().ruling.findMany({
    where: {
      edition: { in: [...editions] },
      withdrawnAt: null,
      OR: [{ titleKey: key }, { code: { in: [...codes] } }],
    },
    select: RULING,
    orderBy: { id: "desc" },
    take: 200,
  });
  const isLike = (one: RulingRow) => one.titleKey === key;
  return [...found.filter(isLike), ...found.filter((one) => !isLike(one))].slice(0, MOST_SHOWN);
}

/** Distinctions in force that name one of these groups, those between two of them first; at most twenty. */
export async function distinctionsFor(edition: string, codes: readonly string[]): Promise<DistinctionRow[]> {
  const among = [...codes];
  const found = await db().distinction.findMany({
    where: { edition, withdrawnAt: null, OR: [{ code: { in: among } }, { otherCode: { in: among } }] },
    select: DISTINCTION,
    orderBy: { id: "desc" },
    take: 200,
  });
  const both = (one: DistinctionRow) => among.includes(one.code) && among.includes(one.otherCode);
  return [...found.filter(both), ...found.filter((one) => !both(one))].slice(0, MOST_SHOWN);
}

/** What gold coding says of one group, for its page. */
export async function precedentsOfGroup(
  edition: string,
  code: string,
): Promise<{ rulings: RulingRow[]; distinctions: DistinctionRow[] }> {
  const [rulings, distinctions] = await Promise.all([
    db().ruling.findMany({
      where: { edition, code, withdrawnAt: null },
      select: RULING,
      orderBy: { id: "desc" },
      take: MOST_SHOWN,
    }),
    distinctionsFor(edition, [code]),
  ]);
  return { rulings, distinctions };
}

/** The rulings that were made of a case. */
export function rulingsOfCase(caseId: number): Promise<RulingRow[]> {
  return db().ruling.findMany({ where: { caseId }, select: RULING, orderBy: { id: "asc" } });
}

/** Rulings in force on a job title, in whichever edition, for the lookup; none of what has no words. */
export async function readRulingsOn(query: string): Promise<TitleRuling[]> {
  const key = titleKey(query);
  if (key === "") return [];
  return db().ruling.findMany({ where: { withdrawnAt: null, titleKey: key }, ...ON_TITLES });
}

/** The same on many titles, by their keys: asked of the database at once. */
export async function readRulingsOnAll(queries: readonly string[]): Promise<Map<string, TitleRuling[]>> {
  const keys = [...new Set(queries.map(titleKey))].filter((key) => key !== "");
  if (keys.length === 0) return new Map();
  const found = await db().ruling.findMany({
    where: { withdrawnAt: null, titleKey: { in: keys } },
    ...ON_TITLES,
  });
  return listsBy(found, (ruling) => ruling.titleKey);
}

/** All rulings in force, for the lookup in the browser. */
export function readTitleRulings(): Promise<TitleRuling[]> {
  return db().ruling.findMany({ where: { withdrawnAt: null }, ...ON_TITLES });
}

/** A page of all rulings, the newest first. */
export function listRulings(withdrawn: boolean, page: number, size: number): Promise<RulingRow[]> {
  return db().ruling.findMany({
    where: { withdrawnAt: withdrawn ? { not: null } : null },
    select: RULING,
    orderBy: { id: "desc" },
    skip: (page - 1) * size,
    take: size,
  });
}

/** Distinctions in force, or those withdrawn. @param page from 1, of `size` each */
export function listDistinctions(withdrawn: boolean, page: number, size: number): Promise<DistinctionRow[]> {
  return db().distinction.findMany({
    where: { withdrawnAt: withdrawn ? { not: null } : null },
    select: DISTINCTION,
    orderBy: { id: "desc" },
    skip: (page - 1) * size,
    take: size,
  });
}

/** How many are in force, and how many are withdrawn. */
export async function countPrecedents(
  kind: "ruling" | "distinction",
): Promise<{ inForce: number; withdrawn: number }> {
  const where = (withdrawn: boolean) => ({ where: { withdrawnAt: withdrawn ? { not: null } : null } });
  const of = (withdrawn: boolean) =>
    kind === "ruling" ? db().ruling.count(where(withdrawn)) : db().distinction.count(where(withdrawn));
  const [inForce, withdrawn] = await Promise.all([of(false), of(true)]);
  return { inForce, withdrawn };
}

/** One ruling, in force or withdrawn; null where there is none. */
export function readRuling(id: number): Promise<RulingRow | null> {
  return db().ruling.findUnique({ where: { id }, select: RULING });
}

/** One distinction, in force or withdrawn; null where there is none. */
export function readDistinction(id: number): Promise<DistinctionRow | null> {
  return db().distinction.findUnique({ where: { id }, select: DISTINCTION });
}

type Kept = Record<"code" | "other_code" | "title" | "text", string | undefined> & {
  withdrawn_at: string | null;
};

/** Each version of a ruling or distinction, the newest first. */
export async function readPrecedentVersions(
  kind: "ruling" | "distinction",
  id: number,
): Promise<PrecedentVersion[]> {
  const order = { orderBy: { version: "desc" as const } };
  const rows =
    kind === "ruling"
      ? await db().rulingVersion.findMany({ where: { rulingId: id }, ...order })
      : await db().distinctionVersion.findMany({ where: { distinctionId: id }, ...order });
  return rows.map(({ version, at, kept }) => {
    const { code = "", other_code: other, title = "", text = "", withdrawn_at } = kept as unknown as Kept;
    return {
      version,
      at,
      text,
      title,
      codes: other === undefined ? [code] : [code, other],
      withdrawn: withdrawn_at !== null,
    };
  });
}
