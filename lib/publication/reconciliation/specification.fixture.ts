import { z } from "zod";

/**
 * What the JSON schemas of the Reconciliation Service API 0.2 (public repository reconciliation-api/specs, folder
 * 0.2/schemas) ask of each kind of answer, said anew here: the files themselves are not copied.
 */

/** An id that clients fill into an address. */
const template = (place: string) => z.string().refine((text) => text.includes(place));
const service = z.object({
  service_url: z.string().optional(),
  service_path: z.string().optional(),
});
const setting = z.discriminatedUnion("type", [
  z.object({ ...labelled("number"), default: z.number().optional() }),
  z.object({ ...labelled("text"), default: z.string().optional() }),
  z.object({ ...labelled("checkbox"), default: z.boolean().optional() }),
  z.object({
    ...labelled("select"),
    default: z.string().optional(),
    choices: z.array(z.object({ value: z.string(), name: z.string() })),
  }),
]);

function labelled<const Type extends string>(type: Type) {
  return {
    type: z.literal(type),
    label: z.string(),
    name: z.string(),
    help_text: z.string().optional(),
  };
}

/** type.json */
const TYPE = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().optional(),
  broader: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
});

/** manifest.json */
export const MANIFEST = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes("0.2")),
  name: z.string(),
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  documentation: z.url().optional(),
  serviceVersion: z.string().optional(),
  logo: z.url().optional(),
  view: z.object({ url: template("{{id}}") }).optional(),
  feature_view: z.object({ url: template("{{id}}") }).optional(),
  defaultTypes: z
    .array(TYPE)
    .refine((types) => new Set(types.map(({ id }) => id)).size === types.length)
    .optional(),
  suggest: z
    .object({ entity: service.optional(), property: service.optional(), type: service.optional() })
    .optional(),
  preview: z
    .object({ url: template("{{id}}"), width: z.number().int(), height: z.number().int() })
    .optional(),
  extend: z
    .object({
      propose_properties: z
        .object({ service_url: z.string().optional(), service_path: z.string().optional() })
        .optional(),
      property_settings: z.array(setting).optional(),
    })
    .optional(),
  batchSize: z.number().int().positive().optional(),
});

const idOrType = z.union([z.string(), z.object({ id: z.string(), name: z.string().optional() })]);

/** reconciliation-result-batch.json */
export const RESULT_BATCH = z.record(
  z.string(),
  z.object({
    result: z.array(
      z.object({
        id: z.string().min(1),
        name: z.string().min(1),
        description: z.string().optional(),
        score: z.number(),
        match: z.boolean().optional(),
        features: z.array(z.object({ id: z.string(), value: z.union([z.boolean(), z.number()]) })).optional(),
        type: z.array(idOrType).optional(),
      }),
    ),
  }),
);

/** suggest-entities-response.json, suggest-types-response.json, suggest-properties-response.json */
export const SUGGESTIONS = {
  entity: z.object({
    result: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string().optional(),
        notable: z.array(idOrType).optional(),
      }),
    ),
  }),
  type: z.object({ result: z.array(TYPE) }),
  property: z.object({
    result: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().optional() })),
  }),
};

const value = z.union([
  z.strictObject({}),
  z.strictObject({ id: z.string(), name: z.string(), description: z.string().optional() }),
  z.strictObject({ str: z.string() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ int: z.number().int() }),
  z.strictObject({ date: z.iso.datetime({ offset: true, local: true }) }),
]);

/** data-extension-response.json */
export const EXTENSION = z.object({
  meta: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.object({ id: z.string(), name: z.string().optional() }).optional(),
      service: z.url().optional(),
    }),
  ),
  rows: z.record(z.string(), z.record(z.string(), z.array(value))),
});

/** The response to a proposal of properties (section 7.2). */
export const PROPOSAL = z.object({
  properties: z.array(z.object({ id: z.string(), name: z.string() })),
  type: z.string(),
  limit: z.number().optional(),
});
