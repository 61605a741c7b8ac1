import { fillProposals } from "#demo/proposals";
import { seedPerson } from "#demo/seed-person";
import type { PersonActor } from "#lib/record/entry";
import { listReleases } from "#lib/releases/releases.db";
import { openCorrection } from "#lib/revision/opening/opening.db";

/** Somebody of the working group in a database of the bench, with a proposal of the demonstration to look at. */
export interface AtWork {
  /** Header of an open session. */
  cookie: string;
  /** The correction of the newest release that it is of. */
  revision: string;
  /** The proposal's id: a split by a rule, and a transfer. */
  proposal: string;
}

/** The proposals of the demonstration, and a member of the working group who is signed in. */
export async function benchAtWork(): Promise<AtWork> {
  const person = (name: string) => ({
    name,
    email: `${name}@bench.example.org`,
    password: "quiet orange staircase",
  });
  const actor = (personId: string): PersonActor => ({ personId, via: "browser", requestId: null });
  const custodian = await seedPerson(null, { ...person("custodian"), role: "custodian" });
  const member = await seedPerson(actor(custodian.person.id), { ...person("member"), role: "working-group" });
  const [release] = await listReleases();
  const revision = await openCorrection(actor(custodian.person.id), {
    releaseId: release?.id ?? 0,
    title: "A correction to measure",
    reason: "The bench",
  });
  const { split } = await fillProposals({ "working-group": actor(member.person.id) }, revision);
  return { cookie: member.cookie, revision, proposal: split };
}
