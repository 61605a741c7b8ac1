import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkAttachment } from "#lib/files/attachments/attachment";
import { readAttachment } from "#lib/files/attachments/attachments.db";
import { closeDb, db } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { readHistory, recorded } from "#lib/record/record.db";
import type { CommentDraft } from "#lib/revision/consultation/comment";
import {
  createRound,
  listComments,
  myComments,
  readComment,
  readPublishedComments,
  readRound,
  respond,
  sendComment,
} from "#lib/revision/consultation/consultation.db";
import {
  castOf,
  commentsOn,
  hoursFromNow,
  move,
  outForComment,
  roundOf,
  sendOutAgain,
  setDecided,
  setWindow,
} from "#lib/revision/consultation/consulted.fixture";
import { CORRECTION, openTestCorrection } from "#lib/revision/open-revision.fixture";
import { testDatabase } from "#prisma/test/clone";

let custodian: PersonActor;
let member: PersonActor;
let other: PersonActor;
let stakeholder: PersonActor;
let neighbour: PersonActor;
let round = 0;
let proposal = "";
let made = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("consultation_store");
  await openTestCorrection();
  delete process.env.SMTP_URL;
  const cast = await castOf("working-group", "working-group", "stakeholder", "stakeholder");
  custodian = cast.custodian!;
  member = cast["working-group"]!;
  other = cast["working-group 1"]!;
  stakeholder = cast.stakeholder!;
  neighbour = cast["stakeholder 3"]!;
});
afterAll(closeDb);
beforeEach(async () => {
  round = await createRound(custodian, CORRECTION, roundOf());
  proposal = await outForComment(member, `proposal-${++made}`, round);
});

const commentOn = (more: Partial<CommentDraft> = {}): CommentDraft => ({
  round,
  proposal,
  version: 1,
  stance: "supports",
  part: "",
  text: "Our members do this work.",
  link: "",
  publishName: false,
  attachment: null,
  ...more,
});

const answer = (more: object = {}) => ({
  text: "Thank you; we agree.",
  published: true,
  withheldReason: "",
  revision: 0,
  ...more,
});

