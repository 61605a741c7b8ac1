import { type Table, tableOf } from "#lib/files/table";
import type { PublishedComment } from "#lib/revision/consultation/comment";

/** Published comments with their responses. @param questions of the proposals, by id */
export function commentsTable(
  comments: readonly PublishedComment[],
  questions: ReadonlyMap<string, string>,
): Table {
  return tableOf(
    [
      { name: "comment", kind: "number", meaning: "number of the comment", cell: ({ id }) => id },
      {
        name: "round",
        kind: "number",
        meaning: "number of the round of consultation",
        cell: ({ round }) => round,
      },
      { name: "round_title", kind: "text", meaning: "its name", cell: ({ roundTitle }) => roundTitle },
      { name: "proposal", kind: "text", meaning: "id of the proposal", cell: ({ proposal }) => proposal },
      {
        name: "question",
        kind: "text",
        meaning: "question that the proposal answers",
        cell: ({ proposal }) => questions.get(proposal) ?? "",
      },
      { name: "version", kind: "number", meaning: "version of the proposal", cell: ({ version }) => version },
      { name: "stance", kind: "text", meaning: "supports, refutes or neutral", cell: ({ stance }) => stance },
      {
        name: "part",
        kind: "text",
        meaning: "change of the proposal that it is on, counted from 1; empty for the whole",
        cell: ({ part }) => part,
      },
      { name: "text", kind: "text", meaning: "the comment", cell: ({ text }) => text },
      { name: "link", kind: "text", meaning: "where its evidence is published", cell: ({ link }) => link },
      {
        name: "name",
        kind: "text",
        meaning: "who sent it; empty where they did not agree to be named",
        cell: ({ name }) => name ?? "",
      },
      {
        name: "sent_on",
        kind: "text",
        meaning: "day on which it was sent, as an ISO date",
        cell: ({ sentAt }) => sentAt.toISOString().slice(0, 10),
      },
      {
        name: "response",
        kind: "text",
        meaning: "the working group’s response",
        cell: ({ response }) => response,
      },
      {
        name: "responded_on",
        kind: "text",
        meaning: "day of the response, as an ISO date",
        cell: ({ respondedAt }) => respondedAt.toISOString().slice(0, 10),
      },
    ],
    comments,
  );
}
