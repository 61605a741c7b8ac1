import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb, db } from "#lib/platform/db";
import { AT_START, AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { openCorrection } from "#lib/revision/opening/opening.db";
import { finishRevision } from "#lib/revision/opening/settings.db";
import { storeRevision } from "#lib/revision/stored-revision.db";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import { pageHtml, readOn } from "../../../page-html.fixture";
import RevisionsPage from "../../page";
import EditIssuePage from "../issues/[issue]/edit/page";
import IssuePage from "../issues/[issue]/page";
import ProposePage from "../issues/[issue]/propose/page";
import RevisionPage from "../page";
import NewPaperPage from "../papers/new/page";
import ComparePage from "./compare/page";
import { POST as convert, GET as convertedFile } from "./convert/file/route";
import ConvertPage from "./convert/page";
import { POST as convertWhole } from "./convert/whole/route";
import PairPage from "./correspondence/[source]/[target]/page";
import BackwardPage from "./correspondence/backward/page";
import { GET as maps } from "./correspondence/maps/route";
import TablePage from "./correspondence/page";
import { GET as file } from "./files/[file]/route";
import FilesPage from "./files/page";
import GroupPage from "./groups/[...code]/page";
import * as layout from "./layout";
import LookupPage from "./lookup/page";
import DraftPage, { generateMetadata } from "./page";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

const NEXT = { revision: "soc2020-soc2030" };
const BAND = "Draft. What the decisions of “ The 2030 revision ” come to today; not released.";
let custodian: SeededPerson;
let member: SeededPerson;
/** Cooks become part of Chefs in the next revision, and nobody has decided anything in the correction. */
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("draft_pages");
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  const password = "quiet orange staircase";
  custodian = await seedPerson(null, { name: "Cleo", email: "c@example.org", role: "custodian", password });
  member = await seedPerson(
    { ...AT_TERMINAL, personId: custodian.person.id },
    { name: "Mo", email: "m@example.org", role: "working-group", password },
  );
  const paper = { id: "food", title: "Food", label: "Food", edition: "soc2020", majorGroup: null };
  const issue = {
    ...{ id: "food-1", paper: "food", number: 1, question: "Are cooks chefs?", evidence: "They say so." },
    ...{ origin: "working group" as const, sources: ["5435"], targets: [] },
  };
  await recorded(AT_START, async (transaction, record) =>
    record(
      await storeRevision(
        transaction,
        {
          ...{ id: NEXT.revision, source: "soc2020", target: "soc2030", kind: "working" },
          ...{ title: "The 2030 revision", note: "Invented, to try it out." },
          ...{ targetTitle: "Classification 2030", targetShortTitle: "SOC2030" },
        },
        {
          papers: [{ ...paper, issues: [issue] }],
          proposals: [
            {
              ...{ id: "food-1-p", issue: "food-1", version: 1, title: "Merge cooks into chefs" },
              changes: [
                { type: "merge", sources: ["5435"], to: { code: "5434" } },
                { type: "rename", source: "5434", to: { title: "Chefs and cooks" } },
              ],
            },
          ],
          decisions: [
            {
              ...{
                id: "food-1-d",
                issue: "food-1",
                outcome: "accepted",
                reason: "They cook alike",
                reverses: null,
              },
              ...{ proposal: { id: "food-1-p", version: 1 }, decidedOn: null, meeting: null },
            },
          ],
        },
      ),
    ),
  );
});
afterAll(closeDb);
beforeEach(() => as(null));

function as(person: SeededPerson | null): TestBrowser {
  const browser = new TestBrowser(person?.cookie ?? "");
  request.headers = browser.headers;
  return browser;
}
const read = async (page: unknown, params = {}, search = {}) =>
  readOn(await pageHtml(page, { ...NEXT, ...params }, search));
const get = (route: unknown, params = {}, query = ""): Promise<Response> =>
  (route as (request: Request, context: object) => Promise<Response>)(
    new Request(`http://localhost/${query}`),
    { params: Promise.resolve({ ...NEXT, ...params }) },
  );

