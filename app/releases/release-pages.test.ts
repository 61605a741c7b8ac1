import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { unpacked } from "#lib/releases/freeze/packed";
import { readRelease } from "#lib/releases/releases.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import { pageHtml, readOn } from "../page-html.fixture";
import { POST as make } from "../revisions/[revision]/release/make/route";
import CheckPage from "../revisions/[revision]/release/page";
import { GET as releaseFile } from "./[pair]/[number]/[file]/route";
import ChangesPage from "./[pair]/[number]/changes/page";
import RemadePage from "./[pair]/[number]/check/page";
import ReleasePage from "./[pair]/[number]/page";
import ReleasesPage from "./page";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

const PAIR = { source: "soc2010", target: "soc2020" };
const FIRST = { pair: "soc2010-soc2020", number: "1" };
const SECOND = { ...FIRST, number: "2" };
const REVISION = { revision: "soc2010-soc2020" };

let custodian: SeededPerson;
let member: SeededPerson;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("release_pages");
  await reopenPublished();
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  delete process.env.SMTP_URL;
  const password = "quiet orange staircase";
  custodian = await seedPerson(null, { name: "Cleo", email: "c@example.org", role: "custodian", password });
  member = await seedPerson(
    { ...AT_TERMINAL, personId: custodian.person.id },
    { name: "Mo", email: "m@example.org", role: "working-group", password },
  );
});
afterAll(closeDb);
beforeEach(() => as(null));

function as(person: SeededPerson | null): TestBrowser {
  const browser = new TestBrowser(person?.cookie ?? "");
  request.headers = browser.headers;
  return browser;
}

const file = (params: Record<string, string>, headers: HeadersInit = {}) =>
  releaseFile(new Request("http://localhost/file", { headers }), { params: Promise.resolve(params) });

describe("anybody is shown a release", () => {
  test("in the list, and what it holds at its own address", async () => {
    expect(readOn(await pageHtml(ReleasesPage))).toContain("SOC2010–SOC2020, release 1");
    const text = readOn(await pageHtml(ReleasePage, FIRST));
    expect(text).toMatch(/Coding index Version 13, 32,376 entries/);
    expect(text).toMatch(/unit groups 412 678/);
    expect(text).toContain("Which unit groups of the later edition each of the earlier goes to");
    expect(text).toContain("Every change between the editions at every level");
    expect(text).not.toContain("Another checksum");
  });

  test("with its bytes, which a program that has them is not sent again", async () => {
    const release = (await readRelease(PAIR, 1))!;
    for (const { name, sha256, size } of release.files) {
      const response = await file({ ...FIRST, file: name });
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([size, sha256]);
      expect(response.headers.get("cache-control")).toContain("immutable");
      expect(response.headers.get("content-disposition")).toContain("soc2010-soc2020-release-1-");
      const again = await file({ ...FIRST, file: name }, { "If-None-Match": response.headers.get("etag")! });
      expect(again.status).toBe(304);
    }
    const content = await file({ ...FIRST, file: "content.json.gz" });
    expect(JSON.parse(unpacked(new Uint8Array(await content.arrayBuffer()))).heading.number).toBe(1);
  });

  test("with tables as JSON and as workbooks, made from the bytes kept", async () => {
    const name = "soc2010-soc2020-release-1-correspondence-major-groups";
    const json = await file({ ...FIRST, file: `${name}.json` });
    expect(json.headers.get("content-type")).toBe("application/json");
    const { rows, version } = (await json.json()) as { rows: Record<string, unknown>[]; version: string };
    expect([rows.length, version]).toEqual([42, "SOC2010–SOC2020, release 1"]);
    expect(Object.keys(rows[0]!).slice(0, 4)).toEqual([
      "source_code",
      "source_title",
      "target_code",
      "partial",
    ]);
    const [once, again] = [
      await file({ ...FIRST, file: `${name}.xlsx` }),
      await file({ ...FIRST, file: `${name}.xlsx` }),
    ];
    expect(Buffer.from(await once.arrayBuffer()).equals(Buffer.from(await again.arrayBuffer()))).toBe(true);
    const known = { "If-None-Match": once.headers.get("etag")! };
    expect((await file({ ...FIRST, file: `${name}.xlsx` }, known)).status).toBe(304);
    expect((await file({ ...FIRST, file: "content.xlsx" })).status).toBe(404);
  });

  test("with its titles for other programs, made from what it holds", async () => {
    const name = "soc2010-soc2020-release-1-soc2020-knowledge-base.csv";
    const titles = await file({ ...FIRST, file: name });
    expect(titles.headers.get("content-disposition")).toContain(name);
    expect((await titles.text()).startsWith("label,text\r\n")).toBe(true);
    const known = { "if-none-match": titles.headers.get("etag") ?? "" };
    expect((await file({ ...FIRST, file: name }, known)).status).toBe(304);
    expect((await file({ ...FIRST, file: name.replace("soc2020-know", "soc1066-know") })).status).toBe(404);
  });

  test("with every change between the editions, real or virtual", async () => {
    const text = readOn(await pageHtml(ChangesPage, FIRST));
    expect(text).toMatch(/From SOC2010 to SOC2020 Every change/);
    expect(text).toMatch(/virtual changes: only code, title or wording change/);
    expect(text).toContain("RC3.2");
  });

  test("made again from its input: the same bytes", async () => {
    const text = readOn(await pageHtml(RemadePage, FIRST));
    expect(text).toContain("Made again, it is the release that was kept.");
    expect(text).not.toContain("Different");
  });

  test("and told where there is none", async () => {
    for (const number of ["2", "01", "x"])
      expect(readOn(await pageHtml(ReleasePage, { ...FIRST, number }))).toContain("Release not found");
    expect((await file({ ...FIRST, file: "nothing.csv" })).status).toBe(404);
    expect(readOn(await pageHtml(ChangesPage, FIRST))).toContain("It is the first release of these editions");
  });
});

