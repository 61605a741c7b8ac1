import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { PlacedGroup } from "#lib/facts/edition";

/**
 * What reconciliation clients match their data to: a group of an edition. Its id is "soc2020:2136", since the same code means
 * something else in another edition; its type is the edition. Source of the words: Reconciliation Service API 0.2, section 2.
 */
export interface Entity {
  edition: EditionWithGroups;
  group: PlacedGroup;
}

/** An entity or a type as clients are told of it. */
export interface Named {
  id: string;
  name: string;
}

export function entityId({ edition, group }: Entity): string {
  return `${edition.id}:${group.code}`;
}

export function namedEntity(entity: Entity): Named {
  return { id: entityId(entity), name: entity.group.title };
}

/** The type of an edition's groups. */
export function typeOf({ id, shortTitle }: Pick<EditionWithGroups, "id" | "shortTitle">): Named {
  return { id, name: shortTitle };
}

/** The group of an id; null where there is none. @param editions those offered */
export function findEntity(editions: readonly EditionWithGroups[], id: string): Entity | null {
  const at = id.indexOf(":");
  if (at < 0) return null;
  const edition = editions.find((one) => one.id === id.slice(0, at));
  const group = edition?.byCode.get(id.slice(at + 1));
  return edition && group ? { edition, group } : null;
}