describe("the draft of an open revision", () => {
  test("is browsed, and each page says that it is a draft", async () => {
    const pages = await Promise.all([
      read(DraftPage),
      read(DraftPage, {}, { level: "4", q: "cooks" }),
      read(GroupPage, { code: ["5434"] }),
      read(LookupPage),
      read(ComparePage),
      read(TablePage),
      read(BackwardPage),
      read(PairPage, { source: "5435", target: "5434" }),
      read(ConvertPage),
      read(FilesPage),
    ]);
    for (const page of pages) expect(page).toContain(BAND);
    const [tree = "", level = "", group = ""] = pages;
    expect(tree).toContain("unit groups 412 411 2 0");
    expect(tree).toContain("19 index titles move to another group.");
    expect(level).toContain("5434 Chefs and cooks");
    expect(group).toMatch(/same code as before, gains content of 5435\./);
    const metadata = await generateMetadata({ params: Promise.resolve(NEXT) });
    expect(metadata).toEqual({ title: "Draft of SOC2030" });
    expect(layout.metadata.robots).toEqual({ index: false, follow: false });
  });

  test("answers titles by the decisions, beside what is released", async () => {
    const page = await pageHtml(LookupPage, NEXT, { q: "cook" });
    expect(page).toContain('href="/revisions/soc2020-soc2030/draft/groups/5434"');
    expect(readOn(page)).toMatch(/5434 Chefs and cooks .*SOC2020 5435 Cooks/);
    expect(page).not.toContain("search-index");
    expect(await read(LookupPage, {}, { q: "cook", edition: "soc2020" })).toContain("5435 Cooks");
  });

  test("stands beside the edition revised by content", async () => {
    const page = await read(ComparePage);
    expect(page).toContain("5435 Cooks none − group gone Its content is in 5434 Chefs and cooks");
    expect(page).toContain("5434 Chefs 5434 Chefs and cooks ~ title changed Content changed by merge");
    expect(page).not.toContain("1111 Chief executives");
    expect(await read(ComparePage, {}, { show: "all", major: "1" })).toContain("1111 Chief executives");
    expect(await read(ComparePage, {}, { show: "much" })).toContain("What to show");
  });

  test("has its correspondence both ways, with why, and in which group each title is", async () => {
    const merged = await pageHtml(TablePage, NEXT, { source: "5435" });
    expect(merged).toContain('href="/revisions/soc2020-soc2030/draft/correspondence/5435/5434"');
    expect(merged).not.toContain("/correspondences/");
    expect(readOn(await pageHtml(BackwardPage, NEXT, { source: "5434" }))).toContain("2 rows");
    const why = await pageHtml(PairPage, { ...NEXT, source: "5435", target: "5434" });
    expect(readOn(why)).toContain("Food, issue 1");
    expect(readOn(why)).toContain("Merge cooks into chefs");
    expect(why).not.toContain("still coded");
    expect(await read(PairPage, { source: "5435", target: "1111" })).toContain("Pair not found");
  });

  test("converts pasted codes, as a page and as a file", async () => {
    expect(await read(ConvertPage, {}, { codes: "5435 5434" })).toMatch(/5435 Cooks.*5434 Chefs and cooks/);
    const fields = { codes: "5435", pair: "soc2020-soc2030", counts: "", data: "", sex: "", answer: "page" };
    const { location } = await post(convert, as(null), fields, NEXT);
    expect(location).toContain("/revisions/soc2020-soc2030/draft/convert?codes=5435");
    const back = await post(convert, as(null), { ...fields, pair: "soc2030-soc2020", codes: "5434" }, NEXT);
    expect(back.location).toContain("/draft/convert/backward?codes=5434");
    const wrong = await post(convert, as(null), { ...fields, pair: "soc2010-soc2020" }, NEXT);
    expect(wrong.answer?.errors).toMatchObject([{ field: "pair" }]);
    const sent = await get(convertedFile, {}, "?codes=5435");
    expect(sent.headers.get("x-robots-tag")).toBe("noindex");
    expect(sent.headers.get("content-disposition")).toMatch(
      /"soc2020-soc2030-draft-\d{4}-\d\d-\d\d-converted\.csv"/,
    );
    expect(await sent.text()).toContain("Chefs and cooks");
  });

  test("converts a file, which comes back with columns beside", async () => {
    expect(await pageHtml(ConvertPage, NEXT)).toContain('name="whole"');
    const form = new FormData();
    form.set("pair", "soc2020-soc2030");
    form.set("whole", new File(["id,code,jobs\n007,5435,4\n008,x,1\n"], "my jobs.csv"));
    const request = new Request("http://localhost/form", {
      method: "POST",
      headers: as(null).headers,
      body: form,
    });
    const sent = await convertWhole(request, { params: Promise.resolve(NEXT) });
    expect(sent.headers.get("content-disposition")).toContain('"my-jobs-converted.csv"');
    const [, first, second] = (await sent.text()).split("\n");
    expect(first).toMatch(/^007,5435,4,5435,5434,Chefs and cooks,1,/);
    expect(second).toMatch(/^008,x,1,.*The row has no code\.$/);
    form.set("whole", new File(['{"a": 1}'], "a.json"));
    const refused = await post(convertWhole, as(null), form, NEXT);
    expect(refused.answer?.errors).toMatchObject([
      { field: "whole", message: expect.stringContaining("JSON") },
    ]);
  });

  test("is had as files that say so, in their names and in themselves", async () => {
    expect(await read(FilesPage)).toContain("SOC2020 to SOC2030: minor groups");
    for (const [name, type] of [
      ["structure", "csv"],
      ["correspondence", "csv"],
      ["correspondence-minor-groups", "xlsx"],
      ["coding-index", "csv"],
    ]) {
      const sent = await get(file, { file: `soc2020-soc2030-draft-${name}.${type}` });
      expect(sent.status, name).toBe(200);
      expect(sent.headers.get("x-robots-tag")).toBe("noindex");
      expect(sent.headers.get("content-disposition")).toMatch(
        new RegExp(`"soc2020-soc2030-draft-\\d{4}-\\d\\d-\\d\\d-${name}\\.${type}"`),
      );
    }
    const json = await (await get(file, { file: "soc2020-soc2030-draft-structure.json" })).json();
    expect(json).toMatchObject({ standing: "draft", revision: NEXT.revision });
    expect(json.rows).toContainEqual(expect.objectContaining({ code: "5434", title: "Chefs and cooks" }));
    const rows = await (await get(maps, {}, "?format=json&source=5435")).json();
    expect(rows).toMatchObject({ standing: "draft", source: "soc2020", target: "soc2030" });
    expect(rows.rows).toMatchObject([{ source_code: "5435", target_code: "5434" }]);
    expect((await get(file, { file: "soc2020-soc2030-draft-secrets.csv" })).status).toBe(404);
    expect((await get(file, { revision: "nothing", file: "x.csv" })).status).toBe(404);
  });

  test("is led to from the revision, with its figures and its note", async () => {
    const home = await pageHtml(RevisionPage, NEXT);
    expect(readOn(home)).toContain("Invented, to try it out.");
    expect(readOn(home)).toContain("The draft of SOC2030");
    for (const under of ["", "/lookup", "/compare", "/correspondence", "/convert", "/files"])
      expect(home).toContain(`href="/revisions/soc2020-soc2030/draft${under}"`);
    expect(home).not.toContain("/correspondences/soc2020-soc2030");
    expect(home).not.toContain("Check and release");
    as(custodian);
    expect(await pageHtml(RevisionPage, NEXT)).toContain('href="/revisions/soc2020-soc2030/release"');
    expect(await pageHtml(RevisionsPage)).toContain('href="/revisions/soc2020-soc2030/draft"');
  });

  test("is where an issue on the edition not held yet finds its groups, rows and entries", async () => {
    const page = await pageHtml(IssuePage, { ...NEXT, issue: "food-1" });
    expect(page).toContain('href="/revisions/soc2020-soc2030/draft/groups/5434"');
    expect(page).toContain('href="/revisions/soc2020-soc2030/draft/correspondence/5435/5434"');
    expect(page).not.toContain("/editions/soc2030");
    expect(page).not.toContain("/correspondences/");
    const words = readOn(page);
    expect(words).not.toContain("No group of this edition is concerned");
    expect(words).toMatch(/SOC2030 .*5434 Chefs and cooks .*gains content of 5435/);
  });
});

