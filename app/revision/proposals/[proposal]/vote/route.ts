import { z } from "zod";
import { choice, prose, wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { BODIES } from "#lib/life-steps/life-step";
import { CHOICE_NAMES, CHOICES } from "#lib/proposal-life/life";
import { castVote } from "#lib/proposal-life/store";
import { proposalHref } from "#lib/proposals/proposal-record";

export const POST = formRoute({
  form: "vote",
  action: "move a proposal",
  fields: z.object({
    body: choice(BODIES, "The form came incomplete. Load the page again."),
    choice: choice([...CHOICES["working-group"], ...CHOICES["steering-group"]], "Choose your vote."),
    version: wholeNumber(),
    voteReason: prose("The reason", { longest: 1_000 }),
  }),
  page: ({ proposal = "" }) => proposalHref(proposal),
  run: async ({ values, params: { proposal = "" }, viewer, by }) => {
    const { body, choice, version, voteReason } = values;
    const member = { ...by, personId: viewer!.person.id };
    await castVote(member, proposal, { body, choice, version, reason: voteReason });
    return {
      to: proposalHref(proposal),
      said: `Your vote on version ${version} is “${CHOICE_NAMES[choice]}”.`,
    };
  },
});
