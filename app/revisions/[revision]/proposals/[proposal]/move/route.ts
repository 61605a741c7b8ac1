import { z } from "zod";
import { STAGE_NAMES, STAGES } from "#lib/compile/decisions/stage";
import { pathText } from "#lib/platform/parameters";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { choice, choices, line, prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "move",
  action: "move a proposal",
  subject: revisionSubject,
  fields: z.object({
    from: choice(STAGES, "The form came incomplete. Load the page again."),
    to: choice(STAGES, "Choose what happens next."),
    version: wholeNumber(),
    round: z.union([z.literal(""), wholeNumber()], "Choose a round from the list.").default(""),
    moveReason: prose("The reason", {
      required: "Give the reason: it stands in the record.",
      longest: 1_000,
    }),
    despite: choices(["yes"]),
    despiteReason: prose("The reason to send it out all the same", { longest: 1_000 }),
    rulesShown: line("The mark of the rules shown", { longest: 64 }),
  }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), proposal),
  run: async ({ values, params: { revision = "", proposal = "" }, by }) => {
    const { from, to, version, round, moveReason, despite, despiteReason, rulesShown } = values;
    await moveProposal(by, proposal, {
      ...{ from, to, version, reason: moveReason, round: round === "" ? undefined : round },
      despite: { confirmed: despite.includes("yes"), reason: despiteReason, shown: rulesShown },
    });
    return {
      to: proposalHref(pathText(revision), proposal),
      said: `The proposal is ${STAGE_NAMES[to]} now.`,
    };
  },
});
