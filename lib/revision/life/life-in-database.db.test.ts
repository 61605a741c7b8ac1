import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OUTCOMES, type Outcome } from "#lib/compile/decisions/decision";
import { STAGES, type Stage } from "#lib/compile/decisions/stage";
import type { Grant } from "#lib/permissions/roles";
import { closeDb } from "#lib/platform/db";
import {
  CHOICES,
  type Choice,
  decisionMissing,
  type Member,
  moveMissing,
  type Standing,
  voteMissing,
  withOwnVote,
} from "#lib/revision/life/life";
import { BODIES, type Body, LIFE_ROLES, type LifeRole, type LifeStep } from "#lib/revision/life/life-step";
import { memberOf } from "#lib/revision/life/member";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { testDatabase } from "#prisma/test/clone";

/**
 * The rules are held twice: life.ts tells people what is missing, the database's triggers keep whatever comes another way.
 * Here both are asked the same, case by case: what life.ts allows the database takes, what it refuses the database refuses.
 */
let client: pg.Client;
let paper: string;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("proposal_life_rules");
  await reopenPublished();
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(`SELECT id FROM review_paper WHERE revision_id = '${HERE}' LIMIT 1`);
  paper = rows[0].id;
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

const PEOPLE = ["ann", "ben", "cai"] as const;
const HERE = "soc2010-soc2020";
const ELSEWHERE = "major-group-3";

/** A role as it was given: for every revision, for the proposal's own only, or for another only. */
interface Given {
  role: LifeRole;
  of: null | typeof HERE | typeof ELSEWHERE;
}

interface Case {
  roles: Record<(typeof PEOPLE)[number], Given[]>;
  steps: LifeStep[];
  /** Whose the steps are: those that stand for every revision, or the revision's own beside them. */
  stepsOf: null | typeof HERE;
  stage: Stage;
  version: number;
  proposer: string | null;
  votes: { personId: string; body: Body; choice: Choice; version: number }[];
  evidence: ("sizes" | "statement" | "withdrawn")[];
  comments: ("open" | "answered")[];
  round: "none" | "open" | "closed" | "earlier version";
  decided: "no" | "this version" | "earlier version" | "reversed";
}

const anyRoles = fc.subarray([...LIFE_ROLES], { minLength: 1 });
const anyGiven = (minLength: number) =>
  fc.uniqueArray(
    fc.record({
      role: fc.constantFrom<LifeRole>(...LIFE_ROLES),
      of: fc.constantFrom<Given["of"]>(null, null, HERE, ELSEWHERE),
    }),
    { minLength, maxLength: 4, selector: ({ role, of }) => `${role} ${of}` },
  );
const anyStep = (from: Stage, to: Stage) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    roles: anyRoles,
    quorum: fc.integer({ min: 0, max: 2 }),
    quorumOf: fc.constantFrom<Body>(...BODIES),
    needsEvidence: fc.boolean(),
    needsResponses: fc.boolean(),
  });
const STEPS = STAGES.flatMap((from) => STAGES.filter((to) => to !== from).map((to) => [from, to] as const));
const anyVote = fc.constantFrom<Body>(...BODIES).chain((body) =>
  fc.record({
    personId: fc.constantFrom(...PEOPLE),
    body: fc.constant(body),
    choice: fc.constantFrom<Choice>(...CHOICES[body]),
    version: fc.constantFrom(1, 2),
  }),
);
const anyCase: fc.Arbitrary<Case> = fc.record({
  roles: fc.record({ ann: anyGiven(0), ben: anyGiven(1), cai: anyGiven(2) }),
  steps: fc
    .subarray(STEPS, { minLength: 12 })
    .chain((pairs) => fc.tuple(...pairs.map(([from, to]) => anyStep(from, to))))
    .map((steps) => steps.map((step, at) => ({ ...step, id: at + 1 }))),
  stepsOf: fc.constantFrom<Case["stepsOf"]>(null, HERE),
  // A recommended proposal is where most can go wrong.
  stage: fc.constantFrom<Stage>(...STAGES, "recommended", "recommended"),
  version: fc.constant(2),
  proposer: fc.constantFrom(...PEOPLE, null),
  votes: fc.uniqueArray(anyVote, {
    maxLength: 6,
    selector: ({ personId, body, version }) => `${personId} ${body} ${version}`,
  }),
  evidence: fc.array(fc.constantFrom("sizes", "statement", "withdrawn"), { maxLength: 2 }),
  comments: fc.array(fc.constantFrom("open", "answered"), { maxLength: 2 }),
  round: fc.constantFrom("none", "open", "closed", "earlier version"),
  decided: fc.constantFrom("no", "no", "no", "this version", "earlier version", "reversed"),
});

