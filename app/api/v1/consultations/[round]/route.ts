import { endpoint } from "#lib/publication/api/endpoint.db";
import { wholeNumber } from "#lib/publication/api/parameters";
import {
  commentJson,
  forCommentJson,
  readPublicForComment,
  requireRound,
  roundJson,
} from "#lib/publication/resources/consultations.db";
import { readPublishedComments } from "#lib/revision/consultation/consultation.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  path: { round: wholeNumber({ from: 1, to: 999_999_999 }) },
  async run({ round: id }) {
    const round = await requireRound(id);
    const [proposals, comments] = await Promise.all([readPublicForComment(round), readPublishedComments()]);
    return {
      json: {
        ...roundJson(round, new Date()),
        proposals: proposals.map(forCommentJson),
        comments: comments.filter((comment) => comment.round === id).map(commentJson),
      },
    };
  },
});
