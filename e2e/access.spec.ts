import { readsByAction, sendsByAction } from "#lib/permissions/addresses.fixture";
import { ACTIONS, type Action, can, type Person } from "#lib/permissions/permissions";
import { ROLES, type Role } from "#lib/permissions/roles";
import { expect, test } from "./fixtures";
import { testPerson } from "./people";

/** Parts of addresses that exist, for the parts that stand for any. */
const PARTS: Record<string, string> = {
  "[edition]": "soc2020",
  "[...code]": "2136",
  "[code]": "2136",
  "[subUnit]": "00",
  "[uid]": "a1aa",
  "[source]": "2139",
  "[target]": "2136",
  "[minor]": "213",
  "[correspondence]": "soc2010-soc2020",
  "[hash]": "none",
  "[file]": "soc2020-structure.csv",
  "[[...path]]": "v1",
  "[id]": "1",
  "[paper]": "published-soc2010-soc2020-1",
  "[format]": "json",
  "[revision]": "soc2010-soc2020",
  "[proposal]": "published-soc2010-soc2020-1-10-proposal",
  "[issue]": "published-soc2010-soc2020-1-10",
};

/** Addresses that answer GET otherwise than pages do. */
const OTHERWISE: Record<string, number[]> = {
  // A file that is not there leads to the page that says so.
  "/coded-files/[file]/download": [303],
  // Only posted to.
  "/v1/soc-vector-store/search-index": [405],
  "/classifai/[store]/search": [405],
  "/classifai/[store]/reverse_search": [405],
};

const READS = readsByAction();
const SENDS = sendsByAction();

const filled = (path: string) => path.replace(/\[+[^\]]+\]+/g, (part) => PARTS[part] ?? "1");
const WHO: (Role | null)[] = [null, ...ROLES];

function asker(role: Role | null): Person | null {
  return role && { id: "x", name: "", grants: [{ role, scope: null }], secondFactor: true };
}

/** Actions whose permission depends on whose the subject is: each has a test of its own. */
const BY_OWNER: Action[] = [
  "see own suggestions",
  "see own comments",
  "see own jobs",
  "stop or retry own jobs",
];
const asked = ACTIONS.filter((action) => !BY_OWNER.includes(action));

for (const role of WHO) {
  test(`${role ?? "nobody signed in"} opens what the table allows and nothing else`, async ({ request }, {
    project,
  }) => {
    const headers: Record<string, string> = role ? { cookie: testPerson(project.name, role).cookie } : {};
    for (const action of asked)
      for (const path of READS[action] ?? []) {
        const response = await request.get(filled(path), { headers, maxRedirects: 0 });
        const status = response.status();
        const what = `GET ${path} (${action}) answers ${status}`;
        if (can(asker(role), action))
          expect([200, 302, 304, 307, 308, 400, 404, ...(OTHERWISE[path] ?? [])], what).toContain(status);
        if (can(asker(role), action))
          expect(response.headers().location ?? "", what).not.toContain("/sign-in?");
        else if (role) expect(status, what).toBe(403);
        else expect(response.headers().location, what).toMatch(/\/sign-in\?return=/);
      }
  });

  test(`${role ?? "nobody signed in"} sends what the table allows and nothing else`, async ({
    request,
    baseURL,
  }, { project }) => {
    const headers: Record<string, string> = {
      origin: baseURL ?? "",
      ...(role && { cookie: testPerson(project.name, role).cookie }),
    };
    for (const action of asked)
      for (const path of SENDS[action] ?? []) {
        // Signing out would end the session that other tests use.
        if (path === "/sign-out") continue;
        const response = await request.post(filled(path), { headers, form: {}, maxRedirects: 0 });
        const what = `POST ${path} (${action}) answers ${response.status()}`;
        if (can(asker(role), action)) expect([303, 200, 400, 415], what).toContain(response.status());
        if (can(asker(role), action)) {
          // A refused sign-in leads back to the page for signing in; nothing else does.
          const leads = response.headers().location ?? "";
          expect(leads, what).not.toContain("answer=not-allowed");
          if (action !== "sign in") expect(leads, what).not.toContain("/sign-in?return");
        } else if (path.startsWith("/api/")) expect(response.status(), what).toBe(role ? 403 : 401);
        else if (role) expect(response.headers().location, what).toMatch(/[?&]answer=not-allowed$/);
        else expect(response.headers().location, what).toMatch(/^\/sign-in\?return=/);
      }
  });
}
