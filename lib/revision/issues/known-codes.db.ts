import { readWithin } from "#lib/facts/data.db";
import { type EditionId, type Group, shortTitleOf } from "#lib/facts/edition";
import type { FactReader } from "#lib/facts/facts.db";
import { structureOf } from "#lib/facts/structure";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import { readRevision, readStoredRevision } from "#lib/revision/revision.db";
import { nameInRevision } from "#lib/revision/revision-view";
import type { RevisionHeading } from "#lib/revision/stored-revision";

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
  const { groups: held, unitLevel } = structureOf(groups.filter((group) => group.edition === edition));
  const codes = [...held.values()].flatMap(({ code, level }) => (level <= unitLevel ? code : []));
  return { name: shortTitleOf(edition, editions), codes: new Set(codes) };
}

/** The edition that a revision is of, and the one that it becomes. */
export async function knownEditions(
  transaction: FactReader,
  revision: string,
): Promise<{ source: KnownEdition; target: KnownEdition }> {
  // Which they are never changes.
  const held = await readStoredRevision(revision);
  const { source = "", target = "" } = held ?? {};
  const known = await knownEdition(transaction, target);
  return {
    source: await knownEdition(transaction, source),
    // One that is not held yet is what the decisions make of the earlier one.
    target: known.codes.size > 0 || !held ? known : await draftedEdition(held),
  };
}

/** @throws Refusal when a paper is to be on a major group that the edition does not have; one on a sector has none */
export function refuseUnknownMajorGroup(majorGroup: string | null, { name, codes }: KnownEdition): void {
  if (majorGroup !== null && !(majorGroup.length === 1 && codes.has(majorGroup)))
    throw new Refusal(`${name} has no such major group. Choose one from the list.`, "majorGroup");
}

/**
 * The id that a paper can have where the one that its name gives is taken, by a paper of another revision or one that is
 * kept as it was written. Call it while nobody else opens a paper.
 */
export async function freePaperId(transaction: Transaction, wanted: string): Promise<string> {
  const taken = await transaction.reviewPaper.findMany({
    where: { id: { startsWith: wanted } },
    select: { id: true },
  });
  const ids = new Set(taken.map(({ id }) => id));
  let free = wanted;
  for (let number = 2; ids.has(free); number++) free = `${wanted}-again-${number}`;
  return free;
}

/** The edition that a revision becomes, as its decisions draft it now. */
async function draftedEdition(revision: RevisionHeading): Promise<KnownEdition> {
  const groups = await draftedGroups(revision.id);
  return {
    name: nameInRevision(revision.target, revision, []),
    codes: new Set(groups.map(({ code }) => code)),
  };
}

/** The groups down to the unit groups that a revision's decisions draft now, in code order. */
export async function draftedGroups(revision: string): Promise<Group[]> {
  const { targets } = await readRevision(revision, "groups");
  return [...targets.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}
