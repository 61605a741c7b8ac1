import { checkAttachment } from "#lib/files/attachments/attachment";
import { numberIn, pathText } from "#lib/platform/parameters";
import { COMMENT_FIELDS } from "#lib/revision/consultation/comment-fields";
import { sendComment } from "#lib/revision/consultation/consultation.db";
import { commentHref, roundProposalHref } from "#lib/revision/consultation/round";
import { roundSubject } from "#lib/revision/consultation/round-subject.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "comment",
  action: "comment",
  subject: ({ round }) => roundSubject(numberIn(round)),
  limit: "comment",
  fields: COMMENT_FIELDS,
  files: ["file"],
  page: ({ round, proposal = "" }) => roundProposalHref(numberIn(round), pathText(proposal)),
  run: async ({ values: { publishName, ...said }, files: { file }, params, by }) => {
    const id = await sendComment(by, {
      ...said,
      round: numberIn(params.round),
      proposal: pathText(params.proposal ?? ""),
      publishName: publishName === "yes",
      attachment: file ? await checkAttachment(file) : null,
    });
    return {
      to: commentHref(id),
      said: "Thank you. Your comment was sent; the working group’s response will stand here.",
    };
  },
});
