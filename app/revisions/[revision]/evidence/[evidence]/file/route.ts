import { attachmentResponse } from "#lib/files/attachments/attachment-response";
import { readAttachment } from "#lib/files/attachments/attachments.db";
import { sentencePage } from "#lib/platform/plain-page";
import { evidenceOfAddress } from "#lib/revision/evidence/evidence-of-address.db";
import { REVISION_PATH } from "#lib/revision/paper-address";
import { revisionWith } from "#lib/revision/stored-revision.db";
import { currentReadership, currentRevision } from "../../../../../readership";

/** A file that was recorded as evidence, for whoever may read its issue; once withdrawn, for the groups alone. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const item = await evidenceOfAddress((await params).id);
  const file = item?.attachmentId ? await readAttachment(item.attachmentId) : null;
  if (!item || !file || !(await mayRead(item))) return notFound();
  return attachmentResponse(file);
}

async function mayRead({ issue, withdrawn }: { issue: string; withdrawn: object | null }): Promise<boolean> {
  if (withdrawn && (await currentReadership()) === "public") return false;
  const revision = await currentRevision(await revisionWith({ issue }));
  return revision.issue(issue) !== undefined;
}

function notFound(): Response {
  return sentencePage(404, {
    title: "File not found",
    sentence: "There is no such file, or it is not there for everybody.",
    link: { href: REVISION_PATH, name: "To the revision" },
  });
}