describe("a comment", () => {
  it("is kept with its file, and stands with whoever sent it and with the working group only", async () => {
    const attachment = await checkAttachment({
      fileName: "jobs.csv",
      content: Buffer.from("a,b\n1,2\n"),
    });
    const id = await sendComment(stakeholder, commentOn({ part: "change 2", attachment }));
    const comment = await readComment(id);
    expect(comment).toMatchObject({
      ...{ id, proposal, version: 1, part: "change 2", personId: stakeholder.personId, response: null },
      attachment: { fileName: "jobs.csv", size: 8 },
    });
    expect(Buffer.from((await readAttachment(comment!.attachment!.id))!.content).toString()).toBe(
      "a,b\n1,2\n",
    );
    expect((await myComments(stakeholder.personId)).map((one) => one.id)).toContain(id);
    expect((await myComments(neighbour.personId)).map((one) => one.id)).not.toContain(id);
    expect(await readPublishedComments(proposal)).toEqual([]);
    expect(await readRound(round)).toMatchObject({ comments: 1, waiting: 1 });
    expect((await readHistory("comment", String(id)))[0]).toMatchObject({
      actorId: stakeholder.personId,
      after: { proposal, stance: "supports", part: "change 2" },
    });
  });

  it("is sent once by pressing the button twice, and nothing of the second stays", async () => {
    const attachment = await checkAttachment({
      fileName: "jobs.csv",
      content: Buffer.from("a,b\n1,2\n"),
    });
    const files = await db().attachment.count();
    const send = () => sendComment(stakeholder, commentOn({ attachment }));
    const results = await Promise.allSettled([send(), send(), send()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(send()).rejects.toThrow(/You sent this already, as comment \d+/);
    expect(await commentsOn(proposal)).toHaveLength(1);
    expect(await db().attachment.count()).toBe(files + 1);
    await sendComment(neighbour, commentOn());
    await sendComment(stakeholder, commentOn({ text: "One thing more." }));
    expect(await commentsOn(proposal)).toHaveLength(3);
  });

  it("is refused before the round opens and from the instant at which it closes", async () => {
    await setWindow(round, hoursFromNow(1), hoursFromNow(2));
    await expect(sendComment(stakeholder, commentOn())).rejects.toThrow(/This round opens .* (GMT|BST)/);
    await setWindow(round, hoursFromNow(-2), hoursFromNow(-1 / 3600));
    await expect(sendComment(stakeholder, commentOn())).rejects.toThrow(/This round closed .* not taken/);
    expect(await commentsOn(proposal)).toEqual([]);
  });

  it.each([
    [1, 2, "not opened yet"],
    [-2, -1 / 3600, "has closed"],
  ])("is refused by the database as well, for whoever goes past the app", async (opens, closes, sentence) => {
    await setWindow(round, hoursFromNow(opens), hoursFromNow(closes));
    const past = recorded(stakeholder, async (transaction, record) => {
      const { round: roundId, proposal: proposalId, attachment: _, ...said } = commentOn();
      const { id } = await transaction.comment.create({
        data: { ...said, roundId, proposalId, personId: stakeholder.personId },
      });
      const subject = { subjectKind: "comment", subjectId: String(id) } as const;
      await record({ action: "x", ...subject, before: null, after: null, reason: null });
    });
    await expect(past).rejects.toThrow(sentence);
  });

  it("is on the version that there is, and nothing else", async () => {
    await sendComment(stakeholder, commentOn());
    await sendOutAgain(member, proposal, round, 2);
    await expect(sendComment(neighbour, commentOn())).rejects.toThrow("has version 2 by now");
    await expect(sendComment(stakeholder, commentOn({ version: 2, part: "change 3" }))).rejects.toThrow(
      "That part is none",
    );
    await sendComment(stakeholder, commentOn({ version: 2 }));
    expect((await commentsOn(proposal)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it("is refused once the proposal was taken back, and for one that the round does not ask about", async () => {
    const elsewhere = await createRound(custodian, CORRECTION, roundOf());
    await expect(sendComment(stakeholder, commentOn({ round: elsewhere }))).rejects.toThrow(
      "does not ask about that proposal",
    );
    await move(member, proposal, ["out for comment", "working-group review"]);
    await expect(sendComment(stakeholder, commentOn())).rejects.toThrow("not out for comment any more");
    await expect(sendComment(stakeholder, commentOn({ round: 999_999 }))).rejects.toThrow("no such round");
  });

  it("is never altered or taken away", async () => {
    const id = await sendComment(stakeholder, commentOn());
    await expect(db().$executeRaw`UPDATE comment SET text = 'else' WHERE id = ${id}`).rejects.toThrow(
      "is_fixed",
    );
    await expect(db().$executeRaw`DELETE FROM comment WHERE id = ${id}`).rejects.toThrow("is_kept");
  });
});

describe("a response", () => {
  it("publishes the comment, with the name only where that was agreed to", async () => {
    const named = await sendComment(stakeholder, commentOn({ publishName: true }));
    const unnamed = await sendComment(neighbour, commentOn());
    await respond(member, named, answer());
    await respond(member, unnamed, answer());
    const published = await readPublishedComments(proposal);
    expect(published.map(({ id, name, response }) => [id, name, response])).toEqual([
      [named, "P", "Thank you; we agree."],
      [unnamed, null, "Thank you; we agree."],
    ]);
    expect(JSON.stringify(published)).not.toContain(neighbour.personId);
    expect(await readRound(round)).toMatchObject({ comments: 2, waiting: 0 });
    expect((await readPublishedComments()).map(({ id }) => id)).toContain(named);
  });

  it("withholds a comment with a reason, which whoever sent it reads and nobody else", async () => {
    const id = await sendComment(stakeholder, commentOn());
    await expect(respond(member, id, answer({ published: false }))).rejects.toThrow("Say why");
    await respond(member, id, answer({ published: false, withheldReason: "It names an employer" }));
    expect(await readPublishedComments(proposal)).toEqual([]);
    const withheldReason = "It names an employer";
    expect((await readComment(id))?.response).toMatchObject({ withheldReason, revision: 1 });
    expect((await listComments({ rounds: [round], state: "withheld" })).map((one) => one.id)).toEqual([id]);
    expect(await listComments({ rounds: [round], state: "published" })).toEqual([]);
  });

  it("of two members at once is one, and the other is told", async () => {
    const id = await sendComment(stakeholder, commentOn());
    const results = await Promise.allSettled([
      respond(member, id, answer()),
      respond(other, id, answer({ text: "We do not agree." })),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: expect.stringContaining("Somebody else responded") },
    });
  });

  it("can be saved twice without harm, and changed until the proposal is decided", async () => {
    const id = await sendComment(stakeholder, commentOn());
    await respond(member, id, answer());
    await respond(member, id, answer());
    await respond(other, id, answer({ text: "We thought again.", revision: 1 }));
    expect((await readComment(id))?.response).toMatchObject({ text: "We thought again.", revision: 2 });
    expect((await readHistory("comment", String(id))).map(({ action }) => action)).toEqual([
      "changed the response to a comment",
      "responded to a comment",
      "commented on a proposal",
    ]);
    await setDecided(proposal);
    await expect(respond(member, id, answer({ text: "Else", revision: 2 }))).rejects.toThrow("is decided");
  });

  it("leaves hidden a proposal that the working group took back", async () => {
    const id = await sendComment(stakeholder, commentOn());
    await respond(member, id, answer());
    await move(member, proposal, ["out for comment", "working-group review"]);
    expect(await readPublishedComments(proposal)).toEqual([]);
  });

  it("to a comment that is not there is refused", async () => {
    for (const id of [0, -1, 1.5, 2 ** 31, 999_999]) expect(await readComment(id)).toBeNull();
    await expect(respond(member, 999_999, answer())).rejects.toThrow("no such comment");
  });
});