describe("the custodian releases", () => {
  const fields = async () => {
    const html = await pageHtml(CheckPage, REVISION);
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
    return {
      notes: "Nothing new",
      releasedOn: "2099-01-31",
      number: value("number"),
      checked: value("checked"),
    };
  };

  test("nobody else does", async () => {
    const browser = as(member);
    const { status, path } = await post(make, browser, { notes: "Mine" }, REVISION);
    expect([status, path]).toEqual([303, "/revisions/soc2010-soc2020/release"]);
    expect(await readRelease(PAIR, 2)).toBeNull();
    expect(readOn(await pageHtml(CheckPage, REVISION))).toContain("not for your role");
  });

  test("what cannot be a date is told at its field, and a form that was looked at too long ago is not taken", async () => {
    const browser = as(custodian);
    const typed = await fields();
    const odd = await post(make, browser, { ...typed, releasedOn: "2099-02-31", notes: "" }, REVISION);
    expect(odd.answer?.errors.map(({ field }) => field)).toEqual(["notes", "releasedOn"]);
    const old = await post(make, browser, { ...typed, checked: "long ago" }, REVISION);
    expect(old.answer?.errors).toMatchObject([
      { message: "Something was decided or edited since you looked. Look at the check again." },
    ]);
    expect(await readRelease(PAIR, 2)).toBeNull();
  });

  test("after the check, once: whoever presses twice is led to what they made", async () => {
    const browser = as(custodian);
    const text = readOn(await pageHtml(CheckPage, REVISION));
    expect(text).toContain("Check before SOC2010–SOC2020, release 2");
    expect(text).toContain("No rule is broken.");
    expect(text).toContain("Groups, index entries and pairs are the same in both.");
    const typed = await fields();
    const first = await post(make, browser, typed, REVISION);
    expect(first.path).toBe("/releases/soc2010-soc2020/2");
    expect(first.answer?.said).toBe("SOC2010–SOC2020, release 2 is made. Everybody is given it from now on.");
    const again = await post(make, browser, typed, REVISION);
    expect(again.path).toBe("/releases/soc2010-soc2020/2");
    expect(again.answer?.said).toContain("was made already");
    expect(await readRelease(PAIR, 3)).toBeNull();
    expect(readOn(await pageHtml(ReleasePage, SECOND))).toContain("by Cleo");
    expect(readOn(await pageHtml(ChangesPage, SECOND))).toContain("the same in both");
  });

  test("a paper as it was written is not released", async () => {
    as(custodian);
    expect(readOn(await pageHtml(CheckPage, { revision: "major-group-3" }))).toContain(
      "This revision cannot be released",
    );
  });
});
