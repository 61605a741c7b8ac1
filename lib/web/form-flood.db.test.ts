import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { seedPerson } from "#demo/seed-person";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb, db } from "#lib/platform/db";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { CLIENT_ADDRESS } from "#lib/platform/request-headers";
import { ANSWER_LIMITS } from "#lib/web/answer-size";
import { readAnswer } from "#lib/web/answers.db";
import { browserOf } from "#lib/web/browser-cookie";
import { line, secret } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { MOST_FIELDS } from "#lib/web/read-form";
import { testDatabase } from "#prisma/test/clone";

/** A form that is refused whatever is sent, as nobody gives the password. */
const NOTE = {
  form: "note",
  fields: z.object({ title: line("The title"), password: secret("Enter the password.") }),
  page: () => "/people?view=all",
  run: async () => ({ to: "/people" }),
};
const forPeople = formRoute({ ...NOTE, action: "manage people" });
let browser: TestBrowser;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("form_flood");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  const password = "three wet umbrellas";
  const cleo = { name: "Cleo", email: "cleo@example.org", role: "custodian", password } as const;
  browser = new TestBrowser((await seedPerson(null, cleo)).cookie);
});
afterAll(closeDb);

/** Sends the form from the browser of somebody signed in. @returns the id of its answer */
async function typedByPerson(title: string): Promise<string> {
  const body = new URLSearchParams({ title });
  const request = new Request("http://localhost/people/note", {
    method: "POST",
    headers: browser.headers,
    body,
  });
  const response = await forPeople(request, { params: Promise.resolve({}) });
  browser.take(response.headers.getSetCookie());
  return /answer=([\da-f-]{36})$/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
}

describe("what strangers send", () => {
  const BIG = "x".repeat(ANSWER_LIMITS.stranger.each / 2);
  const sizeOfTable = async () => {
    const [row] = await db().$queryRaw<{ answers: number; bytes: number }[]>`
      SELECT count(*)::int AS answers, sum(pg_column_size(answer))::int AS bytes FROM form_answer`;
    return row!;
  };
  /** Sends forms for everybody that are refused, each as a new browser. */
  const flood = async (times: number, from: (at: number) => string, body: (at: number) => string) => {
    const anybodys = formRoute({ ...NOTE, action: "sign in" });
    let kept = 0;
    for (let at = 0; at < times; at++) {
      const headers = { "content-type": "application/x-www-form-urlencoded", [CLIENT_ADDRESS]: from(at) };
      const request = new Request("http://localhost/people/note", {
        method: "POST",
        headers,
        body: body(at),
      });
      const response = await anybodys(request, { params: Promise.resolve({}) });
      if (/answer=[\da-f-]{36}/.test(response.headers.get("location") ?? "")) kept++;
    }
    return kept;
  };

  it("is kept of the fields that the form names only, and of these only so much", async () => {
    await db().formAnswer.deleteMany();
    await flood(
      1,
      () => "10.2.0.1",
      () => `title=${BIG}&title=${BIG}&title=${BIG}&unnamed=${BIG}`,
    );
    expect((await sizeOfTable()).bytes).toBeLessThan(2_000);
    const answer = (await db().formAnswer.findFirstOrThrow()).answer;
    expect(answer).toMatchObject({
      errors: expect.arrayContaining([
        { field: "title", message: expect.stringContaining("too long to be kept") },
      ]),
      values: {},
    });
  });

  it("is kept only so often from one address", async () => {
    await db().formAnswer.deleteMany();
    const spending = Array.from({ length: LIMITS["form kept by address"].points - 2 }, () =>
      spend("form kept by address", "10.2.0.2"),
    );
    await Promise.all(spending);
    expect(
      await flood(
        5,
        () => "10.2.0.2",
        () => "title=a",
      ),
    ).toBe(2);
    expect((await sizeOfTable()).answers).toBe(2);
  });

  it("never makes the table larger than it may be, and pushes out nothing of those who sign in", async () => {
    await db().formAnswer.deleteMany();
    const typed = await typedByPerson("typed by the custodian");
    const { answers: most, bytes: mostBytes } = ANSWER_LIMITS.stranger;
    await db().$executeRaw`
      INSERT INTO form_answer (id, owner, answer)
      SELECT 'old' || at, '?' || at, jsonb_build_object('values', 'a') FROM generate_series(1, ${most + 50}::int) AS at`;
    const post = (times: number, title: string) => {
      const from = (at: number) => `10.3.0.${at}`;
      return flood(times, from, () => `title=${title}`);
    };
    expect(await post(10, "")).toBe(10);
    expect((await sizeOfTable()).answers).toBe(most + 1);
    // Text that cannot be pressed together, so that its size on the disk is its own.
    await db().$executeRaw`
      UPDATE form_answer SET answer = to_jsonb((
        SELECT string_agg(md5(owner || at), '') FROM generate_series(1, 1500) AS at
      )) WHERE owner LIKE '?%'`;
    expect((await sizeOfTable()).bytes).toBeGreaterThan(mostBytes);
    expect(await post(3, "")).toBe(3);
    const { answers, bytes } = await sizeOfTable();
    expect(bytes).toBeLessThanOrEqual(mostBytes + 1_000);
    expect(answers).toBeGreaterThan(300);
    expect(await readAnswer(browserOf(browser.headers), typed)).toMatchObject({
      values: { title: ["typed by the custodian"] },
    });
  });

  it("is kept of one browser only so often", async () => {
    await db().formAnswer.deleteMany();
    for (let at = 0; at < ANSWER_LIMITS.known.ofBrowser + 10; at++) await typedByPerson(`note ${at}`);
    expect(await db().formAnswer.count()).toBe(ANSWER_LIMITS.known.ofBrowser);
  });
});

describe("a form with very many fields", () => {
  it.each([
    ["urlencoded", (count: number) => new URLSearchParams(Array(count).fill(["title", "a"]))],
    [
      "multipart",
      (count: number) => {
        const form = new FormData();
        for (let at = 0; at < count; at++) form.append("title", "a");
        return form;
      },
    ],
  ])("is read up to a number, %s, and beyond it nothing is made of its parts", async (_, body) => {
    const parsing = vi.spyOn(Response.prototype, "formData");
    const request = (count: number) =>
      new Request("http://localhost/people/note", {
        method: "POST",
        headers: browser.headers,
        body: body(count),
      });
    const most = await forPeople(request(MOST_FIELDS - 1), { params: Promise.resolve({}) });
    expect(most.headers.get("location")).toMatch(/answer=[\da-f-]{36}$/);
    expect(parsing).toHaveBeenCalledOnce();
    const over = await forPeople(request(MOST_FIELDS + 2), { params: Promise.resolve({}) });
    expect(over.headers.get("location")).toBe("/people?view=all&answer=too-many-fields");
    expect(parsing).toHaveBeenCalledOnce();
    parsing.mockRestore();
  });
});
