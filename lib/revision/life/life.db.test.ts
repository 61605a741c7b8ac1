import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { lifeCast, NO_MEETING } from "#demo/life-cast.fixture";
import type { Change } from "#lib/compile/decisions/change";
import { closeDb } from "#lib/platform/db";
import { oneSnapshot } from "#lib/platform/one-snapshot";
import { readHistory } from "#lib/record/record.db";
import { listCompiles } from "#lib/revision/compiles/compiles.db";
import { brokenRules, markOf } from "#lib/revision/life/broken-rules";
import { reverse } from "#lib/revision/life/decisions.db";
import { castVote, readLife } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { comment, nextVersion, openProposal, openRound } from "#lib/revision/life/open-proposal.fixture";
import type { Move } from "#lib/revision/life/proposal-life";
import { CORRECTION } from "#lib/revision/open-revision.fixture";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readCompiled, readRevision } from "#lib/revision/revision.db";

let cast: Awaited<ReturnType<typeof lifeCast>>;
beforeAll(async () => {
  cast = await lifeCast("proposal_life");
});
afterAll(closeDb);

describe("a proposal", () => {
  test("goes from draft to decision, and what is decided is in the compiled edition", async () => {
    const { sid, sue, resolve, recommended } = cast;
    const { issue, proposal } = await recommended();
    const id = await resolve(sid, proposal);
    expect(id).toBe(`${issue}-decision`);
    const life = await readLife(proposal);
    expect(life).toMatchObject({ stage: "decided", decided: { version: 1 }, closed: null });
    expect(life?.moves.map(({ to }) => to)).toEqual([
      "working-group review",
      "out for comment",
      "recommended",
      "decided",
    ]);
    expect(life?.cast.map(({ body, choice, name }) => [body, choice, name])).toEqual([
      ["steering-group", "accepted", "sid"],
      ["working-group", "for", "wendy"],
    ]);
    expect(life?.decisions).toMatchObject([
      { id, outcome: "accepted", name: "sid", reason: "The evidence holds" },
    ]);
    expect((await readCompiled(CORRECTION)).decisions.map((one) => one.id)).toContain(id);
    expect((await readRevision(CORRECTION)).issue(issue)?.outcome).toBe("accepted");
    expect((await listCompiles(CORRECTION))[0]).toMatchObject({
      note: "a decision on Test paper, issue 1",
    });
    const deeds = await readHistory("proposal", proposal);
    expect(deeds.map(({ action }) => action)).toEqual([
      "decided: accepted",
      "voted on version 1",
      "moved a proposal",
      "voted on version 1",
      "moved a proposal",
      "moved a proposal",
    ]);
    await reverse(sue, id, { reason: "For the other tests", ...NO_MEETING });
  });

  test("does not go out without tangible evidence, nor into a round that is not there", async () => {
    const { wendy, move } = cast;
    const { proposal } = await openProposal(wendy, { evidence: false });
    await move(wendy, proposal, "draft", "working-group review");
    const out = () => move(wendy, proposal, "working-group review", "out for comment");
    await expect(out()).rejects.toThrow("no tangible evidence");
    const other = await openProposal(wendy);
    await move(wendy, other.proposal, "draft", "working-group review");
    const into = (asked?: number) =>
      moveProposal(wendy, other.proposal, {
        ...{ from: "working-group review", to: "out for comment", version: 1, reason: "", round: asked },
      });
    await expect(into()).rejects.toThrow("Choose a round first");
    await expect(into(9_999)).rejects.toThrow("There is no such consultation round");
    expect(await readLife(other.proposal)).toMatchObject({ stage: "working-group review", inRound: false });
  });

  test("is moved once by two who do so at once; the second is told", async () => {
    const { wendy, move } = cast;
    const { proposal } = await openProposal(wendy);
    const both = await Promise.allSettled(
      [1, 2].map(() => move(wendy, proposal, "draft", "working-group review")),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(String(refused.reason)).toContain("Somebody moved the proposal meanwhile");
    expect((await readLife(proposal))?.moves.length).toBe(1);
  });

  test("is not moved by whose step it is not, nor by a step that there is not", async () => {
    const { wendy, sid, move } = cast;
    const { proposal } = await openProposal(wendy);
    await expect(move(sid, proposal, "draft", "working-group review")).rejects.toThrow(
      "This is for the working group",
    );
    await expect(move(wendy, proposal, "draft", "recommended")).rejects.toThrow("in one move");
    await expect(move(wendy, "no-such", "draft", "recommended")).rejects.toThrow("There is no such proposal");
  });

  test("is not recommended while a comment has no response", async () => {
    const { wendy, sue, round, move, outForComment } = cast;
    const { proposal } = await outForComment();
    await castVote(wendy, proposal, { version: 1, body: "working-group", choice: "for", reason: "" });
    await comment(sue, { round, proposal, version: 1, answered: true });
    await comment(sue, { round, proposal, version: 1, answered: false });
    await expect(move(wendy, proposal, "out for comment", "recommended")).rejects.toThrow(
      "1 comment has no response",
    );
  });
});

describe("a proposal that breaks a rule", () => {
  const untitled: Change = { type: "rename", source: "1121", to: { title: null } };
  const inReview = async () => {
    const { wendy, move } = cast;
    const { proposal } = await openProposal(wendy, { changes: [untitled] });
    await move(wendy, proposal, "draft", "working-group review");
    const broken = brokenRules(await whatIfOf(proposal, 1, "groups"));
    expect(broken.map(({ rule }) => rule)).toEqual(["title-given"]);
    const out = (despite?: Move["despite"]) =>
      moveProposal(wendy, proposal, {
        ...{ from: "working-group review", to: "out for comment", version: 1, reason: "To ask" },
        ...{ round: cast.round, despite },
      });
    return { proposal, broken, out };
  };
  const said = { confirmed: true, reason: "The round asks for the title" };

  test("goes to review, but not out to everybody unless whoever moves says so, and why", async () => {
    const { proposal, broken, out } = await inReview();
    const shown = markOf(broken);
    await expect(out()).rejects.toThrow("This version breaks 1 rule. Mend it first");
    await expect(out({ ...said, shown, confirmed: false })).rejects.toThrow("tick the box");
    await expect(out({ ...said, shown, reason: "" })).rejects.toThrow("Say why it goes out");
    await expect(out({ ...said, shown: markOf([]) })).rejects.toThrow("have changed meanwhile");
    const before = await readLife(proposal);
    expect(before).toMatchObject({ stage: "working-group review", inRound: false });
    await out({ ...said, shown });
    const life = await readLife(proposal);
    expect(life?.stage).toBe("out for comment");
    expect(life?.moves.at(-1)?.reason).toBe(
      "To ask\nIt goes out although it breaks a rule: The round asks for the title",
    );
    const [deed] = await readHistory("proposal", proposal);
    expect(deed).toMatchObject({
      action: "moved a proposal",
      after: {
        stage: "out for comment",
        brokenRules: broken.map(({ message }) => message),
        despite: "The round asks for the title",
      },
    });
  });

  test("one that breaks none needs no word, and none is recorded where one was given", async () => {
    const { wendy, move, round } = cast;
    const { proposal } = await openProposal(wendy);
    await move(wendy, proposal, "draft", "working-group review");
    await moveProposal(wendy, proposal, {
      ...{ from: "working-group review", to: "out for comment", version: 1, reason: "", round },
      despite: { ...said, shown: markOf([]) },
    });
    const [deed] = await readHistory("proposal", proposal);
    expect(deed?.after).toEqual({ stage: "out for comment" });
  });
});

describe("a move by which everybody reads a proposal", () => {
  test("waits for a decision that is under way, and is looked at again after it", async () => {
    const { wendy, move } = cast;
    const { proposal } = await openProposal(wendy);
    await move(wendy, proposal, "draft", "working-group review");
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await client.query("BEGIN");
      await client.query("UPDATE revision_state SET version = version + 1");
      const out = move(wendy, proposal, "working-group review", "out for comment");
      await vi.waitFor(
        async () => {
          const { rows } = await client.query(
            "SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid::text::bigint = (pg_current_xact_id()::text::bigint % 4294967296)",
          );
          expect(rows).toHaveLength(1);
        },
        { timeout: 60_000 },
      );
      await client.query("COMMIT");
      await out;
    } finally {
      await client.end();
    }
    expect((await readLife(proposal))?.stage).toBe("out for comment");
  });

  test("is looked at again where a decision was made since its request read the revision", async () => {
    const { wendy, sid, move, resolve, recommended } = cast;
    const rename = (title: string): Change => ({ type: "rename", source: "1122", to: { title } });
    const { proposal } = await openProposal(wendy, { changes: [rename("Managers in building")] });
    const other = await recommended(wendy, { changes: [rename("Building managers")] });
    await move(wendy, proposal, "draft", "working-group review");
    const out = () => move(wendy, proposal, "working-group review", "out for comment");
    await oneSnapshot(async () => {
      expect(brokenRules(await whatIfOf(proposal, 1, "groups"))).toEqual([]);
      await oneSnapshot(() => resolve(sid, other.proposal));
      await expect(out()).rejects.toThrow("This version breaks");
    });
    expect((await readLife(proposal))?.stage).toBe("working-group review");
  });
});