/** The case as life.ts sees it. */
function standingOf(one: Case): Standing {
  const version = one.decided === "this version" ? one.version : one.version - 1;
  return {
    stage: one.stage,
    version: one.version,
    proposerId: one.proposer,
    votes: one.votes.filter((vote) => vote.version === one.version),
    evidence: one.evidence.filter((kind) => kind === "sizes").length,
    unanswered: one.comments.filter((comment) => comment === "open").length,
    inRound: one.round === "open",
    decided: one.decided === "no" || one.decided === "reversed" ? null : { version },
  };
}

/** The case as rows, put there past every trigger: cases need not have come about by moves that are allowed. */
async function lay(one: Case): Promise<void> {
  const run = (sql: string, ...values: unknown[]) => client.query(sql, values);
  await run("SET LOCAL session_replication_role = replica");
  for (const [id, roles] of Object.entries(one.roles)) {
    await run("INSERT INTO person (id, name, email, updated_at) VALUES ($1, $1, $1, now())", id);
    for (const { role, of } of roles)
      await run(
        "INSERT INTO role_grant (person_id, role, reason, scope_kind, scope_id) VALUES ($1, $2, 'x', $3, $4)",
        ...[id, role, of && "revision", of],
      );
  }
  // The steps that were delivered stand beside a revision's own, and must not count; nor must those of another revision.
  if (one.stepsOf === null) await run("UPDATE life_step SET ended_at = now()");
  await run(
    "INSERT INTO life_step (revision_id, from_stage, to_stage, roles) VALUES ($1, 'draft', 'recommended', '{custodian}')",
    ELSEWHERE,
  );
  for (const { from, to, roles, quorum, quorumOf, needsEvidence, needsResponses } of one.steps)
    await run(
      `INSERT INTO life_step (revision_id, from_stage, to_stage, roles, quorum, quorum_of, needs_evidence, needs_responses)
       VALUES ($8, $1, $2, $3, $4, $5, $6, $7)`,
      ...[from, to, roles, quorum, quorumOf, needsEvidence, needsResponses, one.stepsOf],
    );
  await run(
    "INSERT INTO issue (id, paper_id, number, question, origin) VALUES ('i', $1, 999, 'q', 'working group')",
    paper,
  );
  await run(
    "INSERT INTO proposal (id, issue_id, proposer_id, stage, version) VALUES ('p', 'i', $1, $2, $3)",
    ...[one.proposer, one.stage, one.version],
  );
  for (const version of [1, 2])
    await run(
      "INSERT INTO proposal_version (proposal_id, version, title, changes) VALUES ('p', $1, 't', '[]')",
      version,
    );
  for (const { personId, body, choice, version } of one.votes)
    await run(
      "INSERT INTO vote (proposal_id, version, person_id, body, choice) VALUES ('p', $1, $2, $3, $4)",
      ...[version, personId, body, choice],
    );
  for (const kind of one.evidence)
    await run(
      `INSERT INTO evidence (issue_id, kind, text, withdrawn_at, withdraw_reason) VALUES ('i', $1, 'x', $2, 'x')`,
      ...[kind === "withdrawn" ? "sizes" : kind, kind === "withdrawn" ? new Date() : null],
    );
  const { rows } = await run(
    `INSERT INTO consultation_round (revision_id, title, opens_at, closes_at)
     SELECT revision_id, 'r', now() - interval '2 day', now() + $2::interval FROM review_paper WHERE id = $1 RETURNING id`,
    ...[paper, one.round === "closed" ? "-1 day" : "1 day"],
  );
  if (one.round !== "none")
    await run(
      "INSERT INTO round_proposal (round_id, proposal_id, version) VALUES ($1, 'p', $2)",
      ...[rows[0].id, one.round === "earlier version" ? 1 : 2],
    );
  for (const comment of one.comments) {
    const { rows: written } = await run(
      `INSERT INTO comment (round_id, proposal_id, version, person_id, stance, text, publish_name)
       VALUES ($1, 'p', 1, 'ann', 'neutral', 'x', false) RETURNING id`,
      rows[0].id,
    );
    if (comment === "answered")
      await run(
        "INSERT INTO comment_response (comment_id, text, published, responded_by_id) VALUES ($1, 'x', true, 'ben')",
        written[0].id,
      );
  }
  const decision = (id: string, version: number, reverses: string | null) =>
    run(
      `INSERT INTO decision (id, issue_id, proposal_id, version, outcome, reason, reverses_id)
       VALUES ($1, 'i', 'p', $2, 'accepted', 'x', $3)`,
      ...[id, version, reverses],
    );
  if (one.decided !== "no") await decision("d", one.decided === "earlier version" ? 1 : 2, null);
  if (one.decided === "reversed") await decision("e", 2, "d");
  await run("SET LOCAL session_replication_role = origin");
}

