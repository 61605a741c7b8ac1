import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { seedPerson } from "#demo/seed-person";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import type { Viewer } from "#lib/people/viewer.db";
import { readViewer } from "#lib/people/viewer.db";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import type { FormAnswer } from "#lib/web/answer";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import ProposePage from "../issues/[issue]/propose/page";
import { POST as start } from "../issues/[issue]/propose/start/route";
import EditChangePage from "./[proposal]/changes/[number]/page";
import { POST as remove } from "./[proposal]/changes/[number]/remove/route";
import NewChangePage from "./[proposal]/changes/new/page";
import { POST as saveChange } from "./[proposal]/changes/save/route";
import EditPage from "./[proposal]/edit/page";
import { POST as saveHead } from "./[proposal]/edit/save/route";
import VersionPage from "./[proposal]/versions/[version]/page";
import VersionsPage from "./[proposal]/versions/page";
import WhatIfPage from "./[proposal]/what-if/page";

/** The whole work on a proposal as a member of the working group does it without JavaScript. */
let viewer: Viewer | null = null;
let answer: FormAnswer | null = null;
vi.mock("../../../viewer", () => ({
  currentViewer: async () => viewer,
  formAnswer: async () => answer,
}));

let member: TestBrowser;
let second: TestBrowser;
let viewers: Viewer[];
let issue: string;
const id = () => `${issue}-proposal`;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("proposal_editor");
  await reopenPublished();
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  const password = "three wet umbrellas";
  const seed = async (name: string, role: "custodian" | "working-group", from: string | null) =>
    seedPerson(from === null ? null : { ...AT_TERMINAL, personId: from }, {
      name,
      email: `${name.toLowerCase()}@example.org`,
      role,
      password,
    });
  const custodian = (await seed("Cleo", "custodian", null)).person.id;
  const people = [
    await seed("Wanda", "working-group", custodian),
    await seed("Wim", "working-group", custodian),
  ];
  [member, second] = people.map(({ cookie }) => new TestBrowser(cookie)) as [TestBrowser, TestBrowser];
  viewers = (await Promise.all([member, second].map(({ headers }) => readViewer(headers)))) as Viewer[];
  const by = { ...AT_TERMINAL, personId: people[0]!.person.id };
  const paper = await openPaper(by, "soc2010-soc2020", {
    label: "Payroll",
    title: "Payroll",
    majorGroup: "4",
    introduction: "",
  });
  issue = await raiseIssue(by, {
    paper,
    question: "Should payroll be told from book-keeping?",
    sources: ["4122"],
    targets: ["4122"],
    evidence: "",
    origin: "working group",
    originRef: null,
  });
});
afterAll(closeDb);

interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
}

async function shown(page: (props: never) => Promise<ReactNode>, { params = {}, query = {} }: Asked = {}) {
  const props = {
    params: Promise.resolve({ revision: "soc2010-soc2020", issue, proposal: id(), ...params }),
    searchParams: Promise.resolve(query),
  };
  return renderToStaticMarkup(await page(props as never))
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ");
}

const sendChange = (values: Record<string, string>, browser = member) =>
  post(saveChange, browser, { version: "1", number: "", do: "save", ...values }, { proposal: id() });

const SPLIT = {
  kind: "split",
  source: "4122",
  parts: "1",
  "part-1-by": "rule",
  "part-1-conditions": "1",
  "part-1-field-1": "title",
  "part-1-test-1": "has",
  "part-1-phrases-1": "payroll, wages",
  "part-1-code": "4125",
  "part-1-title": "Payroll clerks",
  rest: "lives on",
  "rest-code": "4122",
};

test("a draft is begun from a group on the tree, and leads to the form of its first change", async () => {
  viewer = viewers[0]!;
  const page = await shown(ProposePage);
  expect(page).toContain("4122 Book-keepers, payroll managers and wages clerks – the issue is about it");
  const form = { title: "", kind: "split", group: "4122", other: "" };
  const begun = await post(start, member, form, { issue });
  expect(begun.path).toBe(`/revisions/soc2010-soc2020/proposals/${id()}/changes/new`);
  expect(await shown(ProposePage)).toContain("This issue has a proposal.");
});

test("the form of a split has the group's entries to tick, a rule, the rest, and free codes with what speaks against", async () => {
  const page = await shown(NewChangePage, { query: { kind: "split", source: "4122" } });
  expect(page).toContain("114 entries ticked");
  expect(page).toContain("The rest of 4122 Book-keepers");
  expect(page).toContain("Free codes under 412");
});

test("a rule is tried without saving, and everything typed stays", async () => {
  const tried = await sendChange({ ...SPLIT, do: "go" });
  expect(tried).toMatchObject({
    path: `/revisions/soc2010-soc2020/proposals/${id()}/changes/new`,
    answer: { errors: [] },
  });
  answer = tried.answer;
  const page = await shown(NewChangePage);
  expect(page).toMatch(/The rule finds \d\d of the 114 entries\./);
  expect(page).toContain("Clerk, payroll");
  answer = (await sendChange({ ...SPLIT, do: "add-part" })).answer;
  expect(await shown(NewChangePage)).toContain("Part 2");
  answer = null;
  expect((await readProposal(id()))?.version).toBe(1);
});

