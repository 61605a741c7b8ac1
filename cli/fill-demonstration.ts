import { seedPerson } from "#cli/seed-person";
import type { Actor } from "#lib/audit/entry";
import { demonstrationPeople } from "#lib/people/demonstration";
import { invite } from "#lib/people/store";

/** Fills the demonstration's database with its people and something in every area, and says who they are. */
export async function fillDemonstration(log: (line: string) => void): Promise<void> {
  const shown = demonstrationPeople();
  if (!shown) return;
  log("filling the demonstration");
  let custodian: Actor | null = null;
  for (const one of shown.people) {
    const { person } = await seedPerson(custodian, { ...one, password: shown.password });
    custodian ??= { personId: person.id, via: "browser", requestId: null };
  }
  await invite(custodian!, {
    email: "new-coder@example.org",
    roles: ["coder"],
    reason: "Joins the coding team for the next round",
  });
  log("people of the demonstration, all with one password:");
  for (const { email, role } of shown.people) log(`  ${email.padEnd(30)} ${role}`);
  log(`  password: ${shown.password}`);
}
