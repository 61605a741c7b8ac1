import { NSSEC_METHODS, NSSEC_STATUSES, SIZE_MEASURES } from "#lib/facts/facts";
import type { Paths, Schema } from "#lib/publication/openapi/description";
import {
  CODE_SCHEMA,
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

const TAG = "Editions and groups";
const EDITION = pathParameter("edition", "Id of an edition, as the list of editions gives it.");
const CODE = pathParameter("code", "Code of a group, of any level.");
const LEVEL: Schema = {
  type: "integer",
  enum: [1, 2, 3, 4, 5],
  description: "1 major group, 2 sub-major group, 3 minor group, 4 unit group, 5 sub-unit group.",
};

export const GROUP_PATHS: Paths = {
  "/api/v1/editions": list({
    id: "listEditions",
    summary: "The editions of classifications held here",
    tag: TAG,
    json: object({ editions: listOf(named("Edition")) }),
  }),
  "/api/v1/editions/{edition}": resource({
    id: "getEdition",
    summary: "One edition",
    tag: TAG,
    parameters: [EDITION],
    json: named("Edition"),
    canMiss: true,
  }),
  "/api/v1/editions/{edition}/groups": list({
    id: "listGroups",
    summary: "Groups of an edition, in code order",
    tag: TAG,
    parameters: [
      EDITION,
      queryParameter("level", "Only groups of this level.", "3", {
        type: "string",
        enum: ["1", "2", "3", "4", "5"],
      }),
      queryParameter("parent", "Only groups just below the group of this code.", undefined, CODE_SCHEMA),
    ],
    json: object({
      edition: text("Id of the edition."),
      total: wholeNumber("How many groups there are."),
      groups: listOf(named("ListedGroup")),
    }),
    canMiss: true,
  }),
  "/api/v1/editions/{edition}/groups/{code}": resource({
    id: "getGroup",
    summary: "One group with all that is kept of it",
    tag: TAG,
    parameters: [EDITION, CODE],
    json: named("GroupRecord"),
    canMiss: true,
  }),
  "/api/v1/editions/{edition}/groups/{code}/{subUnit}": resource({
    id: "getSubUnitGroup",
    summary:
      "One group whose code has a stroke, such as a sub-unit group: the code as two parts of the address",
    tag: TAG,
    parameters: [EDITION, CODE, pathParameter("subUnit", "What follows the stroke of the code.")],
    json: named("GroupRecord"),
    canMiss: true,
  }),
};

export const GROUP_SCHEMAS: Record<string, Schema> = {
  Edition: object({
    id: text("Id of the edition."),
    series: text("The series that it is an edition of, such as soc or isco."),
    title: text("Title."),
    shortTitle: text("Short title, as people name it."),
    status: { type: "string", enum: ["released", "draft"] },
    releasedOn: nullable(text("Date of release as precisely as it is known: a year, a month or a day.")),
    predecessor: nullable(text("Id of the edition before it.")),
    levels: listOf(
      object({
        level: LEVEL,
        name: text("The level in words."),
        groups: wholeNumber("How many groups it has."),
      }),
    ),
    links: object({ self: text("This address."), groups: text("Its groups.") }),
  }),
  Group: object({ code: text("Code, unique within its edition."), title: text("Title.") }),
  ListedGroup: object({
    code: text("Code, unique within its edition."),
    title: text("Title."),
    level: LEVEL,
    parent: nullable(text("Code of the group it belongs to.")),
    href: text("Address of the group."),
  }),
  GroupRecord: object({
    edition: text("Id of the edition."),
    code: text("Code, unique within its edition."),
    title: text("Title."),
    level: LEVEL,
    levelName: text("The level in words."),
    ancestors: listOf(named("Group"), "From the major group down."),
    children: listOf(named("Group")),
    description: nullable(named("Description")),
    nssec: listOf(
      object({
        method: { type: "string", enum: NSSEC_METHODS },
        employmentStatus: { type: "string", enum: NSSEC_STATUSES },
        operational: text("Operational category without its letter L."),
        analytic: text("Analytic class."),
      }),
      "NS-SEC of a unit group, where the edition’s classes are held.",
    ),
    sizes: listOf(
      object({
        dataSet: object({ id: text("Id."), title: text("Title."), source: text("Publisher.") }),
        measure: { type: "string", enum: SIZE_MEASURES },
        value: wholeNumber("People or jobs."),
      }),
    ),
    entries: wholeNumber("Index entries that go to it."),
    elsewhere: listOf(
      object({
        edition: text("Id of an edition of another classification."),
        groups: listOf(
          object({
            code: text("Its unit group."),
            title: text("Its title."),
            entries: wholeNumber("Entries."),
          }),
          "Unit groups that the index entries go to, most first.",
        ),
      }),
      "Where its index entries go in editions of other classifications; none for a group of one of those.",
    ),
    maps: listOf(
      named("GroupMap"),
      "Maps to every edition that a correspondence links it with, read from this group's side.",
    ),
    links: object({
      self: text("This address."),
      parent: nullable(text("The group it belongs to.")),
      index: text("Its index entries."),
      maps: nullable(text("Its maps in the first of those correspondences.")),
      figures: text("All published figures of it, as a file."),
    }),
  }),
  Description: object({
    title: text("The title printed beside the prose."),
    general: text("What the group is."),
    entryRoutes: text("Typical entry routes and associated qualifications."),
    tasks: listOf({ type: "string" }),
    relatedTitles: listOf({ type: "string" }),
    classified: text("What the group is divided into, as printed."),
  }),
};
