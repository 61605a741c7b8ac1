import { CHANGE_WORDS, GSIM_CHANGES, MAP_ROLES } from "#lib/correspondence/kinds";
import { NATURES } from "#lib/correspondence/nature";
import { SEX_CHOICES } from "#lib/correspondence/weights";
import { DUAL_CODED_DATA_SETS } from "#lib/facts/facts";
import { PAGE_HEADERS } from "#lib/publication/openapi/coding-index";
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

const TAG = "Correspondence";
const ID = pathParameter("correspondence", "Ids of the two editions in the order in which it is read.");
const LEVEL: Schema = { type: "integer", enum: [1, 2, 3, 4] };
const KIND: Schema = { type: "string", enum: CHANGE_WORDS };
const NATURE: Schema = {
  type: "string",
  enum: Object.keys(NATURES),
  description: Object.entries(NATURES)
    .map(([nature, meaning]) => `${nature}: ${meaning}`)
    .join("; "),
};
const SEX: Schema = { type: "string", enum: SEX_CHOICES };
const DATA_SET: Schema = {
  type: "string",
  enum: DUAL_CODED_DATA_SETS,
  description:
    "lfs: Labour Force Survey, January 2014 to September 2016; census: 1% sample of the 2011 Census.",
};
const share = (description: string): Schema => ({ type: "number", minimum: 0, maximum: 1, description });

export const CORRESPONDENCE_PATHS: Paths = {
  "/api/v1/correspondences": list({
    id: "listCorrespondences",
    summary: "Correspondences between editions",
    tag: TAG,
    json: object({ correspondences: listOf(named("Correspondence")) }),
  }),
  "/api/v1/correspondences/{correspondence}": resource({
    id: "getCorrespondence",
    summary: "One correspondence, counted by level and kind of change",
    tag: TAG,
    parameters: [ID],
    json: named("Correspondence"),
    canMiss: true,
  }),
  "/api/v1/correspondences/{correspondence}/maps": list({
    id: "listMaps",
    summary: "Pairs of groups, in order of source and target",
    description:
      "Compiled from the decisions of the revision; each pair names those that it comes from, or that it is unchanged. A correspondence that an index alone gives has neither. The kind is that of the change from the earlier to the later edition, whichever side is read first.",
    tag: TAG,
    parameters: [
      ID,
      queryParameter("source", "First digits of the source's code.", undefined, CODE_SCHEMA),
      queryParameter("target", "First digits of the target's code.", undefined, CODE_SCHEMA),
      queryParameter("kind", "Only pairs whose kind has this word.", undefined, KIND),
      queryParameter("nature", "Only pairs of real changes, or of virtual ones.", "real", NATURE),
      queryParameter("level", "Level of the groups on both sides.", "4", {
        type: "string",
        enum: ["1", "2", "3", "4"],
        default: "4",
      }),
      queryParameter("inverted", "Whether it is read the other way than its id says.", "false", {
        type: "string",
        enum: ["true", "false"],
        default: "false",
      }),
      ...PAGE_PARAMETERS,
    ],
    json: object({
      correspondence: text("Id of the correspondence."),
      source: text("Id of the edition read first."),
      target: text("Id of the other edition."),
      level: LEVEL,
      ...PAGE_PROPERTIES,
      maps: listOf(named("Map")),
    }),
    canMiss: true,
    headers: PAGE_HEADERS,
  }),
  "/api/v1/correspondences/{correspondence}/convert": list({
    id: "convertCodes",
    summary: "Where each of a list of codes goes",
    description:
      "Where no correspondence links two editions but two in a row do, the id of the two converts in two steps, and each answer says what is lost at each. A code that is divided has no single answer: all targets come with the shares observed, and none is chosen. What is no code, or no code of the edition, has its place in the answer with the reason.",
    tag: TAG,
    parameters: [
      ID,
      queryParameter(
        "codes",
        "Codes with commas or spaces between them.",
        undefined,
        { type: "string", maxLength: 6_000 },
        true,
      ),
      queryParameter("direction", "forward: as the id is read; backward: the other way.", "forward", {
        type: "string",
        enum: ["forward", "backward"],
        default: "forward",
      }),
      queryParameter("sex", "Whose counts and shares are given.", "both", { ...SEX, default: "both" }),
      queryParameter("data_set", "Whose counts and shares are given.", "census", {
        ...DATA_SET,
        default: "census",
      }),
    ],
    json: object({
      correspondence: text("Id of the correspondence."),
      source: text("Id of the edition converted from."),
      target: text("Id of the edition converted to."),
      through: nullable(text("Id of the edition between, where it is converted in two steps; else null.")),
      sex: SEX,
      dataSet: DATA_SET,
      tally: object({
        exact: wholeNumber("Codes that go to one group."),
        several: wholeNumber("Codes that are divided."),
        refused: wholeNumber("Codes that were not converted."),
        "not understood": wholeNumber("What is no code."),
      }),
      answers: listOf(named("Conversion"), "In the order of the list."),
    }),
    canMiss: true,
  }),
};

