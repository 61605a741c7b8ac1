import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { sendAddresses } from "#lib/permissions/addresses.fixture";
import { type Action, can } from "#lib/permissions/permissions";
import { ROLES, type Role } from "#lib/permissions/roles";
import { closeDb, db } from "#lib/platform/db";
import { CLIENT_ADDRESS } from "#lib/platform/request-headers";
import { verifyRecord } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

type FormHandler = {
  (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>;
  action: Action;
  fields: z.ZodType;
};

/** Every form of the app. Signing out is left out: it would end the sessions that the others are sent with. */
const ADDRESSES = sendAddresses().filter(({ path }) => path !== "/sign-out" && !path.startsWith("/api/"));
const FORMS = ADDRESSES.map(({ path }) => path);
const handlers = new Map<string, FormHandler>();
const people = new Map<Role, SeededPerson>();
let address = 0;

beforeAll(async () => {
  // Each refusal for want of a role is a warning in the log.
  vi.spyOn(console, "warn").mockImplementation(() => {});
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  process.env.DATABASE_URL = await testDatabase("forms_attacks");
  for (const path of FORMS)
    handlers.set(path, (await import(/* @vite-ignore */ resolve(`app${path}/route.ts`))).POST);
  let custodian: string | null = null;
  for (const role of [...ROLES].reverse()) {
    const by = custodian ? { personId: custodian, via: "browser" as const, requestId: null } : null;
    const email = `${role}@example.org`;
    const seeded = await seedPerson(by, { name: role, email, role, password: "quiet orange staircase" });
    people.set(role, seeded);
    custodian ??= seeded.person.id;
  }
});
afterAll(closeDb);

/** Sends a form as a browser would, each time from another address, so that limits by address do not end the test. */
function send(
  path: string,
  role: Role | null,
  values: Record<string, string>,
  from = `10.0.${address >> 8}.${address++ & 255}`,
): Promise<Response> {
  const form = new URLSearchParams(values);
  const headers = new Headers({ "content-type": "application/x-www-form-urlencoded" });
  headers.set(CLIENT_ADDRESS, from);
  const cookie = role && people.get(role)?.cookie;
  if (cookie) headers.set("cookie", cookie);
  const names = [...path.matchAll(/\[\.*(\w+)\]/g)].map(([, name]) => name!);
  const params = Promise.resolve(Object.fromEntries(names.map((name) => [name, PARTS[name] ?? "1"])));
  const request = new Request(`http://localhost:3000${path}`, { method: "POST", headers, body: form });
  return handlers.get(path)!(request, { params });
}

const PARTS: Record<string, string> = {
  revision: "soc2010-soc2020",
  uid: "a1aa",
  edition: "soc2020",
  code: "2136",
  id: "1",
  token: "x",
};

function fieldsOf(path: string): string[] {
  const { fields } = handlers.get(path)!;
  return fields instanceof z.ZodObject ? Object.keys(fields.shape) : [];
}

/** Everything that matters, to see that nothing of it changed. */
async function state() {
  const [people, grants, invitations, suggestions, version, entries] = await Promise.all([
    db().person.findMany({ select: { id: true, email: true, deactivatedAt: true }, orderBy: { id: "asc" } }),
    db().roleGrant.findMany({ orderBy: { id: "asc" } }),
    db().invitation.findMany({ orderBy: { id: "asc" } }),
    db().indexSuggestion.findMany({ orderBy: { id: "asc" } }),
    db().import.count(),
    db().indexEntry.count(),
  ]);
  return { people, grants, invitations, suggestions, version, entries };
}

it.each(ADDRESSES)("$path asks for what its file says that one does there", ({ path, actions }) => {
  expect([handlers.get(path)!.action]).toEqual(actions);
});

describe("a form that is not for whoever sends it", () => {
  let before: Awaited<ReturnType<typeof state>>;
  beforeAll(async () => {
    before = await state();
  });
  it.each(FORMS)("%s changes nothing, and says so to everybody alike", async (path) => {
    const { action } = handlers.get(path)!;
    const values = Object.fromEntries(fieldsOf(path).map((name) => [name, "1"]));
    const refused = async (role: Role | null) => {
      const asker = role && people.get(role)!;
      const person = asker && { ...asker.person, secondFactor: asker.key !== null };
      if (can(person, action)) return;
      const response = await send(path, role, values);
      const location = response.headers.get("location");
      if (role) expect(location, `${role} at ${path}`).toMatch(/[?&]answer=not-allowed$/);
      else expect(location, path).toMatch(/^\/sign-in\?return=/);
    };
    await Promise.all([null, ...ROLES].map(refused));
    expect(await state()).toEqual(before);
  });
});

const HOSTILE = [
  `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`,
  `'; DROP TABLE person; -- \\`,
  `=HYPERLINK("http://evil.example","x")`,
  "nul \u0000 and \u202E turned",
  "../../../../etc/passwd",
  "x".repeat(100_000),
  "{{7*7}} #{7*7} %n%n",
  '{"$ne":null}',
];
/** Fields that no form has: whoever adds them gets nothing for it. */
const EXTRA = {
  role: "custodian",
  roles: "custodian",
  personId: "1",
  ownerId: "1",
  status: "accepted",
  twoFactorEnabled: "false",
  deactivatedAt: "",
  __proto__: "x",
  constructor: "x",
};

describe("a form full of what should not be in it", () => {
  it.each(FORMS)("%s is answered, not broken by it", async (path) => {
    const role = ROLES.find((one) => can(people.get(one)!.person, handlers.get(path)!.action)) ?? "custodian";
    for (const text of HOSTILE) {
      const values = Object.fromEntries(fieldsOf(path).map((name) => [name, text]));
      const response = await send(path, "custodian", { ...EXTRA, ...values });
      expect(response.status, `${path} as ${role} with ${text.slice(0, 30)}`).toBe(303);
      const location = response.headers.get("location");
      if (location) expect(location, path).toMatch(/^\/(?!\/)/);
    }
    const grants = await db().roleGrant.findMany({ where: { role: "custodian" } });
    expect(grants.map((grant) => grant.personId)).toEqual([people.get("custodian")!.person.id]);
  });

  it("leaves the record whole, whichever it was", async () => {
    expect(await verifyRecord()).not.toHaveProperty("problem");
  });
});

describe("hundreds of wrong passwords", () => {
  it("are tried ten times at most, from however many addresses, and lock one account only", async () => {
    const wrong = { email: "coder@example.org", password: "not this one either" };
    // Many at a time, as somebody would who means it.
    for (let at = 0; at < 300; at += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => send("/sign-in/with-password", null, wrong)),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303));
    }
    const tried = await db().auditEntry.count({ where: { action: "was refused: wrong password" } });
    expect(tried).toBe(10);
    const right = { ...wrong, password: "quiet orange staircase" };
    const sessions = () => db().session.count();
    const before = await sessions();
    await send("/sign-in/with-password", null, right);
    expect(await sessions(), "locked for now, even with the right password").toBe(before);
    await send("/sign-in/with-password", null, { ...right, email: "stakeholder@example.org" });
    expect(await sessions(), "others come in").toBe(before + 1);
  });

  it("from one address lock no further accounts once that address is blocked", async () => {
    const wrong = { email: "nobody@example.org", password: "not this one either" };
    const from = "10.9.9.9";
    for (let at = 0; at < 60; at++) await send("/sign-in/with-password", null, wrong, from);
    const email = "working-group@example.org";
    for (let at = 0; at < 12; at++) await send("/sign-in/with-password", null, { ...wrong, email }, from);
    const before = await db().session.count();
    await send("/sign-in/with-password", null, { ...wrong, email, password: "quiet orange staircase" });
    expect(await db().session.count()).toBe(before + 1);
  });
});
