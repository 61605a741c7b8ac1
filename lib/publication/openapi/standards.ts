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
  queryParameter,
  text,
  wholeNumber,
} from "#lib/publication/openapi/parts";
import { STANDARD_KINDS, STANDARD_LEVELS } from "#lib/standards/standard";

const TAG = "Occupational standards";

export const STANDARD_PATHS: Paths = {
  "/api/v1/standards": list({
    id: "listStandards",
    summary: "Occupational standards as facts, with the unit groups that a person accepted",
    description: "Those that were merged into others are not among them. What is invented says so.",
    tag: TAG,
    parameters: [
      queryParameter("q", "How the URN begins, or words of the title or suite.", "team"),
      queryParameter("kind", "Kind of standard.", "occupational", {
        type: "string",
        enum: [...STANDARD_KINDS],
      }),
      queryParameter("level", "How widely it applies.", "pan-sector", {
        type: "string",
        enum: [...STANDARD_LEVELS],
      }),
      queryParameter("sector", "The sector, as it is named.", "All sectors"),
      queryParameter(
        "code",
        "Code of a unit group of the newest edition, or how it begins.",
        undefined,
        CODE_SCHEMA,
      ),
      ...PAGE_PARAMETERS,
    ],
    json: object({
      ...PAGE_PROPERTIES,
      edition: text("Id of the edition that unit groups are of; empty where none is released."),
      standards: listOf(named("Standard")),
    }),
  }),
  "/api/v1/standards/coverage": list({
    id: "getStandardsCoverage",
    summary: "Which unit groups of the newest edition have standards, by size, sector and level",
    tag: TAG,
    json: nullable(named("StandardsCoverage")),
  }),
};

const day = (description: string): Schema => nullable(text(`${description}, as an ISO date.`));

export const STANDARD_SCHEMAS: Record<string, Schema> = {
  Standard: object({
    urn: text("Unique reference number, as it is written."),
    kind: { type: "string", enum: [...STANDARD_KINDS] },
    developer: text("Of its URN: letters of the developing body; empty where it could not be read."),
    suiteCode: text("Of its URN: letters of the suite."),
    number: text("Of its URN: number within the suite."),
    version: text("Of its URN, or as given."),
    legacy: { type: "boolean", description: "Whether it is marked as legacy." },
    title: text("Its title."),
    suite: text("The suite that it is of."),
    body: text("The body that set it."),
    status: text("As given."),
    approvedOn: day("When it was approved"),
    reviewOn: day("When it is to be reviewed"),
    occupations: listOf(text("A relevant occupation.")),
    sector: text("As given."),
    level: { type: "string", enum: [...STANDARD_LEVELS, ""] },
    behaviours: listOf(text("A behaviour.")),
    link: text("Where its text is published; empty for nowhere known."),
    givenCodes: listOf(text("A code of the classification, as it was given.")),
    codesEdition: text("Edition of these codes; empty for none."),
    invented: { type: "boolean", description: "Whether it is made up, for demonstration." },
    unitGroups: listOf(
      object({
        edition: text("Id of the edition."),
        code: CODE_SCHEMA,
        href: text("The group."),
      }),
      "What a person accepted.",
    ),
    links: object({ page: text("Its page.") }),
  }),
  StandardsCoverage: object({
    edition: text("Id of the edition."),
    unitGroups: wholeNumber("Unit groups of it."),
    covered: wholeNumber("Those with a standard."),
    standards: wholeNumber("Standards of the register."),
    mapped: wholeNumber("Those that belong to a unit group."),
    review: object({
      passed: wholeNumber("Past their review date."),
      soon: wholeNumber("Due within twelve months."),
      none: wholeNumber("Without a review date."),
    }),
    counted: nullable(
      object({
        dataSet: text("Id of the data set that sizes are of."),
        title: text("Its title."),
        counted: text("What it counts."),
        covered: wholeNumber("In groups with a standard."),
        known: wholeNumber("In all groups whose size it has."),
      }),
    ),
    sectors: listOf(
      object({
        sector: text("As named; empty for none."),
        standards: wholeNumber("Standards."),
        mapped: wholeNumber("Those that belong to a unit group."),
        passed: wholeNumber("Past their review date."),
        byLevel: object(
          Object.fromEntries([...STANDARD_LEVELS, "none"].map((level) => [level, wholeNumber("Standards.")])),
        ),
      }),
    ),
    groups: listOf(
      object({
        code: CODE_SCHEMA,
        title: text("Its title."),
        standards: wholeNumber("Standards that belong to it."),
        current: wholeNumber("Neither legacy nor past their review date."),
        size: nullable(wholeNumber("How large it is; null where the data set does not say.")),
      }),
    ),
    links: object({ standards: text("The standards.") }),
  }),
};