const FLOW: Record<string, Schema> = {
  code: text("Unit group."),
  title: text("Its title."),
  count: nullable(wholeNumber("People observed; null where nobody was, which is not 0.")),
  share: nullable(share("Their share of the people observed in the group converted.")),
};

const MAP: Record<string, Schema> = {
  source: nullable(named("Group")),
  target: nullable(named("Group")),
  kind: listOf(KIND, "What happens, in plain words."),
  gsim: listOf({ type: "string", enum: Object.keys(GSIM_CHANGES) }, "The same as item-change types of GSIM."),
  role: nullable({
    type: "string",
    enum: Object.keys(MAP_ROLES),
    description: Object.entries(MAP_ROLES)
      .map(([role, meaning]) => `${role}: ${meaning}`)
      .join("; "),
  }),
  nature: nullable({
    ...NATURE,
    description: `Whether the change is real or virtual; null where nothing changes. ${NATURE.description}`,
  }),
  sourcePart: { type: "boolean", description: "Whether only a part of the source is meant." },
  targetPart: { type: "boolean", description: "Whether only a part of the target is meant." },
  entries: wholeNumber("Index entries behind it."),
  weights: listOf(
    object({
      sex: SEX,
      dataSet: DATA_SET,
      count: wholeNumber("People observed in both; never 0."),
      forward: share("Their share of the source's people."),
      backward: share("Their share of the target's people."),
    }),
    "Only where somebody was observed.",
  ),
  unchanged: {
    type: "boolean",
    description: "Whether it was decided on and no decision touches it; false where an index alone gives it.",
  },
  decisions: listOf(
    object({
      id: text("Id of the decision."),
      issue: object({ id: text("Id of the issue decided on."), label: text("What people call it.") }),
      proposal: object({
        id: text("Id of the proposal decided on."),
        version: wholeNumber("The version that was decided on."),
      }),
      reason: text("Why it was taken; empty where nobody said."),
    }),
    "The decisions that it comes from; none where it is unchanged.",
  ),
  uids: listOf(
    text("uid of an index entry behind it."),
    "In the index’s order; empty above the unit groups, whose own pairs have them.",
  ),
};

export const CORRESPONDENCE_SCHEMAS: Record<string, Schema> = {
  Correspondence: object({
    id: text("Id."),
    source: text("Id of the edition read first."),
    target: text("Id of the other edition."),
    inverted: { type: "boolean", description: "Whether it is read from the later edition to the earlier." },
    origin: {
      type: "string",
      enum: ["decisions", "index"],
      description: "What it comes from: decisions of a revision, or a coding index alone.",
    },
    levels: listOf(
      object({
        level: LEVEL,
        name: text("The level in words."),
        sources: wholeNumber("Groups of the source."),
        targets: wholeNumber("Groups of the target."),
        maps: wholeNumber("Pairs of groups."),
        kinds: listOf(
          object({
            word: KIND,
            sources: wholeNumber("Groups of the source that it concerns."),
            targets: wholeNumber("Groups of the target that it concerns."),
            maps: wholeNumber("Pairs that it concerns."),
          }),
          "A group or a pair may be of several kinds.",
        ),
      }),
    ),
    links: object({
      self: text("This address."),
      inverse: text("The same, read the other way."),
      maps: text("Its maps."),
      convert: text("Conversion."),
    }),
  }),
  Map: object(MAP),
  GroupMap: object({
    correspondence: text("Id of the correspondence, read from this group's side."),
    ...MAP,
  }),
  Conversion: object(
    {
      given: text("What was given."),
      outcome: { type: "string", enum: ["exact", "several", "refused", "not understood"] },
      source: nullable(named("Group")),
      targets: listOf(
        object(
          {
            ...FLOW,
            entries: wholeNumber("Index entries behind it."),
            part: { type: "boolean", description: "Whether the target also holds content of other sources." },
            through: listOf(text("Code of the edition between that leads there.")),
            sure: {
              type: "boolean",
              description:
                "Whether content of the group converted is surely in it; false where it may hold none.",
            },
          },
          ["through", "sure"],
        ),
        "The last two only where it is converted in two steps.",
      ),
      unexplained: listOf(object(FLOW), "Groups that people were coded to though no map leads there."),
      message: text("What to know of the answer, or why there is none."),
      suggestions: listOf(named("Group"), "Codes that may have been meant."),
      losses: listOf(
        text("What is no longer known after a step."),
        "Of the two steps; absent where it was one.",
      ),
    },
    ["losses"],
  ),
};
