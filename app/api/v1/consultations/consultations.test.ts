import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { giveRole } from "#lib/people/people.db";
import { closeDb } from "#lib/platform/db";
import type { Schema } from "#lib/publication/openapi/description";
import { OPENAPI } from "#lib/publication/openapi/document";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { createRound, respond } from "#lib/revision/consultation/consultation.db";
import { commentsOn, outForComment, setWindow } from "#lib/revision/consultation/consulted.fixture";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { testDatabase } from "#prisma/test/clone";
import * as comments from "./[round]/comments/route";
import * as one from "./[round]/route";
import * as all from "./route";

const HOUR = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const by: Record<string, PersonActor> = {};
const people: Record<string, SeededPerson> = {};
let round = 0;
let proposal = "";
let made = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("api_consultations");
  await reopenPublished();
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  for (const role of ["custodian", "working-group", "stakeholder", "coder"] as const) {
    const email = `${role}@example.org`;
    const seeded = await seedPerson(by.custodian ?? null, {
      name: role,
      email,
      role,
      password: "three wet umbrellas",
    });
    people[role] = seeded;
    by[role] = { ...AT_TERMINAL, personId: seeded.person.id };
  }
});
afterAll(closeDb);
beforeEach(async () => {
  const window = { opensAt: from(-1), closesAt: from(1) };
  round = await createRound(by.custodian!, "soc2010-soc2020", {
    title: `Round ${++made}`,
    about: "What we ask",
    ...window,
  });
  proposal = await outForComment(by["working-group"]!, `asked-${made}`, round);
});

const params = (id: number | string = round) => ({ params: Promise.resolve({ round: String(id) }) });
const get = (path: string, accept = "application/json") =>
  new Request(`http://localhost/api/v1/consultations${path}`, { headers: { accept } });

function send(who: string | null, body: unknown, type = "application/json", id: number | string = round) {
  const headers = new Headers({ "content-type": type });
  if (who) headers.set("cookie", people[who]!.cookie);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://localhost/api/v1/consultations/${id}/comments`, {
    method: "POST",
    headers,
    body: text,
  });
  return comments.POST(request, params(id));
}

const said = (more: object = {}) => ({
  ...{ proposal, version: 1, stance: "refutes", text: "They do other work.", publishName: true },
  ...more,
});

/** A schema of the description with what it refers to in it, as a check. */
function described(name: string): z.ZodType {
  const resolved = (schema: Schema): unknown =>
    JSON.parse(JSON.stringify(schema), (_, value) => {
      const ref = value?.$ref?.split("/").at(-1);
      return ref ? resolved(OPENAPI.components.schemas[ref]!) : value;
    });
  return z.fromJSONSchema(resolved(OPENAPI.components.schemas[name]!) as z.core.JSONSchema.JSONSchema);
}

