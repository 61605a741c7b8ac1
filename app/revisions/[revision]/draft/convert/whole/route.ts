import { z } from "zod";
import { convertWork } from "#lib/coded-files/file-work";
import { codedFileName } from "#lib/coded-files/kept/file-name";
import { heldEditions } from "#lib/coded-files/kept/work-data.db";
import type { WorkWithData } from "#lib/coded-files/row-coder";
import { type WholeFile, wholeFile } from "#lib/coded-files/whole-file";
import { LARGEST_LIST, WHOLE_FORM } from "#lib/correspondence/conversion/conversion-address";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { structureOf } from "#lib/facts/structure";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { FILE_FORMATS } from "#lib/files/file-formats";
import { orRefusal } from "#lib/files/or-refusal";
import { besidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { count } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { asDraft } from "#lib/publication/drafts/draft-tables.db";
import { draftConvertHref } from "#lib/revision/draft/draft-address";
import { readDraft } from "#lib/revision/draft/draft-of-address.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { savedFile } from "#lib/web/saved-file";

/** A file of codes converted by a draft: it comes back at once, and nothing of it is kept. */
export const POST = formRoute({
  form: WHOLE_FORM,
  action: "download tables",
  subject: revisionSubject,
  limit: "upload by address",
  fields: z.object({ pair: line("The editions") }),
  files: ["whole"],
  page: ({ revision = "" }) => draftConvertHref(pathText(revision), { inverted: false }),
  run: async ({ values: { pair }, params, files: { whole } }) => {
    const draft = await readDraft(pathText(params.revision ?? ""));
    if (!draft) throw new Refusal("This revision has no draft any more. See what was released of it.");
    const correspondence = await besidePublished(draft.correspondence);
    const read = [correspondence, correspondence.turned()].find((one) => pairId(pairOf(one)) === pair);
    if (!read) throw new Refusal("Choose from which edition to which the codes are converted.", "pair");
    if (!whole || whole.content.length === 0) throw new Refusal("Choose the file to convert.", "whole");
    if (whole.content.length > LARGEST_LIST)
      throw new Refusal(
        `The file is larger than ${count(LARGEST_LIST / 1024 / 1024)} MB. Convert it in parts.`,
        "whole",
      );
    const { source, target } = pairOf(read);
    const basis = read.conversion();
    const from = { id: source, shortTitle: basis.sourceName, structure: structureOf(basis.sourceGroups) };
    const held = [from, ...(await heldEditions()).filter(({ id }) => id !== source)];
    const given = { work: convertWork(source, target), data: { basis, held } };
    const { kind, content } = await converted(whole.content, given);
    const format = kind === "workbook" ? "xlsx" : "csv";
    return asDraft(
      savedFile(
        new Uint8Array(content),
        codedFileName(whole.fileName, "convert", format),
        FILE_FORMATS[format].type,
      ),
    );
  },
});

/** The new file, whole: what cannot be read is said before anything is sent. */
async function converted(
  sent: Uint8Array,
  given: WorkWithData,
): Promise<Pick<WholeFile, "kind"> & { content: Buffer }> {
  return orRefusal(
    (async () => {
      const { kind, pieces, tally } = await wholeFile(sourceOfBytes(sent), given, { columns: {} });
      const written: Buffer[] = [];
      for await (const piece of pieces) {
        if (tally.rows > MAX_LINES)
          throw new Refusal(`The file has more than ${count(MAX_LINES)} rows. Convert it in parts.`, "whole");
        written.push(Buffer.from(piece as string));
      }
      return { kind, content: Buffer.concat(written) };
    })(),
    "whole",
  );
}
