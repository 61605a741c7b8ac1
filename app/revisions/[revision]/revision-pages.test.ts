import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { workOff } from "#lib/jobs/worker.db";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { listCompiles } from "#lib/revision/compiles/compiles.db";
import { sha256 } from "#lib/revision/compiles/remake";
import { readMeeting } from "#lib/revision/meetings/meetings.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { MAJOR_GROUP_3_FILE } from "#lib/revision/papers/major-group-3-paper";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import JobPage from "../../jobs/[job]/page";
import { pageHtml, readOn } from "../../page-html.fixture";
import { GET as inputFile } from "./compiles/[compile]/input.json/route";
import CompilePage from "./compiles/[compile]/page";
import { GET as tableFile } from "./compiles/[compile]/table.csv/route";
import { POST as keep } from "./compiles/keep/route";
import CompilesPage from "./compiles/page";
import ImportPage from "./import/page";
import { POST as importPaper } from "./import/send/route";
import ActionPage from "./meetings/[meeting]/actions/[action]/page";
import { POST as saveAction } from "./meetings/[meeting]/actions/[action]/save/route";
import { POST as saveHead } from "./meetings/[meeting]/edit/save/route";
import ItemPage from "./meetings/[meeting]/items/[item]/page";
import { POST as saveItem } from "./meetings/[meeting]/items/[item]/save/route";
import MeetingPage from "./meetings/[meeting]/page";
import ActionsPage from "./meetings/actions/page";
import { POST as addMeeting } from "./meetings/new/add/route";
import MeetingsPage from "./meetings/page";
import RevisionPage from "./page";
import { GET as paperFile } from "./papers/[paper]/[format]/route";
import PaperPage from "./papers/[paper]/page";
import PrintPage from "./papers/[paper]/print/page";
import TreePage from "./tree/page";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

let custodian: SeededPerson;
let member: SeededPerson;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("revision_pages");
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

const read = async (...page: Parameters<typeof pageHtml>) => readOn(await pageHtml(...page));
const get = (
  route: (request: Request, context: never) => Promise<Response>,
  params: Record<string, string>,
) =>
  route(new Request("http://localhost/"), {
    params: Promise.resolve({ revision: "soc2010-soc2020", ...params }),
  } as never);

describe("compiles that are kept", () => {
  test("say what they were made from, and give the same files again", async () => {
    const [stored] = await listCompiles("soc2010-soc2020");
    const id = String(stored!.id);
    expect(await read(CompilesPage)).toContain(`Compile ${id}`);
    const page = await read(CompilePage, { compile: id });
    expect(page).toContain("493 groups and 32,376 index entries of the edition revised, and 428 decisions.");
    expect(page).toContain(stored!.outputHash);
    expect(sha256(await (await get(tableFile, { compile: id })).text())).toBe(stored!.outputHash);
    expect(sha256(await (await get(inputFile, { compile: id })).text())).toBe(stored!.inputHash);
  });

  test("that there are not are not found", async () => {
    for (const id of ["0", "77", "x"]) {
      expect(await read(CompilePage, { compile: id })).toContain("Compile not found");
      expect((await get(tableFile, { compile: id })).status).toBe(404);
    }
  });

  test("are kept by the custodian alone, and the same one is not kept twice", async () => {
    expect(await read(CompilesPage)).not.toContain("Why it is kept");
    const note = { note: "Sent to the steering group" };
    vi.spyOn(console, "warn").mockImplementationOnce(() => {});
    expect((await post(keep, as(member), note)).location).toBe(
      "/revisions/soc2010-soc2020/compiles?answer=not-allowed",
    );
    const browser = as(custodian);
    expect(await read(CompilesPage)).toContain("Why it is kept");
    const { path, answer } = await post(keep, browser, note);
    expect(path).toBe(
      `/revisions/soc2010-soc2020/compiles/${(await listCompiles("soc2010-soc2020"))[0]!.id}`,
    );
    expect(answer?.said).toMatch(/^Nothing changed since compile \d+ was kept/);
  });
});

