import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { removeChange } from "#lib/revision/proposals/save-change.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

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
