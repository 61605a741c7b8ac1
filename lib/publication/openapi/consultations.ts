import { STAGES } from "#lib/compile/decisions/stage";
import type { Parameter, Paths, Schema } from "#lib/publication/openapi/description";
import {
  list,
  listOf,
  named,
  nullable,
  object,
  resource,
  text,
  wholeNumber,
} from "#lib/publication/openapi/parts";
import { STANCE_LIST } from "#lib/revision/consultation/comment";

const TAG = "Consultation";
const ROUND: Parameter = {
  name: "round",
  in: "path",
  required: true,
  description: "Number of a round.",
  schema: { type: "integer", minimum: 1, maximum: 999_999_999 },
  example: 1,
};
const STANCE: Schema = { type: "string", enum: STANCE_LIST };
const PART: Schema = {
  type: "string",
  description: "The change it is on, counted from 1: “change 2”; empty for the whole proposal.",
};

const comments = list({
  id: "listComments",
  summary: "Published comments of a round with the working group’s responses",
  description: "Comments that are withheld, or have no response yet, are not among them.",
  tag: TAG,
  parameters: [ROUND],
  json: object({ round: wholeNumber("Number of the round."), comments: listOf(named("Comment")) }),
  canMiss: true,
});

export const CONSULTATION_PATHS: Paths = {
  "/api/v1/consultations": list({
    id: "listRounds",
    summary: "Rounds of consultation, newest first",
    tag: TAG,
    json: object({ rounds: listOf(named("Round")) }),
  }),
  "/api/v1/consultations/{round}": resource({
    id: "getRound",
    summary: "One round: what it asks, and the comments published with their responses",
    tag: TAG,
    parameters: [ROUND],
    json: named("RoundRecord"),
    canMiss: true,
  }),
  "/api/v1/consultations/{round}/comments": {
    ...comments,
    post: {
      operationId: "sendComment",
      summary: "Send a comment while the round is open",
      description:
        "For whoever is signed in as a stakeholder, from a page of this app. Refused before the round opens and from the instant at which it closes.",
      tags: [TAG],
      parameters: [ROUND],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: object(
              {
                proposal: text("Id of the proposal."),
                version: wholeNumber("The version that the round asks about."),
                stance: STANCE,
                part: PART,
                text: text("Why."),
                link: text("Where evidence is published; empty for nowhere."),
                publishName: { type: "boolean", description: "Whether the name may be published." },
              },
              ["part", "link"],
            ),
          },
        },
      },
      responses: {
        201: {
          description: "Sent.",
          headers: { Location: { description: "Its page.", schema: { type: "string" } } },
          content: { "application/json": { schema: named("SentComment") } },
        },
        400: { $ref: "#/components/responses/BadRequest" },
        401: { $ref: "#/components/responses/NotSignedIn" },
        403: { $ref: "#/components/responses/NotAllowed" },
        404: { $ref: "#/components/responses/NotFound" },
        409: { $ref: "#/components/responses/Refused" },
        415: { $ref: "#/components/responses/WrongType" },
        429: { $ref: "#/components/responses/TooMany" },
      },
    },
  },
};

const ROUND_PROPERTIES: Record<string, Schema> = {
  id: wholeNumber("Number of the round."),
  title: text("Its name."),
  about: text("What it is about."),
  opensAt: text("Instant at which it opens, in UTC."),
  closesAt: text("Instant at which it closes, in UTC."),
  state: { type: "string", enum: ["coming", "open", "closed"] },
  links: object({ self: text("This round."), comments: text("Its published comments.") }),
};

export const CONSULTATION_SCHEMAS: Record<string, Schema> = {
  Round: object(ROUND_PROPERTIES),
  RoundRecord: object({
    ...ROUND_PROPERTIES,
    proposals: listOf(named("ProposalForComment"), "What it asks about, as far as everybody may read it."),
    comments: listOf(named("Comment"), "Published comments."),
  }),
  ProposalForComment: object({
    proposal: text("Id of the proposal."),
    version: wholeNumber("The version asked about."),
    title: text("What it is called."),
    issue: object({ id: text("Id of the issue."), label: text("What people call it.") }),
    question: text("The question that it answers."),
    changes: listOf(text("A change in plain words.")),
    stage: { type: "string", enum: STAGES },
    outForComment: { type: "boolean", description: "Whether this version is out for comment." },
  }),
  Comment: object({
    id: wholeNumber("Number of the comment."),
    round: wholeNumber("Number of the round."),
    proposal: text("Id of the proposal."),
    version: wholeNumber("The version that it is on."),
    stance: STANCE,
    part: PART,
    text: text("The comment."),
    link: text("Where its evidence is published; empty for nowhere."),
    name: nullable(text("Who sent it; null where they did not agree to be named.")),
    sentAt: text("When, in UTC."),
    response: object({ text: text("The working group’s response."), at: text("When, in UTC.") }),
  }),
  SentComment: object({
    id: wholeNumber("Number of the comment."),
    links: object({ page: text("Where whoever sent it sees the response.") }),
  }),
};