describe("the Major Group 3 paper as written", () => {
  test("stands next to what was published, and says what it leaves open", async () => {
    const paper = await read(PaperPage, { paper: "major-group-3" });
    expect(paper).toContain("Review of Major Group 3, Associate professional and technical occupations");
    expect(paper).toContain("What was published in the end");
    expect(paper).not.toContain("Raise an issue");
    const revision = await read(RevisionPage, { revision: "major-group-3" });
    expect(revision).toContain("What each issue leaves open");
    expect(revision).toMatch(/Major Group 3, issue \d+: .*3550/);
  });

  test("prints, and can be had as files", async () => {
    expect(await read(PrintPage, { paper: "major-group-3" })).toContain("Issue 22:");
    const types = await Promise.all(
      ["docx", "csv", "json", "exe", "constructor"].map(async (format) => {
        const { status, headers } = await get(paperFile, { paper: "major-group-3", format });
        return [status, headers.get("content-disposition")];
      }),
    );
    expect(types).toEqual([
      [200, 'attachment; filename="major-group-3.docx"'],
      [200, 'attachment; filename="major-group-3.csv"'],
      [200, 'attachment; filename="major-group-3.json"'],
      [404, null],
      [404, null],
    ]);
  });
});

describe("a meeting", () => {
  const HEAD = { body: "steering-group", title: "Fourth meeting", heldOn: "2026-05-07" };
  const MORE = { place: "Newport", attendees: "Chair, ONS", apologies: "" };

  test("is entered, minuted and printed, and its actions are listed", async () => {
    const browser = as(member);
    const { path } = await post(addMeeting, browser, { ...HEAD, ...MORE });
    const meeting = path.split("/").at(-1)!;
    expect((await post(addMeeting, browser, { ...HEAD, ...MORE })).path, "the button pressed twice").toBe(
      path,
    );
    const item = {
      since: "0",
      title: "Care",
      issue: "major group 3 as published, issue 2",
      minutes: "ACTION 1 – Secretariat to ask.",
    };
    await post(saveItem, browser, item, { meeting, item: "new" });
    const action = {
      since: "0",
      text: "Ask",
      owner: "Secretariat",
      dueOn: "2020-06-01",
      status: "open",
      note: "",
    };
    await post(saveAction, browser, action, { meeting, action: "new" });
    const minutes = await read(MeetingPage, { meeting });
    expect(minutes).toContain(
      "Minutes of the SOC Revision Steering Group Fourth meeting 7 May 2026, Newport",
    );
    expect(minutes).toContain("1. Care On Major Group 3 as published, issue 2:");
    expect(minutes).toContain("Ask Secretariat 1 June 2020 open, overdue");
    expect(await read(MeetingsPage)).toContain("Fourth meeting");
    expect(await read(ActionsPage)).toContain("Fourth meeting, 7 May 2026");
    expect(await read(ActionsPage, {}, { status: "done" })).toContain("There are none that are done.");
  });

  test("keeps what was typed when it is refused, and shows what somebody else saved meanwhile", async () => {
    const browser = as(member);
    const { path } = await post(addMeeting, browser, { ...HEAD, ...MORE, title: "Fifth meeting" });
    const meeting = path.split("/").at(-1)!;
    const item = { since: "0", title: "Any other business", issue: "", minutes: "" };
    const unknown = await post(saveItem, browser, { ...item, issue: "Paper 9" }, { meeting, item: "new" });
    expect(unknown.answer?.errors).toEqual([
      { field: "issue", message: expect.stringContaining("There is no issue “Paper 9”") },
    ]);
    await post(saveItem, browser, item, { meeting, item: "new" });
    await post(saveItem, browser, { ...item, minutes: "First." }, { meeting, item: "1" });
    const second = await post(saveItem, browser, { ...item, minutes: "Second." }, { meeting, item: "1" });
    expect(second.answer?.errors[0]?.message).toMatch(/^Somebody saved another version/);
    expect((await readMeeting(Number(meeting)))?.agenda[0]?.minutes).toBe("First.");
    for (const [route, values] of [
      [saveHead, { ...HEAD, ...MORE, heldOn: "2026-02-30", since: "0" }],
      [addMeeting, { ...HEAD, ...MORE, heldOn: "" }],
    ] as const)
      expect((await post(route, browser, values, { meeting })).answer?.errors[0]?.field).toBe("heldOn");
  });

  test("is the groups' own: others are not shown it", async () => {
    await expect(pageHtml(MeetingsPage)).rejects.toThrow();
    as(custodian);
    expect(await read(MeetingPage, { meeting: "77" })).toContain("Meeting not found");
    expect(await read(ItemPage, { meeting: "77", item: "new" })).toContain("Meeting not found");
    expect(await read(ActionPage, { meeting: "1", action: "9" })).toContain("Action not found");
  });
});

