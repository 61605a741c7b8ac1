import { attachmentResponse } from "#lib/files/attachments/attachment-response";
import { readAttachment } from "#lib/files/attachments/attachments.db";
import { pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { evidenceOfAddress } from "#lib/revision/evidence/evidence-of-address.db";
import { ledToOwn } from "#lib/revision/led-to-own.db";
import { revisionHref } from "#lib/revision/paper-address";
import { currentReadership, currentRevision } from "../../../../../readership";

/** A file that was recorded as evidence, for whoever may read its issue; once withdrawn, for the groups alone. */
export async function GET(
  request: Request,
  { params }: { params: Promise<Record<string, string>> },
): Promise<Response> {
  const led = await ledToOwn(request);
  if (led) return led;
  const { revision = "", evidence } = await params;
  const item = await evidenceOfAddress(evidence);
  const file = item?.attachmentId ? await readAttachment(item.attachmentId) : null;
  if (!item || !file || !(await mayRead(pathText(revision), item))) return notFound(pathText(revision));
  return attachmentResponse(file);
}

async function mayRead(
  revisionId: string,
  { issue, withdrawn }: { issue: string; withdrawn: object | null },
): Promise<boolean> {
  if (withdrawn && (await currentReadership(revisionId)) === "public") return false;
  const revision = await currentRevision(revisionId);
  return revision.issue(issue) !== undefined;
}

function notFound(revision: string): Response {
  return sentencePage(404, {
    title: "File not found",
    sentence: "There is no such file, or it is not there for everybody.",
    link: { href: revisionHref(revision), name: "To the revision" },
  });
}
