import { z } from "zod";
import { wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { proposalHref } from "#lib/proposals/proposal-record";
import { removeChange } from "#lib/proposals/save-change";

export const POST = formRoute({
  form: "remove-change",
  action: "draft a proposal",
  fields: z.object({ version: wholeNumber() }),
  page: ({ proposal = "" }) => proposalHref(pathText(proposal), "edit"),
  run: async ({ values: { version }, params, by }) => {
    const id = pathText(params.proposal ?? "");
    const said = await removeChange(by, id, version, Number(params.number));
    return { to: proposalHref(id, "edit"), said: `The change is taken out. ${said}` };
  },
});
