import { numberIn } from "#lib/platform/parameters";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { wholeNumber } from "#lib/publication/api/parameters";
import { sending } from "#lib/publication/api/sending.db";
import {
  commentJson,
  readPublicForComment,
  requireRound,
  sentJson,
} from "#lib/publication/resources/consultations.db";
import { commentsTable } from "#lib/publication/tables/comments-table";
import { COMMENT_BODY } from "#lib/revision/consultation/comment-fields";
import { readPublishedComments, sendComment } from "#lib/revision/consultation/consultation.db";
import { commentHref } from "#lib/revision/consultation/round";
import { roundSubject } from "#lib/revision/consultation/round-subject.db";

export const POST = sending({
  action: "comment",
  subject: ({ round }) => roundSubject(numberIn(round)),
  limit: "comment",
  body: COMMENT_BODY,
  async run({ body, path, by }) {
    const { id: round } = await requireRound(numberIn(path.round));
    const id = await sendComment(by, { ...body, round, attachment: null });
    return { json: sentJson(id), location: commentHref(id) };
  },
});

export const { GET, HEAD, OPTIONS, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  path: { round: wholeNumber({ from: 1, to: 999_999_999 }) },
  list: true,
  post: POST,
  async run({ round: id }) {
    const round = await requireRound(id);
    const [proposals, all] = await Promise.all([readPublicForComment(round), readPublishedComments()]);
    const comments = all.filter((comment) => comment.round === id);
    const questions = new Map(proposals.map(({ proposal, question }) => [proposal, question]));
    return {
      json: { round: id, comments: comments.map(commentJson) },
      table: commentsTable(comments, questions),
      fileName: "consultation-comments.csv",
    };
  },
});