test.each([
  [{ "part-1-phrases-1": "astronaut" }, "part-1-phrases-1", "4122 has none"],
  [{ source: "9999" }, "source", "9999 is no group of the edition that is revised"],
  [{ "part-1-code": "41x" }, "part-1-code", "“41x” is no code"],
  [{ "part-1-code": "41" }, "", "41 is of another level than 4122"],
  [{ "rest-code": "book keepers" }, "rest-code", "Choose which group “book keepers” means"],
])("what is malformed is said at its field: %j", async (wrong, field, sentence) => {
  for (const pressed of ["save", "check"]) {
    const { answer: refused } = await sendChange({ ...SPLIT, ...wrong, do: pressed });
    expect(refused?.errors[0]?.field).toBe(field);
    expect(refused?.errors[0]?.message).toContain(sentence);
    expect(refused?.values["part-1-title"]).toEqual(["Payroll clerks"]);
  }
  expect((await sendChange({ ...SPLIT, ...wrong, do: "add-part" })).answer?.errors).toEqual([]);
});

test("what is checked and in order leads back to its form, and nothing is saved", async () => {
  const checked = await sendChange({ ...SPLIT, do: "check" });
  expect(checked).toMatchObject({
    path: `/revisions/soc2010-soc2020/proposals/${id()}/changes/new`,
    answer: { errors: [] },
  });
  expect((await readProposal(id()))?.version).toBe(1);
});

test("a group that is typed by words is chosen among those found, and its code is there then", async () => {
  const words = { ...SPLIT, do: "go", "rest-code": "wage clercs" };
  answer = (await sendChange(words)).answer;
  expect(await shown(NewChangePage)).toMatch(/The group that “wage clercs” means .*4122 Book-keepers/);
  answer = (await sendChange({ ...words, "rest-code-is": "4122 wage clercs" })).answer;
  expect(await shown(NewChangePage)).not.toContain("wage clercs");
  answer = null;
});

test("a saved change is a version, in words on the editor with what it would change beside it", async () => {
  const saved = await sendChange({ ...SPLIT, note: "A first draft" });
  expect(saved).toMatchObject({
    path: `/revisions/soc2010-soc2020/proposals/${id()}/edit`,
    answer: { said: "Version 2 is saved." },
  });
  const page = await shown(EditPage);
  expect(page).toContain(
    "Split 4122 Book-keepers, payroll managers and wages clerks into: 4125 Payroll clerks (entries whose title has “payroll” or “wages”); 4122 Book-keepers, payroll managers and wages clerks (the rest).",
  );
  expect(page).toMatch(/4125 Payroll clerks added/);
  expect(page).toContain("Conflicts with other open proposals None");
  expect(await shown(EditChangePage, { params: { number: "1" } })).toContain("Change 1: split");
  expect(await shown(EditChangePage, { params: { number: "7" } })).toContain("Change not found");
});

describe("two who edit at once", () => {
  test("the second is told what the first saved, keeps the typing, and can save it then", async () => {
    const rename = { kind: "rename", source: "4121", "to-title": "Credit control clerks" };
    expect((await sendChange({ ...rename, version: "2" })).answer?.said).toBe("Version 3 is saved.");
    const late = { ...SPLIT, "part-1-title": "Payroll officers", number: "1", version: "2" };
    const refused = await sendChange(late, second);
    expect(refused.answer?.errors[0]?.message).toContain("Somebody saved version 3 meanwhile");
    viewer = viewers[1]!;
    answer = refused.answer;
    const page = await shown(EditChangePage, { params: { number: "1" } });
    expect(page).toContain("Version 3 was saved meanwhile by Wanda");
    expect(page).toContain("Added: Rename 4121");
    answer = null;
    expect((await sendChange({ ...late, version: "3" }, second)).answer?.said).toBe("Version 4 is saved.");
    expect((await readProposal(id()))?.versions[0]?.changes).toMatchObject([
      { parts: [{ to: { title: "Payroll officers" } }] },
      { type: "rename" },
    ]);
  });

  test("pressing Remove twice takes one change out", async () => {
    const press = () =>
      post(remove, second, { version: "4" }, { proposal: id(), number: "2" }).then((done) => done.answer);
    const pressed = await Promise.all([press(), press()]);
    expect(pressed.filter((one) => one?.said !== "")).toHaveLength(1);
    expect((await readProposal(id()))?.versions[0]?.changes).toHaveLength(1);
  });
});

test("the title is saved as a version too; the same title again is none", async () => {
  const head = { version: "5", title: "Split 4122", note: "" };
  const send = (values: typeof head) => post(saveHead, member, values, { proposal: id() });
  expect((await send(head)).answer?.said).toBe("Version 6 is saved.");
  expect((await send({ ...head, version: "6" })).answer?.said).toContain("Nothing differs from version 6");
});

test("versions say who saved what, and how each differs from the one before", async () => {
  viewer = viewers[0]!;
  const list = await shown(VersionsPage);
  expect(list).toContain("A first draft");
  expect(list).toContain("Wim");
  const page = await shown(VersionPage, { params: { version: "4" } });
  expect(page).toContain("Since version 3");
  expect(page).toContain("Altered:");
  expect(await shown(VersionPage, { params: { version: "6" } })).toContain("Title: ");
  expect(await shown(VersionPage, { params: { version: "99" } })).toContain("Version not found");
});

test("nobody else finds a draft by any of its addresses", async () => {
  viewer = null;
  for (const page of [VersionsPage, WhatIfPage]) expect(await shown(page)).toContain("Proposal not found");
  expect(await shown(VersionPage, { params: { version: "1" } })).toContain("Proposal not found");
  viewer = viewers[0]!;
  expect(await shown(WhatIfPage)).toContain("Index entries that move");
});
