import { db } from "#lib/platform/db";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { monthsOn, type RegisterFilter } from "#lib/standards/register/register-filter";
import { factsOfRow } from "#lib/standards/register/standards.db";
import type { StandardFacts } from "#lib/standards/standard";
import { readUrn } from "#lib/standards/urn";

/** A standard of a list, with the codes of the unit groups that it is mapped to. */
export interface ListedStandard extends StandardFacts {
  id: number;
  codes: string[];
  waiting: number;
}

/** Standards that meet conditions, by URN; merged ones are not among them. @param today ISO date */
export async function listStandards(
  filter: RegisterFilter,
  { page, size, today }: { page: number; size: number; today: string },
): Promise<{ standards: ListedStandard[]; total: number }> {
  const { newest } = await readStandardEditions();
  const where = conditionsOf(filter, newest?.id ?? "", today);
  const [total, rows] = await Promise.all([
    db().standard.count({ where }),
    db().standard.findMany({
      where,
      include: { mappings: { where: { editionId: newest?.id ?? "", state: { not: "refused" } } } },
      orderBy: { key: "asc" },
      skip: (page - 1) * size,
      take: size,
    }),
  ]);
  return {
    total,
    standards: rows.map(({ mappings, ...row }) => ({
      ...factsOfRow(row as Parameters<typeof factsOfRow>[0]),
      id: row.id,
      codes: mappings
        .filter(({ state }) => state === "accepted")
        .map(({ code }) => code)
        .sort(),
      waiting: mappings.filter(({ state }) => state === "waiting").length,
    })),
  };
}

function conditionsOf(filter: RegisterFilter, edition: string, today: string) {
  const { q, kind, level, sector, suite, code, mapped, due } = filter;
  const words = q.split(" ").filter(Boolean);
  const contains = (text: string) => ({
    contains: text.replace(/[\\%_]/g, "\\$&"),
    mode: "insensitive" as const,
  });
  const accepted = { editionId: edition, state: "accepted" };
  return {
    mergedIntoId: null,
    ...(kind && { kind }),
    ...(level && { level }),
    ...(sector && { sector }),
    ...(suite && { suite }),
    AND: [
      ...(words.length > 0
        ? [
            {
              OR: [
                { key: { startsWith: readUrn(q).key } },
                {
                  AND: words.map((word) => ({ OR: [{ title: contains(word) }, { suite: contains(word) }] })),
                },
              ],
            },
          ]
        : []),
      ...(code ? [{ mappings: { some: { ...accepted, code: { startsWith: code } } } }] : []),
      ...mappedConditions(mapped, edition),
      ...dueConditions(due, today),
    ],
  };
}

function mappedConditions(mapped: RegisterFilter["mapped"], edition: string) {
  const some = (state: string) => ({ some: { editionId: edition, state } });
  if (mapped === "yes") return [{ mappings: some("accepted") }];
  if (mapped === "waiting") return [{ mappings: some("waiting") }];
  return mapped === "no" ? [{ mappings: { none: { editionId: edition, state: "accepted" } } }] : [];
}

function dueConditions(due: RegisterFilter["due"], today: string) {
  if (due === "") return [];
  if (due === "none") return [{ reviewOn: null }];
  if (due === "passed") return [{ reviewOn: { lt: today } }];
  return [{ reviewOn: { gte: today, lte: monthsOn(today, Number(due)) } }];
}

/** What the register holds at all: how many standards, the sectors that are named, and whether any is invented. */
export async function registerFacts(): Promise<{ standards: number; invented: number; sectors: string[] }> {
  const [standards, invented, sectors] = await Promise.all([
    db().standard.count({ where: { mergedIntoId: null } }),
    db().standard.count({ where: { mergedIntoId: null, invented: true } }),
    db().standard.findMany({
      where: { sector: { not: "" } },
      distinct: ["sector"],
      select: { sector: true },
      orderBy: { sector: "asc" },
      take: 200,
    }),
  ]);
  return { standards, invented, sectors: sectors.map(({ sector }) => sector) };
}

const ANY: RegisterFilter = {
  ...{ q: "", kind: "", level: "", sector: "", suite: "", code: "", mapped: "", due: "" },
};

/** All standards of the register; merged ones are not among them. */
export async function allStandards(): Promise<ListedStandard[]> {
  const all = { page: 1, size: 1_000_000, today: "" };
  return (await listStandards(ANY, all)).standards;
}

/** Which version of the register and its mappings is there now: another one after any change. */
export async function standardsVersion(): Promise<string> {
  const { newest } = await readStandardEditions();
  const [row] = await db().$queryRaw<{ version: string }[]>`
    SELECT concat_ws(' ', (SELECT count(*) || ' ' || coalesce(max(changed_at)::text, '') FROM standard),
      (SELECT count(merged_into_id) || ' ' || count(*) FILTER (WHERE sought_with <> '') FROM standard),
      (SELECT count(*) || ' ' || coalesce(max(decided_at)::text, '') FROM standard_mapping WHERE state <> 'waiting'))
      AS version`;
  return `${newest?.id ?? ""} ${row!.version}`;
}
