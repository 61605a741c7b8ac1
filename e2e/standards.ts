import { importStandards } from "#demo/standards/fill-standards";
import type { PersonActor } from "#lib/record/entry";
import { addPlanAction, addProgress } from "#lib/standards/plan/plan.db";
import { STANDARD } from "./standard";

const HEADINGS = "URN,Title,Suite,SSO,Review date,Relevant occupations,SOC 2020,Sector,Level,Link,Invented";

/** A list of invented standards that pages are looked at with: two that are alike, and one that no group covers. */
const ROWS = `${HEADINGS}
${STANDARD},Support somebody at table,Care at home,Invented body for care,31/03/2027,Care assistant,6135,Social care,Job-specific,https://standards.example.org/1,yes
ZZICAR0002,Support somebody at the table,Care in homes,Invented body for care,31/03/2020,Care assistant; Drone corridor steward,,Social care,Job-specific,,yes
ZZIBAD0003v2 (Legacy),Lead a team,Leadership,Invented body for leadership,,,,Business,Pan-sector,,yes
ST0001,Bricklayer,Building,Invented body for building,,,,Construction,,,yes
`;

/** Fills the register of standards and its plan, as people do. In a database without others their files and actions count from 1. */
export async function makeStandards(by: PersonActor): Promise<void> {
  await importStandards(by, { name: "invented-standards.csv", text: ROWS });
  const id = await addPlanAction(by, {
    ...{
      objective: "Standards without duplicates",
      text: "Look through pairs that are alike",
      owner: "Governance group",
    },
    ...{ startsOn: "2026-01-01", dueOn: null, timescale: "ongoing", status: "open", note: "" },
  });
  await addProgress(by, id, {
    doneOn: "2026-03-02",
    text: "The first list is looked through",
    status: "open",
  });
}
