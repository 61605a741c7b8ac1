import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { createRound } from "#lib/revision/consultation/consultation.db";
import { castOf } from "#lib/revision/consultation/consulted.fixture";
import { recordEvidence } from "#lib/revision/evidence/evidence.db";
import { editIssue, openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { decide } from "#lib/revision/life/decisions.db";
import { castVote } from "#lib/revision/life/life.db";
import { moveProposal } from "#lib/revision/life/move-proposal.db";
import { openProposal } from "#lib/revision/life/open-proposal.fixture";
import { CORRECTION, openTestCorrection } from "#lib/revision/open-revision.fixture";
import { propose, saveVersion } from "#lib/revision/proposals/proposals.db";
import { testDatabase } from "#prisma/test/clone";

const REVISION = CORRECTION;
const FINISHED = "This revision is finished, so nothing more is raised, proposed or decided in it.";
let client: pg.Client;
let by: Record<string, PersonActor>;
let held: { issue: string; proposal: string };
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("finished_revision");
  await openTestCorrection();
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  by = await castOf("working-group", "steering-group");
  held = await openProposal(by["working-group"]!);
  await client.query(`BEGIN; UPDATE revision SET status = 'finished' WHERE id = '${REVISION}';
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'x', 'revision', 'x'); COMMIT`);
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

describe("in a revision that is finished", () => {
  const draft = { question: "Another?", sources: ["1121"], targets: [], evidence: "" };
  const paper = { label: "Late", title: "Late", majorGroup: null, introduction: "" };
  const window = { opensAt: new Date(Date.now() + 1e6), closesAt: new Date(Date.now() + 1e9) };
  const member = () => by["working-group"]!;
  const move = { from: "draft", to: "working-group review", version: 1, reason: "" } as const;
  const decision = {
    version: 1,
    outcome: "rejected",
    reason: "No",
    meeting: null,
    decidedOn: "",
  } as const;

  test.each<[string, () => Promise<unknown>]>([
    ["a paper", () => openPaper(member(), REVISION, paper)],
    [
      "an issue",
      () => raiseIssue(member(), { ...draft, paper: "test-paper", origin: "working group", originRef: null }),
    ],
    ["an edit of an issue", () => editIssue(member(), held.issue, { ...draft, revision: 0 })],
    ["evidence", () => recordEvidence(member(), held.issue, { kind: "statement", text: "So it is" })],
    ["a proposal", () => propose(member(), held.issue)],
    ["a version", () => saveVersion(member(), held.proposal, { base: 1, title: "T", changes: [], note: "" })],
    [
      "a vote",
      () =>
        castVote(member(), held.proposal, { version: 1, body: "working-group", choice: "for", reason: "" }),
    ],
    ["a move", () => moveProposal(member(), held.proposal, move)],
    ["a decision", () => decide(by["steering-group"]!, held.proposal, decision)],
    ["a round", () => createRound(member(), REVISION, { title: "Late", about: "x", ...window })],
  ])("%s is refused", async (_, act) => {
    await expect(act()).rejects.toThrow(FINISHED);
  });

  test.each([
    `INSERT INTO review_paper (id, revision_id, title, label, created_by_id) VALUES ('l', '${REVISION}', 'L', 'L', $1)`,
    "INSERT INTO issue (id, paper_id, number, question, origin, raised_by_id) VALUES ('l', 'test-paper', 99, 'q', 'working group', $1)",
    "INSERT INTO decision (id, issue_id, outcome, reason, decided_by_id) VALUES ('l', 'test-paper-1', 'rejected', 'x', $1)",
    "INSERT INTO proposal_version (proposal_id, version, title, changes, saved_by_id) VALUES ('test-paper-1-proposal', 2, 't', '[]', $1)",
    "INSERT INTO proposal_move (proposal_id, from_stage, to_stage, version, moved_by_id) VALUES ('test-paper-1-proposal', 'draft', 'working-group review', 1, $1)",
    `INSERT INTO consultation_round (revision_id, title, opens_at, closes_at, created_by_id) VALUES ('${REVISION}', 'L', now(), now() + interval '1 day', $1)`,
  ])("the database refuses it whatever the way: %s", async (sql) => {
    const person = by[sql.includes("decided_by_id") ? "steering-group" : "working-group"]!.personId;
    await expect(client.query(sql, [person])).rejects.toThrow("refused: this revision is finished");
  });
});
