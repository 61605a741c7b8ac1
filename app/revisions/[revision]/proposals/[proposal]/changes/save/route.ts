import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { isChangeField } from "#lib/revision/proposals/change-field-names";
import { changeNamedIn } from "#lib/revision/proposals/change-save-address";
import { CHANGE_FORM } from "#lib/revision/proposals/editor-page";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { changeFormHref, checkSent, saveChange } from "#lib/revision/proposals/save-change.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

/** The form of a change has fields by its kind and parts; what is none of them is not read. */
const fields = z
  .object({ version: wholeNumber() })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ version, ...given }): { version: number; given: FormFields } => ({
    version,
    given: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()])),
  }));

export const POST = formRoute({
  form: CHANGE_FORM,
  action: "draft a proposal",
  subject: revisionSubject,
  fields,
  hasField: isChangeField,
  page: ({ revision = "", proposal = "" }, query) =>
    changeFormHref(pathText(revision), pathText(proposal), changeNamedIn(query)),
  run: async ({ values: { version, given }, params, by }) => {
    const id = pathText(params.proposal ?? "");
    const revisionId = await revisionOfAddress(params);
    const [pressed] = given.do ?? [];
    if (pressed === "check") await checkSent(id, version, given);
    if (pressed !== "save") return { to: changeFormHref(revisionId, id, given), unfinished: true };
    return {
      to: proposalHref(revisionId, id, "edit"),
      said: await saveChange(by, id, version, given),
    };
  },
});
