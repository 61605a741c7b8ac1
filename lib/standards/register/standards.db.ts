import { db } from "#lib/platform/db";
import type { Standard, StandardFacts, StandardKind, StandardLevel } from "#lib/standards/standard";
import { readUrn } from "#lib/standards/urn";

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof db>["standard"]["findFirst"]>>>;

/** The facts of a standard as its row has them, in the order in which they are compared. */
export function factsOfRow(row: Row): StandardFacts {
  return {
    urn: row.urn,
    key: row.key,
    kind: row.kind as StandardKind,
    developer: row.developer,
    suiteCode: row.suiteCode,
    number: row.number,
    version: row.version,
    legacy: row.legacy,
    title: row.title,
    suite: row.suite,
    body: row.body,
    status: row.status,
    approvedOn: row.approvedOn,
    reviewOn: row.reviewOn,
    occupations: row.occupations,
    sector: row.sector,
    level: row.level as StandardLevel | "",
    behaviours: row.behaviours,
    link: row.link,
    givenCodes: row.givenCodes,
    codesEdition: row.codesEdition,
    invented: row.invented,
  };
}

/** A standard as its page shows it, with those that were merged into it and the file that last said something of it. */
export interface StandardRecord extends Standard {
  merged: { urn: string; title: string }[];
  file: { id: number; fileName: string } | null;
  addedAt: Date;
}

/** The standard of a URN, in any spelling that is the same; null where there is none. */
export async function readStandard(urn: string): Promise<StandardRecord | null> {
  if (urn.length > 100 || urn.includes("\u0000")) return null;
  const brief = { select: { id: true, urn: true, title: true } } as const;
  const row = await db().standard.findUnique({
    where: { key: readUrn(urn).key },
    include: { mergedInto: brief, merged: brief, file: { select: { id: true, fileName: true } } },
  });
  if (!row) return null;
  const { id, mergedInto, merged, file, addedAt } = row;
  return { ...factsOfRow(row), id, mergedInto, merged, file, addedAt };
}
