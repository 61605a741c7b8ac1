import { levelOf } from "#lib/classification/code";
import type { Edition, EditionId, Group, Level } from "#lib/classification/edition";
import { versioned } from "#lib/versioned";
import { dataVersion, readFacts } from "#lib/workbook/store";

/** All editions with all their groups: some 3,000, read once for each version of the data. */
interface Classification {
  editions: Edition[];
  groups: Map<EditionId, Group[]>;
}

const classification = versioned<Classification>();

async function readClassification(): Promise<Classification> {
  return classification(await dataVersion(), async () => {
    const [editions, published] = await Promise.all([readFacts("editions"), readFacts("groups")]);
    const groups = new Map<EditionId, Group[]>(editions.map((edition) => [edition.id, []]));
    for (const { edition, code, title } of published) groups.get(edition)?.push({ code, title });
    return { editions, groups };
  });
}

/** The editions held, the latest of each series after its predecessor. */
export async function listEditions(): Promise<Edition[]> {
  return (await readClassification()).editions;
}

/** One edition; null when there is none of that id. */
export async function findEdition(id: EditionId): Promise<Edition | null> {
  return (await listEditions()).find((edition) => edition.id === id) ?? null;
}

/** Groups of an edition in code order, of one level or (by default) of all; none for an unknown edition. */
export async function listGroups(edition: EditionId, choice: { level?: Level } = {}): Promise<Group[]> {
  const groups = (await readClassification()).groups.get(edition) ?? [];
  const { level } = choice;
  return level === undefined ? groups : groups.filter((group) => levelOf(group.code) === level);
}

/** One group of an edition; null when the edition has no such code. */
export async function findGroup(edition: EditionId, code: string): Promise<Group | null> {
  return (await listGroups(edition)).find((group) => group.code === code) ?? null;
}
