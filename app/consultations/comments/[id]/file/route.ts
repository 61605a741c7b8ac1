import { attachmentResponse } from "#lib/files/attachments/attachment-response";
import { readAttachment } from "#lib/files/attachments/attachments.db";
import { sentencePage } from "#lib/platform/plain-page";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { commentOfAddress, commentSubject } from "../../../comment-of-address";

/** The file that came with a comment, for whoever sent it and for the groups. */
export const GET = guardedRoute(
  "see own comments",
  async (_request, context: { params: Promise<Record<string, string>> }) => {
    const comment = await commentOfAddress(context);
    const file = comment?.attachment && (await readAttachment(comment.attachment.id));
    if (file) return attachmentResponse(file);
    return sentencePage(404, {
      title: "No file",
      sentence: "No file came with this comment, or there is no such comment.",
      link: { href: "/consultations", name: "Consultations" },
    });
  },
  commentSubject,
);
