import { z } from "zod";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { entriesOf, type IndexRegister } from "#lib/coding-index/register";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { parseJson } from "#lib/publication/api/sent-body";
import { findEntity } from "#lib/publication/reconciliation/entity";
import { type Property, type PropertyValue, propertiesOf } from "#lib/publication/reconciliation/properties";

/** Values of a property of one group: how many unless it is said, and how many at most. */
export const USUAL_VALUES = 10;
export const MOST_VALUES = 50;
const MOST_IDS = 200;
const MOST_PROPERTIES = 20;

/** Clients send a number as the text that somebody typed, or as a number. */
const LIMIT = z.union([
  z.number(),
  z
    .string()
    .regex(/^\s*\d{1,9}\s*$/)
    .transform(Number),
]);

const QUERY = z.object({
  ids: z.array(z.string()),
  properties: z.array(z.object({ id: z.string(), settings: z.object({ limit: LIMIT.nullish() }).nullish() })),
});

/** What somebody who has matched their data asks of the groups. */
export interface ExtensionQuery {
  ids: string[];
  properties: { property: Property; limit: number }[];
}

/**
 * @param text JSON, as it was sent
 * @throws ProblemDetails what is wrong, in a sentence
 */
export function readExtension(text: string, editions: readonly EditionWithGroups[]): ExtensionQuery {
  const { data } = QUERY.safeParse(parseJson(text, "The parameter “extend”"));
  if (!data)
    throw new ProblemDetails(
      "bad-request",
      'The parameter “extend” must be an object with “ids” and “properties”: {"ids": […], "properties": [{"id": "code"}]}.',
    );
  if (data.ids.length > MOST_IDS || data.properties.length > MOST_PROPERTIES)
    throw new ProblemDetails(
      "too-large",
      `At most ${MOST_PROPERTIES} properties of ${MOST_IDS} groups are given at once. Ask for them in parts.`,
    );
  const known = propertiesOf(editions);
  const properties = data.properties.map(({ id, settings }) => {
    const property = known.find((one) => one.id === id);
    if (!property)
      throw new ProblemDetails(
        "bad-request",
        `There is no property “${id.slice(0, 40)}”. There are ${known.map((one) => one.id).join(", ")}.`,
      );
    const limit = settings?.limit ?? USUAL_VALUES;
    return { property, limit: limit >= 1 ? Math.min(MOST_VALUES, Math.floor(limit)) : MOST_VALUES };
  });
  return { ids: [...new Set(data.ids)], properties };
}

/** The values asked for; a group that is not there has none. Source: Reconciliation Service API 0.2, section 7.4. */
export function* extended(
  { ids, properties }: ExtensionQuery,
  editions: readonly EditionWithGroups[],
  register: IndexRegister,
): Generator<void, object> {
  const rows: [id: string, values: Record<string, PropertyValue[]>][] = [];
  for (const id of ids) {
    const entity = findEntity(editions, id);
    const entries = entity ? entriesOf(entity.edition.id, entity.group.code, register) : [];
    const values = properties.map(({ property, limit }) => [
      property.id,
      entity ? property.values(entity, entries).slice(0, limit) : [],
    ]);
    rows.push([id, Object.fromEntries(values)]);
    yield;
  }
  return {
    meta: properties.map(({ property: { id, name, type } }) => ({ id, name, ...(type && { type }) })),
    rows: Object.fromEntries(rows),
  };
}
