import { readWithin } from "#lib/facts/data.db";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import type { FactReader } from "#lib/facts/facts.db";
import { Refusal } from "#lib/platform/refusal";
import { readStoredRevision } from "#lib/revision/revision.db";
import { MAIN_REVISION } from "#lib/revision/stored-revision";

/** An edition whose groups an issue or its evidence can name. */
export interface KnownEdition {
  /** "SOC2010". */
  name: string;
  /** Codes down to the unit groups. */
  codes: ReadonlySet<string>;
}

export async function knownEdition(transaction: FactReader, edition: EditionId): Promise<KnownEdition> {
  const [editions, groups] = await Promise.all([
    readWithin(transaction, "editions"),
    readWithin(transaction, "groups"),
  ]);
  const codes = groups.flatMap((group) =>
    group.edition === edition && group.code.length <= 4 ? group.code : [],
  );
  return {
    name: shortTitleOf(edition, editions),
    codes: new Set(codes),
  };
}

/** The edition that is revised here, and the one that it becomes. */
export async function knownEditions(
  transaction: FactReader,
): Promise<{ source: KnownEdition; target: KnownEdition }> {
  // Which they are never changes.
  const { source = "", target = "" } = (await readStoredRevision(MAIN_REVISION)) ?? {};
  return {
    source: await knownEdition(transaction, source),
    target: await knownEdition(transaction, target),
  };
}

/** @throws Refusal when a paper is to be on a major group that the edition does not have; one on a sector has none */
export function refuseUnknownMajorGroup(majorGroup: string | null, { name, codes }: KnownEdition): void {
  if (majorGroup !== null && !(majorGroup.length === 1 && codes.has(majorGroup)))
    throw new Refusal(`${name} has no such major group. Choose one from the list.`, "majorGroup");
}
