import { buildIfStale } from "#cli/build";
import { workBeside } from "#cli/work-beside";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { ROLES, type Role } from "#lib/permissions/roles";
import type { PersonActor } from "#lib/record/entry";
import { readNewestRelease } from "#lib/releases/releases.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { openCorrection, openRevision } from "#lib/revision/opening/opening.db";
import { startTestServer } from "#prisma/test/database";
import { claimTestSlot } from "#prisma/test/slot";
import { writeWhole } from "#prisma/write-whole";
import { listen } from "#server/listen";
import { type Part, PEOPLE_FILE, type SignedInPeople, TEST_PASSWORD, type TestPerson } from "./people";
import { makeStandards } from "./standards";
import { makeSurveyBatch } from "./survey-batch";

const MORE_CODERS: [Part, Role][] = [
  ["second coder", "coder"],
  ["third coder", "coder"],
];
const MORE_PEOPLE: Record<string, [Part, Role][]> = {
  desktop: [...MORE_CODERS, ["forgetful", "coder"]],
  "no-javascript": MORE_CODERS,
};

/**
 * The app as a user gets it, production build and all, on a fresh copy of the prepared database with test people: the
 * database that unit tests left prepared, unless they run at this moment.
 */
const databases = await startTestServer(claimTestSlot("test-postgres"));
process.env.DATABASE_URL = await databases.clone("e2e");
process.env.SOC_SECRET ??= "a secret of the tests, which guards nothing at all";
await buildIfStale((line) => console.log(line));
const people = await seedPeople();
const custodian = actor(people["server custodian"]);
await openRevisions(custodian);
await makeSurveyBatch({
  custodian,
  adjudicator: actor(people["server adjudicator"]),
  coders: [actor(people["server coder"]).personId, actor(people["no-javascript coder"]).personId],
  waiting: ["desktop", "phone"].map((project) => actor(people[`${project} coder`]).personId),
});
await makeStandards(custodian);
const close = await listen({ dev: false, port: Number(process.env.PORT) });
const endWorkers = workBeside(["dist/soc.js"], 1);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await Promise.all([close(), endWorkers()]);
    databases.stop();
    process.exit(0);
  });

/**
 * A person of each role for each project, so that tests at the same time do not disturb each other; where it is edited,
 * three coders for each record, and once somebody who forgets the password, which ends their sessions.
 */
async function seedPeople(): Promise<SignedInPeople> {
  const people: SignedInPeople = {};
  let by: PersonActor | null = null;
  const partsOfRoles = [...ROLES].reverse().map((role) => [role, role] as const);
  for (const project of ["server", "desktop", "phone", "no-javascript"])
    for (const [part, role] of [...partsOfRoles, ...(MORE_PEOPLE[project] ?? [])]) {
      const seeded: SeededPerson = await seedPerson(by, {
        name: `${part} on ${project}`,
        email: `${part.replace(" ", "-")}.${project}@example.org`,
        role,
        password: TEST_PASSWORD,
      });
      by ??= { personId: seeded.person.id, via: "browser", requestId: null };
      people[`${project} ${part}`] = {
        id: seeded.person.id,
        email: seeded.person.email,
        name: seeded.person.name,
        cookie: seeded.cookie,
        key: seeded.key,
      };
    }
  writeWhole(PEOPLE_FILE, JSON.stringify(people));
  return people;
}

function actor(person: TestPerson | undefined): PersonActor {
  if (!person) throw new Error("Somebody was not made.");
  return { personId: person.id, via: "browser", requestId: null };
}

/** What is published is finished: a correction of it and the next revision, which tests work in (e2e/revisions.ts). */
async function openRevisions(custodian: PersonActor): Promise<void> {
  const release = await readNewestRelease({ source: "soc2010", target: "soc2020" });
  const correction = await openCorrection(custodian, {
    ...{ releaseId: release?.id ?? 0, title: "Correction of SOC2010–SOC2020" },
    reason: "What users of the table report.",
  });
  const paper = await openPaper(custodian, correction, {
    ...{ label: "Corrections", title: "Corrections of the table", majorGroup: null },
    introduction: "Titles whose code is taken for a mistake.",
  });
  await raiseIssue(custodian, {
    ...{ paper, question: "Do dispatch riders sort mail?", sources: ["9211"], targets: ["8214"] },
    ...{ evidence: "Couriers went to 8214.", origin: "working group", originRef: null },
  });
  await openRevision(custodian, {
    ...{ source: "soc2020", title: "Revision of SOC2020" },
    ...{ targetTitle: "Standard Occupational Classification 2030", targetShortTitle: "SOC2030" },
    ...{ sizePolicy: null, cutOffOn: null, note: "" },
  });
}
