import { z } from "zod";
import { clipped } from "#lib/lookup/words/clipped";
import { count } from "#lib/platform/in-words";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { parseJson } from "#lib/publication/api/sent-body";

/** Most queries in one batch; clients are told so, and send more in parts. */
export const MOST_QUERIES = 100;

/** Candidates of a query: how many unless it says, and how many at most. */
const USUAL_LIMIT = 5;
const MOST_CANDIDATES = 25;

/** One cell of somebody's data, to be matched. */
export interface ReconciliationQuery {
  /** A job title, a code, or an id; "" where only other columns were sent. */
  query: string;
  /** Ids of the editions wanted; none where it does not matter. */
  types: string[];
  limit: number;
  /** What stands in the columns for the industry and the qualification. */
  industry: string;
}

const VALUE = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id: z.string(), name: z.string().optional() }),
]);
type Value = z.output<typeof VALUE>;

const TYPE = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** A query after the schema of the specification; what else a client says of it is left alone. */
const QUERY = z
  .object({
    query: z.string().nullish(),
    type: z.union([TYPE, z.array(TYPE)]).nullish(),
    limit: z.number().min(1).nullish(),
    properties: z
      .array(z.object({ pid: z.string(), v: z.union([VALUE, z.array(VALUE)]).nullish() }))
      .nullish(),
    type_strict: z.enum(["any", "should", "all"]).nullish(),
  })
  .refine(({ query, properties }) => typeof query === "string" || (properties?.length ?? 0) > 0);

/** Properties that say more of a title, for the lookup to rank by. */
const QUALIFYING = ["industry", "qualification"];

/**
 * The queries of a batch by their keys, in their order.
 * @param text JSON, as it was sent
 * @throws ProblemDetails what is wrong, in a sentence that names the query
 */
export function readQueries(text: string): [key: string, query: ReconciliationQuery][] {
  const sent = parseJson(text, "The parameter “queries”");
  if (typeof sent !== "object" || sent === null || Array.isArray(sent))
    throw new ProblemDetails(
      "bad-request",
      'The parameter “queries” must be an object of queries by key: {"q0": {"query": "nurse"}}.',
    );
  const queries = Object.entries(sent);
  if (queries.length > MOST_QUERIES)
    throw new ProblemDetails(
      "too-large",
      `The batch has ${count(queries.length)} queries; ${MOST_QUERIES} are the most at once. Send them in parts.`,
    );
  return queries.map(([key, one]) => [key, readQuery(key, one)]);
}

function readQuery(key: string, sent: unknown): ReconciliationQuery {
  const { data, error } = QUERY.safeParse(sent);
  if (error) {
    const field = error.issues[0]?.path[0];
    throw new ProblemDetails(
      "bad-request",
      `Query “${key.slice(0, 40)}” cannot be read${field === undefined ? "" : ` for its “${String(field)}”`}. Give “query” as a text or “properties” as a list, “type” as the id of an edition and “limit” as a number from 1.`,
    );
  }
  const { query, type, limit, properties } = data;
  const said = (properties ?? [])
    .filter(({ pid }) => QUALIFYING.includes(pid))
    .flatMap(({ v }) => (v === null || v === undefined ? [] : [v].flat().map(textOf)));
  return {
    query: query ?? "",
    types: [...new Set(type === null || type === undefined ? [] : [type].flat())],
    limit: Math.min(MOST_CANDIDATES, Math.floor(limit ?? USUAL_LIMIT)),
    industry: clipped(said.join(" ")),
  };
}

function textOf(value: Value): string {
  return typeof value === "object" ? (value.name ?? value.id) : String(value);
}
