import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { z } from "zod";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { deactivate } from "#lib/people/people.db";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import type { Viewer } from "#lib/people/viewer.db";
import { closeDb, db } from "#lib/platform/db";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { CLIENT_ADDRESS } from "#lib/platform/request-headers";
import { AT_TERMINAL } from "#lib/record/entry";
import { dropOldAnswers, readAnswer } from "#lib/web/answers.db";
import { browserOf } from "#lib/web/browser-cookie";
import { line, secret } from "#lib/web/fields";
import { type FormRouteOptions, formRoute, type Posted } from "#lib/web/form-route.db";
import { testDatabase } from "#prisma/test/clone";

const PASSWORD = "three wet umbrellas";
let custodian: SeededPerson;
let coder: SeededPerson;
let browser: TestBrowser;
const run = vi.fn<FormRouteOptions<{ title: string; password: string }>["run"]>();

const route = (more: Partial<FormRouteOptions<{ title: string; password: string }>> = {}) =>
  formRoute({
    form: "note",
    action: "manage people",
    fields: z.object({
      title: line("The title", { required: "Enter a title." }),
      password: secret("Enter the password."),
    }),
    page: () => "/people?view=all",
    run,
    ...more,
  });

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("form_route");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  custodian = await seedPerson(null, {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: PASSWORD,
  });
  const by = { ...AT_TERMINAL, personId: custodian.person.id };
  coder = await seedPerson(by, {
    name: "Cora",
    email: "cora@example.org",
    role: "coder",
    password: PASSWORD,
  });
});
beforeEach(() => {
  browser = new TestBrowser(custodian.cookie);
  run.mockReset();
  run.mockResolvedValue({ to: "/people", said: "It is done." });
});
afterAll(closeDb);

/** Sends the form as a browser does, which keeps the cookies of the answer. */
async function send(form: [string, string][] | FormData, handler = route()): Promise<Response> {
  const request = new Request("http://localhost/people/note", {
    method: "POST",
    headers: browser.headers,
    body: form instanceof FormData ? form : new URLSearchParams(form),
  });
  const response = await handler(request, { params: Promise.resolve({}) });
  browser.take(response.headers.getSetCookie());
  return response;
}

/** What the page shows that the browser is led to. */
async function shown(response: Response, by = browser) {
  const led = new URL(response.headers.get("location") ?? "", "http://localhost");
  const back = new URL(led.searchParams.get("return") ?? led.href, "http://localhost");
  return readAnswer(browserOf(by.headers), back.searchParams.get("answer") ?? "");
}

const FULL: [string, string][] = [
  ["title", " A title "],
  ["password", "secret words"],
];

describe("a form that can be done", () => {
  it("leads on with what was done, so that reloading sends nothing twice", async () => {
    const response = await send(FULL);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(/^\/people\?answer=[\da-f-]{36}$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await shown(response)).toEqual({ form: "note", said: "It is done.", errors: [], values: {} });
    expect(run.mock.lastCall?.[0]).toMatchObject({
      values: { title: "A title", password: "secret words" },
      by: { personId: custodian.person.id, via: "browser" },
    });
  });

  it("gives its work the fields that it names and nothing else that was sent", async () => {
    await send([...FULL, ["role", "custodian"], ["__proto__", "x"], ["constructor", "x"], ["id", "1"]]);
    expect(Object.keys(run.mock.lastCall![0].values)).toEqual(["title", "password"]);
  });

  it("that is not finished is shown again with what was typed and no error", async () => {
    run.mockResolvedValue({ to: "/people?part=2", unfinished: true });
    const response = await send(FULL);
    expect(response.headers.get("location")).toMatch(/^\/people\?part=2&answer=[\da-f-]{36}$/);
    const typed = { form: "note", said: "", errors: [], values: { title: [" A title "] } };
    expect(await shown(response)).toEqual(typed);
  });

  it("sends the cookies along that its work gives", async () => {
    run.mockResolvedValue({ to: "/account", cookies: ["soc.session_token=new; Path=/"] });
    const response = await send(FULL);
    expect(response.headers.get("location")).toBe("/account");
    expect(browser.cookies.get("soc.session_token")).toBe("new");
  });

  it("never leads off the site", async () => {
    run.mockResolvedValue({ to: "//evil.example/" });
    expect((await send(FULL)).headers.get("location")).toBe("/");
  });
});

