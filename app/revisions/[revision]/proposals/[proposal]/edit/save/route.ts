import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { HEAD_FORM } from "#lib/revision/proposals/editor-page";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { saveTitle } from "#lib/revision/proposals/save-change.db";
import { line, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: HEAD_FORM,
  action: "draft a proposal",
  fields: z.object({
    version: wholeNumber(),
    title: line("The title", { required: "Give the proposal a title." }),
    note: line("The note", { longest: 1_000 }),
  }),
  page: ({ proposal = "" }) => proposalHref(pathText(proposal), "edit"),
  run: async ({ values: { version, ...head }, params, by }) => {
    const id = pathText(params.proposal ?? "");
    return { to: proposalHref(id, "edit"), said: await saveTitle(by, id, version, head) };
  },
});
