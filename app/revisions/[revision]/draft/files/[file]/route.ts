import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { FILE_FORMATS } from "#lib/files/file-formats";
import { pathText } from "#lib/platform/parameters";
import { answered, represent } from "#lib/publication/api/answer";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { findDraftFile, readDraftFile } from "#lib/publication/drafts/draft-file.db";
import { asDraft } from "#lib/publication/drafts/draft-tables.db";
import { draftFilesHref, savedDraftName } from "#lib/revision/draft/draft-address";
import { requireDraft, today } from "../../draft-download";

/** One table of the draft as a file, by a name like "soc2020-soc2030-draft-structure.csv". */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ revision: string; file: string }> },
): Promise<Response> {
  const response = await answered(request, async () => {
    const draft = await requireDraft(params);
    const name = pathText((await params).file);
    const found = findDraftFile(draft, name);
    if (!found) {
      const href = draftFilesHref(draft.revision.id);
      throw new ProblemDetails(
        "unknown-address",
        `The draft has no such file. All are listed under ${href}.`,
        {
          suggestions: [{ href, name: "Files of the draft" }],
        },
      );
    }
    const on = today();
    const saved = savedDraftName(pairId(pairOf(draft.correspondence)), on, found.table.name);
    return represent(
      request,
      {
        body: await readDraftFile(draft, found, on),
        type: FILE_FORMATS[found.format].type,
        headers: { "Content-Disposition": `attachment; filename="${saved}.${found.format}"` },
      },
      "csv",
      null,
    );
  });
  return asDraft(response);
}