describe("a form with a file", () => {
  const withFiles = () => {
    const form = new FormData();
    for (const [name, value] of FULL) form.append(name, value);
    form.append("table", new File(["a,b\n"], "jobs \u0000.csv"));
    form.append("another", new File(["x"], "other.csv"));
    return form;
  };

  it("gives its work the files that it names and nothing else", async () => {
    await send(withFiles(), route({ files: ["table", "none"] }));
    const content = new TextEncoder().encode("a,b\n");
    expect({ ...run.mock.lastCall![0].files }).toEqual({ table: { fileName: "jobs \uFFFD.csv", content } });
    await send(withFiles());
    expect({ ...run.mock.lastCall![0].files }).toEqual({});
  });

  it("has none where nobody chose one, as a browser sends it", async () => {
    const form = new FormData();
    for (const [name, value] of FULL) form.append(name, value);
    form.append("table", new File([], ""));
    await send(form, route({ files: ["table"] }));
    expect({ ...run.mock.lastCall![0].files }).toEqual({});
  });

  it("keeps what was typed when it is refused, and nothing of the file", async () => {
    run.mockRejectedValue(new Refusal("The file is empty.", "table"));
    expect(await shown(await send(withFiles(), route({ files: ["table"] })))).toMatchObject({
      errors: [{ field: "table" }],
      values: { title: [" A title "] },
    });
  });
});

describe("a form that is refused", () => {
  it("leads back with every error at its field and all that was typed, but no secret", async () => {
    const response = await send([
      ["title", "red"],
      ["title", "blue"],
      ["password", ""],
      ["colour", "green"],
      ["one-time-code", "123456"],
      ["new-password", "secret words"],
    ]);
    expect(response.headers.get("location")).toMatch(/^\/people\?view=all&answer=/);
    expect(await shown(response)).toEqual({
      form: "note",
      said: "",
      errors: [
        { field: "title", message: "Enter a title." },
        { field: "password", message: "Enter the password." },
      ],
      values: { title: ["red", "blue"] },
    });
    expect(run).not.toHaveBeenCalled();
    expect(JSON.stringify(await db().formAnswer.findMany())).not.toMatch(/secret words|123456|green/);
  });

  it("by its work says why, at the field it belongs to", async () => {
    run.mockRejectedValue(new Refusal("Somebody has it already.", "title"));
    expect(await shown(await send(FULL))).toMatchObject({
      errors: [{ field: "title", message: "Somebody has it already." }],
      values: { title: [" A title "] },
    });
  });

  it("by its work for several reasons at once says each of them", async () => {
    const all = [
      { field: "title", message: "Row 2 is wrong." },
      { field: "title", message: "Row 5 is wrong." },
    ];
    run.mockRejectedValueOnce(new Refusals(all));
    expect(await shown(await send(FULL))).toMatchObject({ said: "", errors: all });
  });

  it("is no refusal where something broke: that is a fault", async () => {
    run.mockRejectedValue(new Error("the database is gone"));
    await expect(send(FULL)).rejects.toThrow("the database is gone");
  });

  it.each([
    ["is no form", "application/json", "{}"],
    ["has parts without a boundary", "multipart/form-data", "--x--"],
    ["breaks off", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="title"'],
  ])("is led back to its page where what came %s", async (_, type, body) => {
    const headers = { "content-type": type, cookie: custodian.cookie };
    const request = new Request("http://localhost/people/note", { method: "POST", headers, body });
    const response = await route()(request, { params: Promise.resolve({}) });
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      "/people?view=all&answer=incomplete",
    ]);
    expect(await shown(response)).toMatchObject({
      errors: [{ message: expect.stringContaining("came incomplete") }],
    });
  });

  it("can be shown to the browser that sent it only, and not for ever", async () => {
    const response = await send([["title", "typed here"]]);
    const other = new TestBrowser(custodian.cookie);
    expect(await shown(response, other)).toBeNull();
    other.take(["soc.browser=another-browser-of-somebody"]);
    expect(await shown(response, other)).toBeNull();
    expect(await shown(response)).toMatchObject({ values: { title: ["typed here"] } });
    await db().formAnswer.updateMany({ data: { createdAt: new Date(Date.now() - 13 * 3_600_000) } });
    expect(await shown(response)).toBeNull();
    await dropOldAnswers();
    expect(await db().formAnswer.count()).toBe(0);
  });
});