describe("a paper that is imported", () => {
  const form = (file: Uint8Array<ArrayBuffer> | null, label = "Digital") => {
    const data = new FormData();
    data.set("label", label);
    data.set("title", "Review of digital occupations");
    data.set("majorGroup", "");
    if (file) data.set("file", new File([file], "paper.csv"));
    return data;
  };
  const bundled = Uint8Array.from(readFileSync(`data/${MAJOR_GROUP_3_FILE}`));

  test("leads to its drafts, is worked on first, and is the groups' own", async () => {
    const browser = as(custodian);
    expect(await read(ImportPage)).toContain("Table of the paper");
    const { path } = await post(importPaper, browser, form(bundled));
    expect(path).toMatch(/^\/jobs\/[\w-]+$/);
    await workOff(JOB_KINDS);
    expect(await pageHtml(JobPage, { job: path.slice("/jobs/".length) })).toContain("Nothing is decided");
    expect(await pageHtml(ImportPage, {}, { paper: "digital" })).toContain(
      "/revisions/soc2010-soc2020/proposals/digital-1-proposal/what-if",
    );
    expect(await read(RevisionPage)).toContain("Papers being worked on");
    as(null);
    expect(await read(RevisionPage)).not.toContain("Review of digital occupations");
    expect(await read(PaperPage, { paper: "digital" })).toContain("Review paper not found");
    expect((await get(paperFile, { paper: "digital", format: "json" })).status).toBe(404);
    expect(await read(TreePage, {}, { proposal: "digital-1-proposal" })).toContain(
      "There is no such proposal",
    );
  });

  test("is asked for again where no file came", async () => {
    const { answer } = await post(importPaper, as(custodian), form(null));
    expect(answer?.errors[0]?.message).toMatch(/^Choose the file/);
    expect(answer?.values.label).toEqual(["Digital"]);
  });
});

describe("the tree before and after", () => {
  test("shows a major group in both editions, with all of it in tables", async () => {
    const tree = await read(TreePage, {}, { group: "3" });
    expect(tree).toContain("Major group 3, Associate professional and technical occupations");
    expect(tree).toContain("3550 Conservation and environmental associate professionals ends");
  });

  test("shows it with a proposal, to those who may read the proposal", async () => {
    as(member);
    const tree = await read(TreePage, {}, { proposal: "digital-1-proposal" });
    expect(tree).toContain("The tree before and after, with the proposal");
    expect(tree).toMatch(/3215 Complementary medicine associate professionals new, by the proposal/);
  });

  test("says what is wrong with what is asked for", async () => {
    expect(await read(TreePage, {}, { group: "x" })).toContain("The major group is not of the right form");
    expect(await read(TreePage, {}, { proposal: "nothing" })).toContain("There is no such proposal");
  });
});
