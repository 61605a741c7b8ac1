import { attachmentResponse } from "#lib/files/attachments/attachment-response";
import { readAttachment } from "#lib/files/attachments/attachments.db";
import { sentencePage } from "#lib/platform/plain-page";
import { REVISIONS_PATH } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { suggestionOfAddress } from "#lib/revision/suggestions/suggestion-of-address.db";
import { guardedRoute } from "#lib/web/guarded-route.db";

type Context = { params: Promise<Record<string, string>> };

/** The file that came with a suggestion, for those who answer it. */
export const GET = guardedRoute(
  "answer suggestions for a revision",
  async (_request, context: Context) => {
    const suggestion = await suggestionOfAddress(await context.params);
    const file = suggestion?.attachment && (await readAttachment(suggestion.attachment.id));
    if (file) return attachmentResponse(file);
    return sentencePage(404, {
      title: "No file",
      sentence: "No file came with this suggestion, or there is no such suggestion.",
      link: { href: REVISIONS_PATH, name: "Revisions" },
    });
  },
  async (context) => revisionSubject(await context.params),
);
