import { seedPerson } from "#demo/seed-person";
import type { Change } from "#lib/compile/decisions/change";
import type { Outcome } from "#lib/compile/decisions/decision";
import type { Stage } from "#lib/compile/decisions/stage";
import type { Role } from "#lib/permissions/roles";
import type { PersonActor } from "#lib/record/entry";
import { decide } from "#lib/revision/life/decisions.db";
import { castVote } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { openProposal, openRound } from "#lib/revision/life/open-proposal.fixture";
import { openTestRevision } from "#lib/revision/open-revision.fixture";
import { testDatabase } from "#prisma/test/clone";

/** What a decision in a test says of its circumstances. */
export const NO_MEETING = { meeting: null, decidedOn: "" };

/**
 * For tests: a database of their own with people of the groups, a round, and proposals taken as far as asked.
 * @param begin done before anything else: which revision they work in
 * @param from what it is a copy of, as `testDatabase` has it
 */
export async function lifeCast(
  database: string,
  begin: () => Promise<unknown> = openTestRevision,
  from?: string,
) {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  process.env.DATABASE_URL = await testDatabase(database, from);
  await begin();
  let by: PersonActor | null = null;
  const seed = async (name: string, role: Role): Promise<PersonActor> => {
    const email = `${name}@example.org`;
    const { person } = await seedPerson(by, { name, email, role, password: "quiet orange staircase" });
    return { personId: person.id, via: "browser", requestId: null };
  };
  const custodian = await seed("cleo", "custodian");
  by = custodian;
  const wendy = await seed("wendy", "working-group");
  const sid = await seed("sid", "steering-group");
  const sue = await seed("sue", "steering-group");
  const round = await openRound(custodian);

  const move = (mover: PersonActor, proposal: string, from: Stage, to: Stage, version = 1) =>
    moveProposal(mover, proposal, { from, to, version, reason: "as agreed", round });
  const resolve = (decider: PersonActor, proposal: string, outcome: Outcome = "accepted", version = 1) =>
    decide(decider, proposal, { version, outcome, reason: "The evidence holds", ...NO_MEETING });
  const outForComment = async (proposer = wendy, proposed?: { changes: Change[] }) => {
    const made = await openProposal(proposer, proposed);
    await move(wendy, made.proposal, "draft", "working-group review");
    await move(wendy, made.proposal, "working-group review", "out for comment");
    return made;
  };
  const recommended = async (proposer = wendy, proposed?: { changes: Change[] }) => {
    const made = await outForComment(proposer, proposed);
    await castVote(wendy, made.proposal, { version: 1, body: "working-group", choice: "for", reason: "" });
    await move(wendy, made.proposal, "out for comment", "recommended");
    return made;
  };
  return { custodian, wendy, sid, sue, round, move, resolve, outForComment, recommended };
}
