import type { Paths, Schema } from "#lib/publication/openapi/description";
import { named, nullable, object, text, wholeNumber } from "#lib/publication/openapi/parts";

export const RELEASE_SCHEMAS: Record<string, Schema> = {
  Release: object({
    title: text("What it is called: its two editions and its number."),
    source: text("Id of the edition that its correspondence is from."),
    target: text("Id of the edition that it releases."),
    number: wholeNumber("From 1, for each pair of editions."),
    releasedOn: text("ISO date."),
    indexVersion: text("Version of the coding index that is part of it: “13”, “13.1”."),
    href: text("Its page, with its files and their checksums."),
  }),
};

/** The release of what was asked for: on the answer itself, and not on what it lists. */
const RELEASE: Schema = {
  ...nullable(named("Release")),
  description:
    "The release that the answer is of; null where it is of none, as what an index alone gives and the working version. Not on things within an answer.",
};

/** Paths that answer what is of no release. */
const OF_NO_RELEASE = /^\/api\/v1\/(?:openapi\.json|search-index|consultations|data-sets|standards)/;

/** Adds to the description that each answer says of which release it is. */
export function withRelease(
  paths: Paths,
  schemas: Record<string, Schema>,
): { paths: Paths; schemas: Record<string, Schema> } {
  const things = new Set<string>();
  const described = Object.entries(paths).map(([path, item]) => {
    const found = item.get.responses[200];
    const json = found && "content" in found ? found.content?.["application/json"] : undefined;
    if (OF_NO_RELEASE.test(path) || !found || !("content" in found) || !json) return [path, item] as const;
    const reference = json.schema.$ref?.split("/").at(-1);
    if (reference !== undefined) {
      things.add(reference);
      return [path, item] as const;
    }
    const schema = saying(json.schema, ["release"]);
    const content = { ...found.content, "application/json": { schema } };
    const responses = { ...item.get.responses, 200: { ...found, content } };
    return [path, { ...item, get: { ...item.get, responses } }] as const;
  });
  return {
    paths: Object.fromEntries(described),
    schemas: {
      ...RELEASE_SCHEMAS,
      ...Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [
          name,
          things.has(name) ? saying(schema, []) : schema,
        ]),
      ),
    },
  };
}

function saying(schema: Schema, required: string[]): Schema {
  return {
    ...schema,
    properties: { ...schema.properties, release: RELEASE },
    required: [...(schema.required ?? []), ...required],
  };
}