describe("a form of somebody who may not", () => {
  /** A form that says whether it was read, from an address of its own. */
  const unread = (from: string) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", [CLIENT_ADDRESS]: from };
    return new Request("http://localhost/people/note", {
      method: "POST",
      headers: {
        ...headers,
        ...(browser.headers.get("cookie") && { cookie: browser.headers.get("cookie")! }),
      },
      body: "title=a",
    });
  };
  const answerTo = (request: Request, handler = route()) => handler(request, { params: Promise.resolve({}) });

  it("is not read, and does nothing, for whoever is signed in without the right", async () => {
    browser = new TestBrowser(coder.cookie);
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const request = unread("10.1.0.1");
    const response = await answerTo(request);
    expect(response.headers.get("location")).toBe("/people?view=all&answer=not-allowed");
    expect(await shown(response)).toMatchObject({
      errors: [{ message: expect.stringContaining("not for your role") }],
    });
    expect([request.bodyUsed, run.mock.calls.length]).toEqual([false, 0]);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it("is not read for a stranger, who is led to sign in; nothing is kept of it", async () => {
    browser = new TestBrowser();
    const before = await db().formAnswer.count();
    for (const cookie of [null, "soc.browser=a-stranger-of-more-than-twenty"]) {
      if (cookie) browser.take([cookie]);
      const request = unread("10.1.0.2");
      const response = await answerTo(request);
      expect(response.headers.get("location")).toBe("/sign-in?return=%2Fpeople%3Fview%3Dall");
      expect(request.bodyUsed).toBe(false);
    }
    expect(await db().formAnswer.count()).toBe(before);
  });

  it("is not read from an address that sent too many", async () => {
    const limited = route({ action: "sign in", limit: "invitation opened" });
    browser = new TestBrowser();
    const { points } = LIMITS["invitation opened"];
    for (let time = 0; time < points; time++) await answerTo(unread("10.1.0.3"), limited);
    const request = unread("10.1.0.3");
    expect((await answerTo(request, limited)).headers.get("location")).toBe(
      "/people?view=all&answer=wait-15",
    );
    expect(request.bodyUsed).toBe(false);
  });

  it("keeps what was typed of whoever was signed out meanwhile, until they come back", async () => {
    await send(FULL);
    browser.cookies.delete("soc.session_token");
    run.mockClear();
    const response = await send(FULL);
    expect(response.headers.get("location")).toMatch(/^\/sign-in\?return=%2Fpeople%3Fview%3Dall%26answer%3D/);
    browser.take(custodian.cookie.split("; "));
    expect(await shown(response)).toEqual({
      form: "note",
      said: "",
      errors: [],
      values: { title: [" A title "] },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it("asks for each request anew whose the thing is", async () => {
    vi.spyOn(console, "warn").mockImplementationOnce(() => {});
    const own = route({ action: "see own comments", subject: async () => ({ ownerId: coder.person.id }) });
    expect((await send(FULL, own)).headers.get("location")).toContain("answer=not-allowed");
    browser = new TestBrowser(coder.cookie);
    expect((await send(FULL, own)).headers.get("location")).toMatch(/^\/people\?answer=[\da-f-]{36}$/);
    expect(run).toHaveBeenCalledOnce();
  });

  it("counts nothing for whoever was deactivated with the form open", async () => {
    const by = { ...AT_TERMINAL, personId: custodian.person.id };
    await deactivate(by, coder.person.id, "left");
    browser = new TestBrowser(coder.cookie);
    const own = route({ action: "manage own account" });
    expect((await send(FULL, own)).headers.get("location")).toMatch(/^\/sign-in\?/);
    expect(run).not.toHaveBeenCalled();
  });
});

it("gives its work a person, unless its action is anybody's", () => {
  expectTypeOf<Posted<object, "manage people">["viewer"]>().toEqualTypeOf<Viewer>();
  expectTypeOf<Posted<object, "manage people">["by"]["personId"]>().toEqualTypeOf<string>();
  expectTypeOf<Posted<object, "sign in">["viewer"]>().toEqualTypeOf<Viewer | null>();
});

it("is done only so often by one person", async () => {
  const limited = route({ limit: "suggestion" });
  for (let time = 0; time < LIMITS.suggestion.points; time++) await send(FULL, limited);
  expect(run).toHaveBeenCalledTimes(LIMITS.suggestion.points);
  expect(await shown(await send(FULL, limited))).toMatchObject({
    errors: [{ message: expect.stringContaining("done too often") }],
    values: { title: [" A title "] },
  });
  expect(run).toHaveBeenCalledTimes(LIMITS.suggestion.points);
});