test("the draft of a correction says what the next release would change", async () => {
  const release = await db().release.findFirstOrThrow({ where: { source: "soc2010", target: "soc2020" } });
  const by = { ...AT_TERMINAL, personId: custodian.person.id };
  const revision = await openCorrection(by, { releaseId: release.id, title: "Mend it", reason: "A slip" });
  const page = await read(ComparePage, { revision });
  expect(page).toContain("What would change in release 2");
  expect(page).toContain("Groups, index entries and pairs are the same in both.");
  expect(page).toContain("SOC2010 and SOC2020");
});

test("once a revision is finished its draft leads to what was released, and its forms say that it is", async () => {
  const revision = "soc2010-soc2020";
  const { edits, status } = await db().revision.findUniqueOrThrow({ where: { id: revision } });
  const by = { ...AT_TERMINAL, personId: custodian.person.id };
  if (status === "open") await finishRevision(by, revision, edits, "It is published");
  expect(await pageHtml(DraftPage, { revision })).toContain('href="/releases/soc2010-soc2020/1"');
  expect(await pageHtml(RevisionPage, { revision })).toContain('href="/releases/soc2010-soc2020/1"');
  expect(await read(DraftPage, { revision: "nothing" })).toContain("No draft");
  const issue = (await db().issue.findFirstOrThrow({ where: { paper: { revisionId: revision } } })).id;
  as(member);
  for (const page of [EditIssuePage, ProposePage, NewPaperPage]) {
    const html = await pageHtml(page, { revision, issue });
    expect(readOn(html)).toContain("This revision is finished, so nothing more is raised");
    expect(html).not.toContain("<form");
  }
});
