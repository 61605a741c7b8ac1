import { count } from "#lib/platform/in-words";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { INDEX_VERSION } from "#lib/publication/openapi/coding-index";
import type { Operation, Paths, Schema } from "#lib/publication/openapi/description";
import {
  FORMAT,
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
import { MOST_TITLES } from "#lib/publication/titles/sent-titles";

const TAG = "Lookup";
const SHARE: Schema = { type: "number", minimum: 0, maximum: 1 };

const EDITION = queryParameter(
  "edition",
  "The edition wanted, one that the index has codes of; the newest released one unless given.",
  undefined,
);

const LOOKUP_ONE = list({
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
    EDITION,
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
});

const LOOKUP_LIST: Operation = {
  operationId: "lookUpList",
  summary: `Unit groups for a list of up to ${count(MOST_TITLES)} job titles or codes, in its order`,
  description: `Takes JSON or CSV with a heading row (title, industry, id), and answers JSON, or CSV with a row for each group found. A title that cannot be looked up says why in \`refused\`, and the others are answered. From one network address ${count(LIMITS.titles.points)} titles are looked up in ${LIMITS.titles.window / 60} minutes; a long one counts as several.`,
  tags: [TAG],
  parameters: [
    EDITION,
    INDEX_VERSION,
    queryParameter("industry", "The industry of titles that are sent without one.", "retail"),
    queryParameter("limit", "Most unit groups to give of each title.", 3, {
      type: "integer",
      minimum: 1,
      maximum: 10,
      default: 3,
    }),
    FORMAT,
  ],
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: listOf({
          anyOf: [
            text("A job title or a code."),
            object(
              {
                q: text("A job title or a code; or as “title”."),
                title: text("The same as “q”; give one of the two."),
                industry: text("The industry or another qualification."),
                id: { type: ["string", "number"], description: "What you know it by; it comes back." },
              },
              ["q", "title", "industry", "id"],
            ),
          ],
        }),
      },
      "text/csv": {
        schema: text("RFC 4180 with a heading row: “title”, and “industry” and “id” if there are."),
      },
    },
  },
  responses: {
    200: {
      description: "Looked up.",
      content: {
        "application/json": { schema: named("LookupList") },
        "text/csv": {
          schema: text(
            "RFC 4180 with a heading row; a row for each group found, or one that says why none was.",
          ),
        },
      },
    },
    400: { $ref: "#/components/responses/BadRequest" },
    404: { $ref: "#/components/responses/NotFound" },
    406: { $ref: "#/components/responses/NotAcceptable" },
    413: { $ref: "#/components/responses/TooLarge" },
    415: { $ref: "#/components/responses/WrongType" },
    429: { $ref: "#/components/responses/TooMany" },
  },
};

export const LOOKUP_PATHS: Paths = {
  "/api/v1/lookup": { ...LOOKUP_ONE, post: LOOKUP_LIST },
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

const INDUSTRY = text("The industry given; empty when there was none.");
const BY: Schema = {
  type: "string",
  enum: ["title", "code"],
  description: "What the question was taken for.",
};

/** What is found of one title or code. */
const FOUND: Record<string, Schema> = {
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
};

/** A group found, without the other entries that speak for it. */
const RESULT: Record<string, Schema> = {
  code: text("Unit group."),
  title: text("Its title."),
  score: { type: "number", description: "Only for comparing results of one query." },
  confidence: { ...SHARE, description: "Estimated probability that this is the group." },
  entry: nullable(named("LookupEntry")),
  reasons: listOf({ type: "string" }, "Why the group is here, in short sentences."),
  otherEditionCodes: listOf(
    object({
      edition: text("Id of the other edition."),
      code: text("Unit group there."),
      title: text("Its title."),
      entries: wholeNumber("How many of the entries have it."),
    }),
  ),
};

export const LOOKUP_SCHEMAS: Record<string, Schema> = {
  LookupAnswer: object({
    edition: text("Id of the edition."),
    index: named("IndexVersion"),
    industry: INDUSTRY,
    by: BY,
    ...FOUND,
    results: listOf(named("LookupResult"), "Best first."),
  }),
  LookupResult: object({
    ...RESULT,
    others: listOf(named("LookupEntry"), "More entries of the group that are like the query, best first."),
  }),
  LookupList: object({
    edition: text("Id of the edition."),
    index: named("IndexVersion"),
    titles: listOf(named("ListedTitle"), "In the order in which they were sent."),
    release: nullable(named("Release")),
  }),
  ListedTitle: object({
    id: nullable(text("The id that was sent with it.")),
    industry: INDUSTRY,
    refused: nullable(text("Why it was not looked up, and what to do.")),
    by: nullable(BY),
    ...FOUND,
    results: listOf(object(RESULT), "Best first."),
  }),
};
