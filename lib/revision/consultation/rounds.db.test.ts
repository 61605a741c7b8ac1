import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { readHistory, recorded } from "#lib/record/record.db";
import { changeRound, createRound, listRounds, readRound } from "#lib/revision/consultation/consultation.db";
import {
  ask,
  castOf,
  hoursFromNow,
  outForComment,
  roundOf,
  setWindow,
} from "#lib/revision/consultation/consulted.fixture";
import { CORRECTION, openTestCorrection } from "#lib/revision/open-revision.fixture";
import { testDatabase } from "#prisma/test/clone";

let custodian: PersonActor;
let member: PersonActor;
let round = 0;
let proposal = "";
let made = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("consultation_rounds");
  await openTestCorrection();
  delete process.env.SMTP_URL;
  const cast = await castOf("working-group");
  custodian = cast.custodian!;
  member = cast["working-group"]!;
});
afterAll(closeDb);
beforeEach(async () => {
  round = await createRound(custodian, CORRECTION, roundOf());
  proposal = await outForComment(member, `proposal-${++made}`, round);
});

describe("a round", () => {
  it("is set up once, however often the button is pressed", async () => {
    const draft = roundOf();
    const results = await Promise.allSettled([
      createRound(custodian, CORRECTION, draft),
      createRound(custodian, CORRECTION, draft),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const rounds = (await listRounds()).filter(({ title }) => title === draft.title);
    expect(rounds).toMatchObject([{ ...draft, asks: [], comments: 0, waiting: 0, revision: 0 }]);
    expect(await readHistory("consultation-round", String(rounds[0]!.id))).toMatchObject([
      { actorId: custodian.personId, action: "set up a consultation round", after: { title: draft.title } },
    ]);
  });

  it.each([
    [{ closesAt: hoursFromNow(-1 / 60) }, "cannot close in the past"],
    [{ opensAt: hoursFromNow(-48) }, "before it was set up"],
  ])("of the past is refused", async (window, sentence) => {
    await expect(createRound(custodian, CORRECTION, roundOf(window))).rejects.toThrow(sentence);
  });

  it("is changed by whoever saw it as it is, and the record says from what to what", async () => {
    const held = (await readRound(round))!;
    const change = { ...held, about: "More", closesAt: hoursFromNow(48), reason: "More time was asked for" };
    await changeRound(custodian, round, change);
    await expect(changeRound(custodian, round, { ...change, about: "Else" })).rejects.toThrow(
      "Somebody else changed this round",
    );
    expect(await readRound(round)).toMatchObject({ about: "More", revision: 1, opensAt: held.opensAt });
    expect((await readHistory("consultation-round", String(round)))[0]).toMatchObject({
      before: { about: "What we ask" },
      after: { about: "More" },
      reason: "More time was asked for",
    });
  });

  it("that is open keeps its opening, and says why it closes at another time", async () => {
    const held = (await readRound(round))!;
    const changed = (more: object) => changeRound(custodian, round, { ...held, reason: "", ...more });
    await expect(changed({ opensAt: hoursFromNow(1) })).rejects.toThrow("opened already");
    await expect(changed({ closesAt: hoursFromNow(-0.5) })).rejects.toThrow("cannot close in the past");
    await expect(changed({ closesAt: hoursFromNow(30) })).rejects.toThrow("Say why");
    expect(await readRound(round)).toEqual(held);
  });

  it("that has closed stays as it was, and asks about nothing more, past the app as well", async () => {
    await setWindow(round, hoursFromNow(-3), hoursFromNow(-1));
    const held = (await readRound(round))!;
    await expect(
      changeRound(custodian, round, { ...held, closesAt: hoursFromNow(9), reason: "x" }),
    ).rejects.toThrow("has closed, and stays as it was");
    const past = recorded(custodian, (transaction) =>
      transaction.consultationRound.update({ where: { id: round }, data: { closesAt: hoursFromNow(9) } }),
    );
    await expect(past).rejects.toThrow("This round has closed");
    await expect(ask(member, proposal, round)).rejects.toThrow("This round has closed");
  });
});
