import { z } from "zod";
import { CONVERT_FORM } from "#lib/correspondence/conversion/conversion-address";
import { TOO_MANY_ROWS } from "#lib/correspondence/conversion/conversion-list";
import { LARGEST_FORM, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { besidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { draftConvertHref } from "#lib/revision/draft/draft-address";
import { readDraft } from "#lib/revision/draft/draft-of-address.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";
import { converted, convertedByDraft, convertedFile } from "../convert-file";

export const GET = convertedByDraft("forward");

const text = z.string({ error: "The form came incomplete. Load the page again." }).default("");

/**
 * What the form of both conversion pages of a draft is sent to: leads to the page of the answers, or brings them as a file.
 */
export const POST = formRoute({
  form: CONVERT_FORM,
  action: "download tables",
  subject: revisionSubject,
  limit: "upload by address",
  fields: z.object({ codes: text, pair: text, counts: text, data: text, sex: text, answer: text }),
  longest: LARGEST_FORM,
  page: ({ revision = "" }) => draftConvertHref(pathText(revision), { inverted: false }),
  run: async ({ values: { pair, ...values }, params, request }) => {
    const draft = await readDraft(pathText(params.revision ?? ""));
    if (!draft) throw new Refusal("This revision has no draft any more. See what was released of it.");
    const correspondence = await besidePublished(draft.correspondence);
    const read = [correspondence, correspondence.turned()].find((one) => pairId(pairOf(one)) === pair);
    if (!read) throw new Refusal("Choose from which edition to which the codes are converted.", "pair");
    const page = draftConvertHref(draft.revision.id, read);
    const submitted = readSubmittedList(values, page, read.dataSets);
    if (submitted.answer === "page") return { to: submitted.href };
    const conversion = converted(submitted.asked, read);
    if (conversion.leftOut > 0) throw new Refusal(TOO_MANY_ROWS, "codes");
    return convertedFile(request, {}, async () => ({ draft, read, conversion, errors: [] }));
  },
});
