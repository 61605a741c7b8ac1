import { z } from "zod";
import { can, inRevision } from "#lib/permissions/permissions";
import { Refusal } from "#lib/platform/refusal";
import { createRound } from "#lib/revision/consultation/consultation.db";
import { roundHref } from "#lib/revision/consultation/round";
import { ROUND_FIELDS, roundTyped } from "#lib/revision/consultation/round-form";
import { anyRevision } from "#lib/revision/consultation/round-subject.db";
import { windowInWords } from "#lib/revision/consultation/window";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "round",
  action: "manage rounds",
  subject: anyRevision,
  fields: z.object({ ...ROUND_FIELDS, revision: line("The revision", { required: "Choose a revision." }) }),
  page: () => "/consultations/new",
  run: async ({ values: { revision, ...values }, viewer, by }) => {
    const draft = roundTyped(values);
    if (!can(viewer.person, "manage rounds", inRevision(revision)))
      throw new Refusal("Choose a revision from the list.", "revision");
    const id = await createRound(by, revision, draft);
    return {
      to: roundHref(id),
      said: `The round is set up: it ${inWords(windowInWords(draft, new Date()))}.`,
    };
  },
});

/** "it opens …" and "it is open until …". */
function inWords(window: string): string {
  return window.startsWith("opens") ? window : `is ${window}`;
}
