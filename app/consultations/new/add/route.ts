import { z } from "zod";
import { createRound } from "#lib/revision/consultation/consultation.db";
import { roundHref } from "#lib/revision/consultation/round";
import { ROUND_FIELDS, roundTyped } from "#lib/revision/consultation/round-form";
import { windowInWords } from "#lib/revision/consultation/window";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "round",
  action: "manage rounds",
  fields: z.object(ROUND_FIELDS),
  page: () => "/consultations/new",
  run: async ({ values, by }) => {
    const draft = roundTyped(values);
    const id = await createRound(by, draft);
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