/** Whether the database takes these rows; the transaction is as before afterwards. */
async function takes(...rows: [sql: string, ...values: unknown[]][]): Promise<boolean> {
  await client.query("SAVEPOINT asked");
  try {
    for (const [sql, ...values] of rows) await client.query(sql, values);
    return true;
  } catch (error) {
    expect(String(error)).toContain("refused: ");
    return false;
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT asked");
  }
}

const MOVE = `INSERT INTO proposal_move (proposal_id, from_stage, to_stage, version, moved_by_id)
  VALUES ('p', $1, $2, $3, $4)`;
const VOTE = "INSERT INTO vote (proposal_id, version, person_id, body, choice) VALUES ('p', $1, $2, $3, $4)";

async function compare(one: Case): Promise<{ allowed: number; refused: number }> {
  const seen = { allowed: 0, refused: 0 };
  const agree = (missing: string[], taken: boolean, what: unknown) => {
    expect({ ...(what as object), taken, missing: missing.length === 0 ? [] : missing }).toEqual({
      ...(what as object),
      taken: missing.length === 0,
      missing,
    });
    seen[taken ? "allowed" : "refused"]++;
  };
  const standing = standingOf(one);
  for (const id of PEOPLE) {
    const grants = one.roles[id].map(
      ({ role, of }): Grant => ({
        role,
        scope: of && { kind: "revision", id: of },
      }),
    );
    const member: Member = memberOf({ id, name: id, grants, secondFactor: true }, HERE);
    for (const to of STAGES.filter((stage) => stage !== one.stage))
      agree(
        moveMissing(one.steps, standing, member, to),
        await takes([MOVE, one.stage, to, one.version, id]),
        { id, move: to },
      );
    for (const body of BODIES) {
      if (standing.votes.some((vote) => vote.personId === id && vote.body === body)) continue;
      agree(voteMissing(standing, member, body), await takes([VOTE, one.version, id, body, "abstain"]), {
        id,
        body,
      });
    }
    for (const outcome of OUTCOMES)
      agree(
        decisionMissing(one.steps, standing, member, outcome),
        await takes(...decisionRows(one, standing, member, outcome)),
        { id, outcome },
      );
  }
  return seen;
}

function decisionRows(one: Case, standing: Standing, member: Member, outcome: Outcome) {
  const own = withOwnVote(standing, member, outcome).votes.length > standing.votes.length;
  const rows: [string, ...unknown[]][] = own
    ? [[VOTE, one.version, member.id, "steering-group", outcome]]
    : [];
  rows.push([
    `INSERT INTO decision (id, issue_id, proposal_id, version, outcome, reason, decided_by_id)
     VALUES ('new', 'i', 'p', $1, $2, 'x', $3)`,
    ...[one.version, outcome, member.id],
  ]);
  rows.push([MOVE, one.stage, "decided", one.version, member.id]);
  return rows;
}

test("what life.ts allows the database takes, and what it refuses the database refuses", async () => {
  const seen = { allowed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      await client.query("BEGIN");
      try {
        await lay(one);
        const { allowed, refused } = await compare(one);
        seen.allowed += allowed;
        seen.refused += refused;
      } finally {
        await client.query("ROLLBACK");
      }
    }),
    { numRuns: 120 },
  );
  // The cases are worth something only when they fall on both sides.
  expect(seen.allowed).toBeGreaterThan(100);
  expect(seen.refused).toBeGreaterThan(100);
});
