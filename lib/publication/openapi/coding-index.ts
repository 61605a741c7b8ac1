import { DEFAULT_FLAGS } from "#lib/facts/entry";
import type { Paths, Schema } from "#lib/publication/openapi/description";
import {
  CODE_SCHEMA,
  list,
  listOf,
  named,
  nullable,
  object,
  PAGE_PARAMETERS,
  PAGE_PROPERTIES,
  pathParameter,
  queryParameter,
  resource,
  text,
  wholeNumber,
} from "#lib/publication/openapi/parts";

const TAG = "Coding index";

/** Which state of the index answers. */
export const INDEX_VERSION = queryParameter(
  "version",
  "“working” for the index as it is edited, not released yet; what is released unless given.",
  "released",
  { type: "string", enum: ["released", "working"], default: "released" },
);

/** An object that has a field more for each edition that the index has codes of, under the edition's id. */
function withCodes(properties: Record<string, Schema>): Schema {
  return {
    ...object(properties),
    additionalProperties: text("Unit group in the edition of this id; empty when there is none."),
  };
}

export const PAGE_HEADERS = {
  Link: { description: "The pages around this one (RFC 8288).", schema: { type: "string" } },
};

export const CODING_INDEX_PATHS: Paths = {
  "/api/v1/index": list({
    id: "listEntries",
    summary: "Entries of the coding index, in the publisher's order",
    tag: TAG,
    parameters: [
      queryParameter("q", "Words that an entry has in its title, its qualifiers or its “see” note.", "nurse"),
      queryParameter(
        "edition",
        "The edition that `code` is of, the newest released one unless given; without `code`, only entries coded in it.",
        undefined,
      ),
      queryParameter(
        "code",
        "Only entries that go to this group or to one below it.",
        undefined,
        CODE_SCHEMA,
      ),
      INDEX_VERSION,
      ...PAGE_PARAMETERS,
    ],
    json: object({ ...PAGE_PROPERTIES, index: named("IndexVersion"), entries: listOf(named("ListedEntry")) }),
    canMiss: true,
    headers: PAGE_HEADERS,
  }),
  "/api/v1/index/{uid}": resource({
    id: "getEntry",
    summary: "One entry with the titles of its groups",
    tag: TAG,
    parameters: [pathParameter("uid", "The publisher's id of the entry.", "a1aa"), INDEX_VERSION],
    json: named("EntryRecord"),
    canMiss: true,
  }),
};

/** What says what an entry is. */
const TITLE: Record<string, Schema> = {
  uid: text("The publisher's id, never used again."),
  title: text("Job title, inverted: “Manager, sales”."),
  natural: text("Job title in natural word order."),
  add: text("Additional qualifying term; empty when there is none."),
  ind: text("Industry qualifying term; empty when there is none."),
  defaultFlag: {
    type: "string",
    enum: ["", ...Object.keys(DEFAULT_FLAGS)],
    description: "Which kind of default entry it is; empty when it is none.",
  },
  codes: {
    type: "object",
    additionalProperties: text("Unit group."),
    description: "Unit group by the edition’s id. “See” references have none.",
  },
};

const ENTRY: Record<string, Schema> = {
  ...TITLE,
  recno: wholeNumber("Place in the publisher's order."),
  subUnit: text("Sub-unit group of the edition that has such groups; empty when there is none."),
  see: text("The publisher's reference to other entries; empty when there is none."),
  seeEntries: listOf({ type: "string" }, "uids of the entries it refers to."),
  version: text("Version of the index in which it was new or amended."),
  change: text("The publisher's note on what was changed."),
};

export const CODING_INDEX_SCHEMAS: Record<string, Schema> = {
  LookupEntry: object(TITLE),
  IndexVersion: object({
    number: nullable(text("Version of the index, such as 13; null where no entry tells.")),
    state: { type: "string", enum: ["released", "working"], description: "Which of its states answered." },
    words: text("The same in words."),
  }),
  ListedEntry: withCodes({ ...ENTRY, href: text("Address of the entry.") }),
  BriefEntry: object({
    uid: text("Id."),
    title: text("Inverted title."),
    natural: text("Natural word order."),
  }),
  EntryRecord: withCodes({
    ...ENTRY,
    index: named("IndexVersion"),
    groups: {
      type: "object",
      properties: { subUnit: nullable(named("Group")) },
      required: ["subUnit"],
      additionalProperties: nullable(named("Group")),
      description: "Its group by the edition’s id, and its sub-unit group.",
    },
    sees: listOf(named("BriefEntry"), "Entries that its “see” note names."),
    seenFrom: listOf(named("BriefEntry"), "References whose note names it."),
    links: object({ self: text("This address.") }),
  }),
};
