import { z } from "zod";
import { line, wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { HEAD_FORM } from "#lib/proposals/editor-page";
import { proposalHref } from "#lib/proposals/proposal-record";
import { saveTitle } from "#lib/proposals/save-change";

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
