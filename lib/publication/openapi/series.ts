import type { Paths, Schema } from "#lib/publication/openapi/description";
import {
  CODE_SCHEMA,
  list,
  listOf,
  nullable,
  object,
  queryParameter,
  text,
} from "#lib/publication/openapi/parts";

const number = (description: string): Schema => ({ type: "number", description });
const OF: Schema = {
  type: "string",
  enum: ["the group", "the comparable set", "all groups"],
  description:
    "The group itself, in other editions the one that it lives on as; the smallest set of groups with the same content in each edition; or all groups together.",
};

export const SERIES_PATHS: Paths = {
  "/api/v1/series": list({
    id: "getSeries",
    summary: "A group’s published figures over time, and across editions",
    description:
      "Figures of a comparable set are added up on both sides of a change of edition; others are broken there. Where one time is on two editions both figures are given, and the step between them, which the classification does.",
    tag: "Figures",
    parameters: [
      queryParameter(
        "edition",
        "Id of the edition that the group is of.",
        undefined,
        { type: "string", maxLength: 200 },
        true,
      ),
      queryParameter("code", "Code of the group, down to the unit group.", undefined, CODE_SCHEMA, true),
      queryParameter("series", "Name of a series of data sets; the longest where it is left out.", undefined),
      queryParameter("measure", "Id of what is measured; a size where it is left out.", undefined),
      queryParameter("sex", "Whose figures.", "all", {
        type: "string",
        enum: ["all", "men", "women"],
        default: "all",
      }),
      queryParameter("hours", "Of which jobs.", "all", {
        type: "string",
        enum: ["all", "full-time", "part-time"],
        default: "all",
      }),
    ],
    json: object({
      edition: text("Id of the edition."),
      code: text("Code of the group."),
      series: text("Name of the series."),
      measure: text("Id of what is measured."),
      unit: text("What one of it is."),
      sex: text("Whose figures."),
      hours: text("Of which jobs."),
      comparable: {
        type: "boolean",
        description: "Whether the group by itself has the same content in each edition of the series.",
      },
      steps: listOf(
        object({
          of: OF,
          period: text("The time that is on both editions."),
          change: nullable(number("How much more the later edition has; null where a figure is not known.")),
          from: text("Id of the earlier edition."),
          to: text("Id of the later edition."),
        }),
      ),
      changes: listOf(
        object({
          of: OF,
          total: number("From the first figure to the last."),
          classification: number("What of it the steps come to."),
          within: listOf(
            object({ edition: text("Id of an edition."), change: number("The change within it.") }),
          ),
        }),
        "Changes over a whole series, as far as all figures that they need are known.",
      ),
      figures: listOf(
        object({
          of: OF,
          edition: text("Id of the edition."),
          codes: listOf({ type: "string" }, "Groups counted together; one empty code for all groups."),
          dataSet: text("Id of the data set."),
          period: text("The time that it is of."),
          status: text("provisional, revised, final or empty."),
          value: nullable(number("The figure; null where it is not known whole, which is not nought.")),
          known: nullable(number("What is known of it.")),
          lacking: listOf(
            object({ code: text("Code of a group."), why: text("Why its figure is not known.") }),
            "Groups whose figure is not known.",
          ),
          cv: nullable(number("Coefficient of variation, per cent.")),
        }),
      ),
    }),
    canMiss: true,
  }),
};
