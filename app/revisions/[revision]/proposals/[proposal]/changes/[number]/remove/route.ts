import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { removeChange } from "#lib/revision/proposals/save-change.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "remove-change",
  action: "draft a proposal",
  subject: revisionSubject,
  fields: z.object({ version: wholeNumber() }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), pathText(proposal), "edit"),
  run: async ({ values: { version }, params, by }) => {
    const id = pathText(params.proposal ?? "");
    const revisionId = await revisionOfAddress(params);
    const said = await removeChange(by, id, version, Number(params.number));
    return { to: proposalHref(revisionId, id, "edit"), said: `The change is taken out. ${said}` };
  },
});
