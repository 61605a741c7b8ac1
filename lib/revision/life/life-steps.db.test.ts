import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "#lib/compile/decisions/stage";
import { firstCustodianLink } from "#lib/people/invitation/invitation.db";
import { accept, tokenIn } from "#lib/people/invitation/invited.fixture";
import { closeDb } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import type {} from "#lib/revision/life/life.db";
import { addStep, changeStep, endStep, readSteps, readStepsOf } from "#lib/revision/life/life-steps.db";
import { testDatabase } from "#prisma/test/clone";

let by: PersonActor;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("life_steps");
  const { id } = await accept(tokenIn(await firstCustodianLink()), "cleo@example.org");
  by = { personId: id, via: "browser", requestId: null };
});
afterAll(closeDb);

const find = async (from: Stage, to: Stage) =>
  (await readSteps(null)).find((step) => step.from === from && step.to === to)!;

describe("a step", () => {
  test("is set anew by one row for another, and the record says which and what", async () => {
    const step = await find("recommended", "decided");
    await changeStep(by, null, step.id, { ...step, quorum: 2, needsEvidence: true }, "Two of us decide");
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
    await expect(changeStep(by, null, step.id, step, "late")).rejects.toThrow(
      "Somebody changed this step meanwhile",
    );
    await expect(changeStep(by, null, now.id, now, "same")).rejects.toThrow("Nothing is different");
  });

  test("is changed once by two who do so at once", async () => {
    const step = await find("draft", "working-group review");
    const set = (roles: typeof step.roles) => changeStep(by, null, step.id, { ...step, roles }, "as agreed");
    const both = await Promise.allSettled([set(["custodian"]), set(["steering-group"])]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readSteps(null)).filter(({ from }) => from === "draft").length).toBe(1);
  });

  test("is added and ended, but not twice, and not the last way to a decision", async () => {
    const short = { ...(await find("working-group review", "out for comment")), to: "recommended" as const };
    await addStep(by, null, short, "Small changes need no round");
    await expect(addStep(by, null, short, "again")).rejects.toThrow("already");
    const added = await find("working-group review", "recommended");
    await endStep(by, null, added.id, "They do after all");
    await expect(endStep(by, null, added.id, "again")).rejects.toThrow(
      "Somebody changed this step meanwhile",
    );
    const only = await find("out for comment", "recommended");
    await expect(endStep(by, null, only.id, "x")).rejects.toThrow(/nowhere|could never be decided/);
    expect(await find("out for comment", "recommended")).toEqual(only);
  });
});

describe("a revision's own steps", () => {
  const REVISION = "soc2010-soc2020";

  test("begin as those that stand, with the first change of one of them, and the others stay as they are", async () => {
    const standing = await readSteps(null);
    expect(await readStepsOf(REVISION)).toEqual({ steps: standing, own: false });
    const step = await find("recommended", "decided");
    await changeStep(by, REVISION, step.id, { ...step, quorum: 5 }, "A large revision");
    const { steps, own } = await readStepsOf(REVISION);
    expect(own).toBe(true);
    const meant = (all: typeof steps) => all.map(({ id: _, ...one }) => JSON.stringify(one)).sort();
    const changed = standing.map((one) => (one.id === step.id ? { ...one, quorum: 5 } : one));
    expect(meant(steps)).toEqual(meant(changed));
    expect(await readSteps(null)).toEqual(standing);
    expect((await readHistory("life-step", `${REVISION} from recommended to decided`)).length).toBe(1);
  });

  test("no longer follow those that stand, and are set on their own", async () => {
    const step = await find("draft", "working-group review");
    await changeStep(by, null, step.id, { ...step, needsEvidence: !step.needsEvidence }, "For all others");
    const own = (await readSteps(REVISION)).find(({ from }) => from === "draft")!;
    expect(own.needsEvidence).toBe(step.needsEvidence);
    await expect(changeStep(by, REVISION, step.id, step, "of the others")).rejects.toThrow(
      "changed this step",
    );
    await changeStep(
      by,
      REVISION,
      own.id,
      { ...own, roles: ["custodian", "steering-group", "working-group"] },
      "By anybody",
    );
    expect((await readSteps(REVISION)).length).toBe((await readSteps(null)).length);
  });
});
