import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "#lib/compile/decisions/stage";
import { firstCustodianLink } from "#lib/people/invitation/invitation.db";
import { accept, tokenIn } from "#lib/people/invitation/invited.fixture";
import { closeDb } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import type {} from "#lib/revision/life/life.db";
import { addStep, changeStep, endStep, readSteps } from "#lib/revision/life/life-steps.db";
import { testDatabase } from "#prisma/test/clone";

let by: PersonActor;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("life_steps");
  const { id } = await accept(tokenIn(await firstCustodianLink()), "cleo@example.org");
  by = { personId: id, via: "browser", requestId: null };
});
afterAll(closeDb);

const find = async (from: Stage, to: Stage) =>
  (await readSteps()).find((step) => step.from === from && step.to === to)!;

describe("a step", () => {
  test("is set anew by one row for another, and the record says which and what", async () => {
    const step = await find("recommended", "decided");
    await changeStep(by, step.id, { ...step, quorum: 2, needsEvidence: true }, "Two of us decide");
    const now = await find("recommended", "decided");
    expect(now).toEqual({ ...step, id: now.id, quorum: 2, needsEvidence: true });
    expect(now.id).not.toBe(step.id);
    const [deed] = await readHistory("life-step", "from recommended to decided");
    expect(deed && historyItem(deed, true)).toMatchObject({
      sentences: [
        "Changed a step from recommended to decided",
        "Changed the number of votes from 1 to 2",
        "Changed the tangible evidence from “not needed” to “needed”",
      ],
      reason: "Two of us decide",
    });
    await expect(changeStep(by, step.id, step, "late")).rejects.toThrow(
      "Somebody changed this step meanwhile",
    );
    await expect(changeStep(by, now.id, now, "same")).rejects.toThrow("Nothing is different");
  });

  test("is changed once by two who do so at once", async () => {
    const step = await find("draft", "working-group review");
    const set = (roles: typeof step.roles) => changeStep(by, step.id, { ...step, roles }, "as agreed");
    const both = await Promise.allSettled([set(["custodian"]), set(["steering-group"])]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readSteps()).filter(({ from }) => from === "draft").length).toBe(1);
  });

  test("is added and ended, but not twice, and not the last way to a decision", async () => {
    const short = { ...(await find("working-group review", "out for comment")), to: "recommended" as const };
    await addStep(by, short, "Small changes need no round");
    await expect(addStep(by, short, "again")).rejects.toThrow("already");
    const added = await find("working-group review", "recommended");
    await endStep(by, added.id, "They do after all");
    await expect(endStep(by, added.id, "again")).rejects.toThrow("Somebody changed this step meanwhile");
    const only = await find("out for comment", "recommended");
    await expect(endStep(by, only.id, "x")).rejects.toThrow(/nowhere|could never be decided/);
    expect(await find("out for comment", "recommended")).toEqual(only);
  });
});