describe("the rounds offered", () => {
  test("are told apart by whether they ask about the proposal's paper", async () => {
    const { custodian, wendy, round, outForComment } = cast;
    await outForComment();
    const other = await openRound(custodian, 3);
    const { proposal } = await openProposal(wendy);
    const life = await readLife(proposal);
    expect(life?.rounds.map(({ id, asks, ofPaper }) => ({ id, asks, ofPaper }))).toEqual([
      { id: other, asks: false, ofPaper: false },
      { id: round, asks: false, ofPaper: true },
    ]);
  });
});

describe("a vote", () => {
  test("can be changed while it counts, and is recorded once when it is sent twice", async () => {
    const { wendy, outForComment } = cast;
    const { proposal } = await outForComment();
    const vote = (choice: "for" | "against") =>
      castVote(wendy, proposal, { version: 1, body: "working-group", choice, reason: "" });
    await vote("against");
    await vote("for");
    await vote("for");
    const life = await readLife(proposal);
    expect(life?.votes).toEqual([{ personId: wendy.personId, body: "working-group", choice: "for" }]);
    const votes = (await readHistory("proposal", proposal)).filter(({ action }) =>
      action.startsWith("voted"),
    );
    expect(votes.map(({ after }) => after?.vote)).toEqual(["for", "against"]);
  });

  test("goes out of date when the proposal changes", async () => {
    const { wendy, sid, sue, recommended } = cast;
    const { proposal } = await recommended();
    await castVote(sid, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
    await nextVersion(wendy, proposal, 2);
    const life = await readLife(proposal);
    expect(life?.votes).toEqual([]);
    expect(life?.cast.length).toBe(2);
    const late = { version: 1, body: "steering-group", choice: "rejected", reason: "" } as const;
    await expect(castVote(sue, proposal, late)).rejects.toThrow("has version 2 by now");
  });

  test("is for members of the group, while it votes", async () => {
    const { wendy, sid, outForComment } = cast;
    const { proposal } = await outForComment();
    const vote = { version: 1, body: "steering-group", choice: "accepted", reason: "" } as const;
    await expect(castVote(wendy, proposal, vote)).rejects.toThrow("Only members of the steering group");
    await expect(castVote(sid, proposal, vote)).rejects.toThrow(
      "does not vote on a proposal that is out for comment",
    );
    const mixed = { version: 1, body: "working-group", choice: "accepted", reason: "" } as const;
    await expect(castVote(wendy, proposal, mixed)).rejects.toThrow("votes that this group has");
  });
});