describe("a comment that a page sends", () => {
  it("is taken while the round is open, and says where its response will be", async () => {
    const response = await send("stakeholder", said({ part: "change 1", link: "https://example.org/jobs" }));
    expect(response.status).toBe(201);
    const json = await response.json();
    expect(described("SentComment").safeParse(json).error?.issues ?? []).toEqual([]);
    expect(response.headers.get("location")).toBe(`/consultations/comments/${json.id}`);
    expect(await commentsOn(proposal)).toMatchObject([
      { id: json.id, stance: "refutes", part: "change 1", personId: by.stakeholder!.personId },
    ]);
  });

  it.each([
    [1, 2, "This round opens"],
    [-2, -0.001, "This round closed"],
  ])("is refused outside the window, with when that is", async (opens, closes, sentence) => {
    await setWindow(round, from(opens), from(closes));
    const response = await send("stakeholder", said());
    expect(response.status).toBe(409);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect((await response.json()).detail).toContain(sentence);
    expect(await commentsOn(proposal)).toEqual([]);
  });

  it("is taken from whoever may comment in this round, and from nobody else", async () => {
    expect((await send(null, said())).status).toBe(401);
    expect((await send("coder", said())).status).toBe(403);
    const scope = { kind: "round", id: String(round) } as const;
    await giveRole(by.custodian!, by.coder!.personId, { role: "stakeholder", scope, reason: "asked" });
    expect((await send("coder", said())).status).toBe(201);
    const elsewhere = await createRound(by.custodian!, "soc2010-soc2020", {
      ...{ title: "Elsewhere", about: "Else", opensAt: from(-1), closesAt: from(1) },
    });
    expect((await send("coder", said(), "application/json", elsewhere)).status).toBe(403);
  });

  it.each([
    ["no JSON", "{", 400],
    ["no object", "[]", 400],
    ["a field too many", said({ personId: "1" }), 400],
    ["a stance that is none", said({ stance: "yes" }), 400],
    ["no text", said({ text: "  " }), 400],
    ["a link that does something", said({ link: "javascript:alert(1)" }), 400],
    ["a link with a password", said({ link: "https://a:b@example.org/" }), 400],
    ["a part that is none", said({ part: "change 9" }), 409],
  ])("of %s is refused", async (_, body, status) => {
    const given = typeof body === "string" ? body : { ...body, proposal };
    const response = await send("stakeholder", given);
    expect(response.status).toBe(status);
    const problem = await response.json();
    expect(described("Problem").safeParse(problem).error?.issues ?? []).toEqual([]);
    expect(problem.detail).not.toBe("");
    expect(await commentsOn(proposal)).toEqual([]);
  });

  it("has to say that it is JSON, and where it goes", async () => {
    expect((await send("stakeholder", JSON.stringify(said()), "text/plain")).status).toBe(415);
    expect((await send("stakeholder", said(), "application/json", 999_999)).status).toBe(404);
    expect((await send("stakeholder", said(), "application/json", "x")).status).toBe(404);
  });
});

describe("what everybody reads of a round", () => {
  it("is what it asks and what is published, as described", async () => {
    const sent = async (text: string) => (await (await send("stakeholder", said({ text }))).json()).id;
    const published = await sent("First");
    const withheld = await sent("Second secret");
    await sent("Third secret");
    const answer = { text: "Thank you.", withheldReason: "", revision: 0 };
    await respond(by["working-group"]!, published, { ...answer, published: true });
    await respond(by["working-group"]!, withheld, {
      ...answer,
      published: false,
      withheldReason: "Off the point",
    });

    const list = await (await all.GET(get(""), params())).json();
    for (const item of list.rounds)
      expect(described("Round").safeParse(item).error?.issues ?? []).toEqual([]);
    const record = await (await one.GET(get(`/${round}`), params())).json();
    expect(described("RoundRecord").safeParse(record).error?.issues ?? []).toEqual([]);
    expect(record).toMatchObject({
      state: "open",
      proposals: [{ proposal, version: 1, outForComment: true }],
      comments: [{ id: published, text: "First", name: "stakeholder", response: { text: "Thank you." } }],
    });
    expect(JSON.stringify(record)).not.toMatch(/secret|Off the point/);

    const csv = await (await comments.GET(get(`/${round}/comments`, "text/csv"), params())).text();
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows).toMatchObject([{ comment: String(published), text: "First", question: "Why two?" }]);
    const rounds = await (await all.GET(get("", "text/csv"), params())).text();
    expect(parse(rounds, { columns: true })).toContainEqual(
      expect.objectContaining({ id: String(round), state: "open" }),
    );
  });

  it("says which rounds there are to whoever asks for another", async () => {
    const response = await one.GET(get("/999999"), params(999_999));
    expect(response.status).toBe(404);
    expect((await response.json()).suggestions.length).toBeGreaterThan(0);
    expect((await one.GET(get("/x"), params("x"))).status).toBe(400);
  });
});
