import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { CHOICE_NAMES, CHOICES } from "#lib/revision/life/life";
import { castVote } from "#lib/revision/life/life.db";
import { BODIES } from "#lib/revision/life/life-step";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { choice, prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "vote",
  action: "vote on a proposal",
  subject: revisionSubject,
  fields: z.object({
    body: choice(BODIES, "The form came incomplete. Load the page again."),
    choice: choice([...CHOICES["working-group"], ...CHOICES["steering-group"]], "Choose your vote."),
    version: wholeNumber(),
    voteReason: prose("The reason", { longest: 1_000 }),
  }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), proposal),
  run: async ({ values, params: { revision = "", proposal = "" }, by }) => {
    const { body, choice, version, voteReason } = values;
    await castVote(by, proposal, { body, choice, version, reason: voteReason });
    return {
      to: proposalHref(pathText(revision), proposal),
      said: `Your vote on version ${version} is “${CHOICE_NAMES[choice]}”.`,
    };
  },
});
