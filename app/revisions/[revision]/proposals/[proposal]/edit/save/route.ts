import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { HEAD_FORM } from "#lib/revision/proposals/editor-page";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { saveTitle } from "#lib/revision/proposals/save-change.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { line, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: HEAD_FORM,
  action: "draft a proposal",
  subject: revisionSubject,
  fields: z.object({
    version: wholeNumber(),
    title: line("The title", { required: "Give the proposal a title." }),
    note: line("The note", { longest: 1_000 }),
  }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), pathText(proposal), "edit"),
  run: async ({ values: { version, ...head }, params, by }) => {
    const id = pathText(params.proposal ?? "");
    const revisionId = await revisionOfAddress(params);
    return { to: proposalHref(revisionId, id, "edit"), said: await saveTitle(by, id, version, head) };
  },
});
