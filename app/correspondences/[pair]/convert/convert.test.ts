import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb, db } from "#lib/platform/db";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import { pageHtml } from "../../../page-html.fixture";
import { POST as convert } from "./file/route";
import ConvertPage from "./page";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

let browser: TestBrowser;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("convert");
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
});
afterAll(closeDb);
beforeEach(async () => {
  browser = new TestBrowser();
  await db().rateLimit.deleteMany();
});

/** Sends the form as a browser does. @returns the page that it is led to, as it is shown */
async function sent(fields: Record<string, string>): Promise<{ path: string; html: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ pair: "soc2010-soc2020", answer: "page", ...fields }))
    form.set(name, value);
  const { path, location } = await post(convert, browser, form, { pair: "soc2010-soc2020" });
  request.headers = browser.headers;
  const search = Object.fromEntries(new URL(location, "http://localhost").searchParams);
  return { path, html: await pageHtml(ConvertPage, { pair: path.split("/")[2] ?? "" }, search) };
}

describe("a list that cannot be converted leads back to its form", () => {
  test("when it is empty, with what was chosen", async () => {
    const { path, html } = await sent({ codes: " ", pair: "soc2020-soc2010", sex: "men", counts: "yes" });
    expect(path).toBe("/correspondences/soc2010-soc2020/convert");
    expect(html).toContain("There is no list. Paste codes into the field.");
    expect(html).toMatch(/<option[^>]*value="soc2020-soc2010"[^>]*selected/);
    expect(html).toMatch(/<option[^>]*value="men"[^>]*selected/);
    expect(html).toMatch(/<input[^>]*name="counts"[^>]*checked/);
  });

  test("when it is too long for a page, with the whole list", async () => {
    const codes = Array.from({ length: 1_500 }, (_, at) => 1000 + at).join("\n");
    const { html } = await sent({ codes });
    expect(html).toContain("more than a page can show. Choose “Download the answers”.");
    expect(html).toContain(codes);
  });

  test("when it would be answered with too many rows", async () => {
    const { html } = await sent({ answer: "file", codes: "1 2 3 ".repeat(5_000) });
    expect(html).toContain("more than 50,000 rows");
  });

  test("when lists are sent too often", async () => {
    const { points } = LIMITS["upload by address"];
    await db().$executeRaw`DELETE FROM rate_limit`;
    for (let time = 0; time < points; time++) await post(convert, browser, { answer: "page", codes: "2136" });
    expect((await sent({ codes: "2136" })).html).toContain("This was done too often.");
  });
});

test("a list that can be converted leads to its answers, or brings them as a file", async () => {
  const { html } = await sent({ codes: "1115" });
  expect(html).toContain("All of 1115 goes to 1111.");
  const { status, type } = await post(
    convert,
    browser,
    { codes: "1115", answer: "file" },
    { pair: "soc2010-soc2020" },
  );
  expect([status, type]).toEqual([200, "text/csv; charset=utf-8; header=present"]);
});
