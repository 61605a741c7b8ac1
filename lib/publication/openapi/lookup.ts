import { INDEX_VERSION } from "#lib/publication/openapi/coding-index";
import type { Paths, Schema } from "#lib/publication/openapi/description";
import {
  list,
  listOf,
  named,
  nullable,
  object,
  pathParameter,
  queryParameter,
  resource,
  text,
  wholeNumber,
} from "#lib/publication/openapi/parts";

const TAG = "Lookup";
const SHARE: Schema = { type: "number", minimum: 0, maximum: 1 };

export const LOOKUP_PATHS: Paths = {
  "/api/v1/lookup": list({
    id: "lookUp",
    summary: "Unit groups for a job title or a code, best first",
    description:
      "The title may be written as people write it. The industry, or another qualification, ranks the groups anew and never removes one. A title too vague to code says so in `vague`. A code, however it is written (2134, SOC 2134, 2134.0, 2134/01), is answered with the groups that have it, in the wanted edition and those beside it, in `groups`, and with those of the wanted edition in `results`.",
    tag: TAG,
    parameters: [
      queryParameter(
        "q",
        "A job title, or a code or its beginning.",
        "hr business partner",
        { type: "string", maxLength: 200 },
        true,
      ),
      queryParameter(
        "edition",
        "The edition wanted, one that the index has codes of; the newest released one unless given.",
        undefined,
      ),
      INDEX_VERSION,
      queryParameter("industry", "The industry or another qualification.", "retail"),
      queryParameter("limit", "Most unit groups to give.", 3, {
        type: "integer",
        minimum: 1,
        maximum: 50,
        default: 10,
      }),
    ],
    json: named("LookupAnswer"),
    canMiss: true,
    limited: true,
  }),
  "/api/v1/search-index": resource({
    id: "getSearchIndex",
    summary: "What the lookup in a browser is built from, as it is today",
    description:
      "Its layout may change with any version of the product. Content-Location names its lasting address.",
    tag: TAG,
    json: { type: "object" },
    headers: {
      "Content-Location": { description: "The address of this very content.", schema: { type: "string" } },
    },
  }),
  "/api/v1/search-index/{hash}": resource({
    id: "getSearchIndexByHash",
    summary: "The same under the hash of its content: what is there never changes",
    tag: TAG,
    parameters: [pathParameter("hash", "Hash of the content.", "0123456789abcdef0123456789abcdef")],
    json: { type: "object" },
    canMiss: true,
  }),
};

export const LOOKUP_SCHEMAS: Record<string, Schema> = {
  LookupAnswer: object({
    edition: text("Id of the edition."),
    index: named("IndexVersion"),
    industry: text("The industry given; empty when there was none."),
    by: { type: "string", enum: ["title", "code"], description: "What the question was taken for." },
    query: text("The title or the code given."),
    corrections: listOf(
      object({
        from: text("What stood there."),
        to: text("What it was taken for."),
        kind: {
          type: "string",
          enum: ["abbreviation", "synonym", "reference", "spelling", "completion", "place"],
        },
      }),
      "Words that were replaced to get the first result.",
    ),
    vague: nullable(
      object({ reason: text("Why the title alone cannot be coded."), ask: text("What to ask for.") }),
    ),
    question: nullable(
      object({
        ask: text("The one question whose answer tells most."),
        answers: listOf(
          object(
            {
              text: text("The answer, in the index’s own words."),
              industry: text("What to send as `industry` for it."),
              query: text("What to send as `q` for it."),
              code: text("Code of the unit group that it leads to."),
              title: text("Its title."),
            },
            ["industry", "query"],
          ),
          "Two to six; where one has neither `industry` nor `query`, its code stands as it is.",
        ),
      }),
    ),
    confidence: { ...SHARE, description: "Confidence of the first result; 0 when there is none." },
    groups: listOf(
      object({
        edition: text("Id of the edition."),
        code: text("Code of the unit group or sub-unit group."),
        title: text("Its title."),
      }),
      "The groups whose code was given or begins so, the wanted edition’s first; none for a title.",
    ),
    results: listOf(named("LookupResult"), "Best first."),
  }),
  LookupResult: object({
    code: text("Unit group."),
    title: text("Its title."),
    score: { type: "number", description: "Only for comparing results of one query." },
    confidence: { ...SHARE, description: "Estimated probability that this is the group." },
    entry: nullable(named("LookupEntry")),
    others: listOf(named("LookupEntry"), "More entries of the group that are like the query, best first."),
    reasons: listOf({ type: "string" }, "Why the group is here, in short sentences."),
    otherEditionCodes: listOf(
      object({
        edition: text("Id of the other edition."),
        code: text("Unit group there."),
        title: text("Its title."),
        entries: wholeNumber("How many of the entries have it."),
      }),
    ),
  }),
};
