import { LONGEST_CODE } from "#lib/publication/api/parameters";
import { RELEASE_HEADER } from "#lib/publication/api/release-of-answer";
import type {
  Operation,
  Parameter,
  PathItem,
  ResponseDescription,
  Schema,
} from "#lib/publication/openapi/description";

/** What the descriptions of the API's areas have in common. */

export const text = (description: string): Schema => ({ type: "string", description });
export const wholeNumber = (description: string): Schema => ({ type: "integer", description });
export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const listOf = (items: Schema, description?: string): Schema => ({
  type: "array",
  items,
  ...(description && { description }),
});
export const named = (schema: string): Schema => ({ $ref: `#/components/schemas/${schema}` });

/** An object that has all of these and nothing else. `optional` names those that may be absent. */
export function object(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

/** A code of an edition, of whatever shape. */
export const CODE_SCHEMA: Schema = { type: "string", maxLength: LONGEST_CODE };

/** @param example none where what is held gives it: see examples.ts */
export function pathParameter(
  name: string,
  description: string,
  example?: string,
  schema: Schema = {},
): Parameter {
  return {
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string", maxLength: 200, ...schema },
    ...(example !== undefined && { example }),
  };
}

/** @param example none where what is held gives it: see examples.ts */
export function queryParameter(
  name: string,
  description: string,
  example: string | number | boolean | undefined,
  schema: Schema = { type: "string", maxLength: 200 },
  required = false,
): Parameter {
  return { name, in: "query", required, description, schema, ...(example !== undefined && { example }) };
}

export const PAGE_PARAMETERS: Parameter[] = [
  queryParameter("page", "Which page of the list.", 1, {
    type: "integer",
    minimum: 1,
    maximum: 100_000,
    default: 1,
  }),
  queryParameter("per_page", "How many items a page has.", 5, {
    type: "integer",
    minimum: 1,
    maximum: 1_000,
    default: 100,
  }),
];

/** What a list says of the page it gives. */
export const PAGE_PROPERTIES: Record<string, Schema> = {
  total: wholeNumber("Items of all pages together."),
  page: wholeNumber("Number of this page, from 1."),
  perPage: wholeNumber("Items a page has at most."),
  pages: wholeNumber("How many pages there are."),
};

export const FORMAT = queryParameter("format", "JSON or CSV; otherwise the Accept header decides.", "json", {
  type: "string",
  enum: ["json", "csv"],
});

interface Described {
  id: string;
  summary: string;
  description?: string;
  tag: string;
  parameters?: Parameter[];
  /** Schema of the JSON. */
  json: Schema;
  /** Whether what is asked for may not be there. */
  canMiss?: boolean;
  headers?: ResponseDescription["headers"];
  /** Whether it is refused to whoever asks too often. */
  limited?: boolean;
}

/** An address that answers one thing, as JSON. */
export function resource(described: Described): PathItem {
  return pathItem(described, described.parameters ?? [], { "application/json": { schema: described.json } });
}

/** An address that answers a list, as JSON or CSV. */
export function list(described: Described): PathItem {
  return pathItem(
    described,
    [...(described.parameters ?? []), FORMAT],
    {
      "application/json": { schema: described.json },
      "text/csv": { schema: text("RFC 4180 with a heading row.") },
    },
    { 406: { $ref: "#/components/responses/NotAcceptable" } },
  );
}

function pathItem(
  { id, summary, description, tag, canMiss = false, limited = false, headers }: Described,
  parameters: Parameter[],
  content: NonNullable<ResponseDescription["content"]>,
  more: Operation["responses"] = {},
): PathItem {
  const others: Operation["responses"] = {
    304: { $ref: "#/components/responses/NotModified" },
    400: { $ref: "#/components/responses/BadRequest" },
    ...(canMiss && { 404: { $ref: "#/components/responses/NotFound" } }),
    ...(limited && { 429: { $ref: "#/components/responses/TooMany" } }),
    ...more,
  };
  const operation = { summary, ...(description && { description }), tags: [tag], parameters };
  const found = {
    description: "Found.",
    headers: {
      [RELEASE_HEADER]: {
        description:
          "The release that the answer is of: the ids of its editions and its number, as the address of its page has them after /releases/. Absent where it is of none.",
        schema: { type: "string" },
      },
      ETag: { description: "Strong entity tag of these bytes.", schema: { type: "string" } },
      ...headers,
    },
  };
  return {
    get: { operationId: id, ...operation, responses: { 200: { ...found, content }, ...others } },
    head: { operationId: `${id}Head`, ...operation, responses: { 200: found, ...others } },
    options: {
      operationId: `${id}Options`,
      summary: "Asked by browsers before a page of another site reads here.",
      tags: [tag],
      parameters: parameters.filter((parameter) => parameter.in === "path"),
      responses: { 204: { description: "Reading is allowed to every site." } },
    },
  };
}
