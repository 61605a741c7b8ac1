import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { errors, memberIn, pagesFor } from "#cli/pages.fixture";
import type { SeededPerson } from "#demo/seed-person";
import type { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { createRound } from "#lib/revision/consultation/consultation.db";
import { ask, move } from "#lib/revision/consultation/consulted.fixture";
import { readEvidence, recordEvidence, withdrawEvidence } from "#lib/revision/evidence/evidence.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { propose, saveVersion } from "#lib/revision/proposals/proposals.db";
import { post } from "#lib/web/post.fixture";
import { GET as download } from "../evidence/[evidence]/file/route";
import { POST as withdraw } from "../evidence/[evidence]/withdraw/confirm/route";
import WithdrawPage from "../evidence/[evidence]/withdraw/page";
import EditPage from "./[issue]/edit/page";
import { POST as edit } from "./[issue]/edit/save/route";
import { POST as classification } from "./[issue]/evidence/classification/route";
import { POST as entries } from "./[issue]/evidence/entries/route";
import { POST as file } from "./[issue]/evidence/file/route";
import { POST as link } from "./[issue]/evidence/link/route";
import EvidencePage from "./[issue]/evidence/page";
import { POST as sizes } from "./[issue]/evidence/sizes/route";
import { POST as words } from "./[issue]/evidence/words/route";
import IssuePage from "./[issue]/page";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
const seen = pagesFor(request);

let member: SeededPerson;
let browser: TestBrowser;
const ISSUE = "care-occupations-1";

beforeAll(async () => {
  ({ member, browser } = await memberIn("evidence_pages"));
  await reopenPublished();
  const by = { ...AT_TERMINAL, personId: member.person.id };
  const title = "Review of care occupations";
  const paper = await openPaper(by, "soc2010-soc2020", {
    label: "Care occupations",
    title,
    majorGroup: null,
    introduction: "",
  });
  const question = "Should senior care workers be apart?";
  const issue = { paper, question, sources: ["6145"], targets: [], evidence: "" };
  await raiseIssue(by, { ...issue, origin: "working group", originRef: null });
});
afterAll(closeDb);

async function get(by: TestBrowser | null, id: string): Promise<Response> {
  request.headers = by?.headers ?? new Headers();
  return download(new Request("http://localhost/"), {
    params: Promise.resolve({ revision: "soc2010-soc2020", evidence: id }),
  });
}

function withFile(fileName: string, content: string, text: string): FormData {
  const form = new FormData();
  form.append("file", new File([content], fileName));
  form.append("file-text", text);
  return form;
}

describe("recording evidence", () => {
  const params = { issue: ISSUE };

  it("takes every kind, and shows each on the issue", async () => {
    const page = await seen(EvidencePage, browser, params);
    expect(page).toContain("SOC2010 6145 Care workers and home carers:");
    const uid = /name="entries"[^>]*value="([\w-]+)"/.exec(page)?.[1] ?? "";
    const sent = [
      await post(sizes, browser, {}, params),
      await post(entries, browser, { entries: uid, "entries-text": "Both" }, params),
      await post(
        classification,
        browser,
        { "other-edition": "isco08", other: "5322", "other-more": "5321", "other-text": "" },
        params,
      ),
      await post(words, browser, { "words-kind": "tasks", words: "Feeds and washes" }, params),
      await post(link, browser, { link: "https://example.org/report", "link-text": "A report" }, params),
      await post(file, browser, withFile("jobs.csv", "code,jobs\n6145,4\n", "Jobs by group"), params),
    ];
    for (const done of sent)
      expect(done).toMatchObject({
        path: `/revisions/soc2010-soc2020/issues/${ISSUE}`,
        answer: { errors: [] },
      });
    const issue = await seen(IssuePage, browser, params);
    for (const shown of [
      uid,
      "5321",
      "Feeds and washes",
      "https://example.org/report",
      "jobs.csv",
      "by Mo Member",
    ])
      expect(issue).toContain(shown);
    expect(issue).not.toContain("There is no tangible evidence yet");
  });

  it("refuses a file that is none of those taken, and keeps what was typed about it", async () => {
    const refused = await post(file, browser, withFile("page.csv", "<html>", "My words"), params);
    expect(errors(refused)).toContain("file: The file is a web page");
    expect(refused.answer?.values["file-text"]).toEqual(["My words"]);
    expect(errors(await post(file, browser, { "file-text": "x" }, params))).toBe("file: Choose a file.");
    expect(errors(await post(file, browser, withFile("a.csv", "", "x"), params))).toContain(
      "The file is empty",
    );
  });

  it("refuses an address that is no web page’s", async () => {
    const refused = await post(link, browser, { link: "javascript:alert(1)", "link-text": "x" }, params);
    expect(errors(refused)).toContain("link: Give the whole address");
  });

  it("keeps a file for those who may read the issue", async () => {
    const id = String((await readEvidence(ISSUE)).find((item) => item.file)?.id);
    expect((await get(browser, id)).status).toBe(200);
    expect((await get(null, id)).status).toBe(404);
  });

  it("filters the index entries by words", async () => {
    const page = await seen(EvidencePage, browser, params, { q: "zzzz" });
    expect(page).not.toContain('name="entries"');
  });
});

describe("an issue whose proposal is out for comment", () => {
  it("is everybody’s with its evidence, but without names and without what was withdrawn", async () => {
    const by = { ...AT_TERMINAL, personId: member.person.id };
    const id = await propose(by, ISSUE, { title: "Tell senior care workers apart" });
    const change = { type: "rename", source: "6145", to: { title: "Care workers" } } as const;
    await saveVersion(by, id, { base: 1, title: "Rename 6145", changes: [change], note: "" });
    const statement = await recordEvidence(by, ISSUE, { kind: "statement", text: "Hearsay of one person" });
    await withdrawEvidence(by, statement, "Not known from anywhere");
    expect(await seen(IssuePage, null, { issue: ISSUE })).toContain("Issue not found");
    await move(by, id, ["draft", "working-group review"]);
    const round = await createRound(by, "soc2010-soc2020", {
      title: "Spring",
      about: "",
      opensAt: new Date(Date.now() + 60_000),
      closesAt: new Date(Date.now() + 3_600_000),
    });
    await ask(by, id, round);
    await move(by, id, ["working-group review", "out for comment"]);
    const page = await seen(IssuePage, null, { issue: ISSUE });
    expect(page).toContain("The proposal is out for comment");
    expect(page).toContain("Feeds and washes");
    for (const hidden of ["Mo Member", "Hearsay", "Not known from anywhere", "Withdraw", "Edit the issue"])
      expect(page).not.toContain(hidden);
    const values = { question: "Else?", sources: "6145", targets: "", evidence: "", revision: "0" };
    expect(errors(await post(edit, browser, values, { issue: ISSUE }))).toContain("out for comment");
    expect(await seen(EditPage, browser, { issue: ISSUE })).toContain(
      "is out for comment, so what it answers stays",
    );
  });
});

describe("a file that was recorded", () => {
  it("is for whoever may read the issue, to be saved and never shown", async () => {
    const id = String((await readEvidence(ISSUE)).find((item) => item.file)?.id);
    const response = await get(browser, id);
    expect(response.headers.get("content-disposition")).toContain('attachment; filename="jobs.csv"');
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toContain("6145,4");
    expect((await get(null, id)).status, "its issue is out for comment").toBe(200);
    for (const none of ["0", "x", "999999", "1"]) expect((await get(browser, none)).status).toBe(404);
  });

  it("can be withdrawn with a reason, and stays as withdrawn for the groups", async () => {
    const id = String((await readEvidence(ISSUE)).find((item) => item.file)?.id);
    expect(await seen(WithdrawPage, browser, { evidence: id })).toContain("jobs.csv");
    expect(errors(await post(withdraw, browser, { reason: "" }, { evidence: id }))).toContain(
      "reason: Give the reason",
    );
    await post(withdraw, browser, { reason: "Figures of the wrong year" }, { evidence: id });
    const issue = await seen(IssuePage, browser, { issue: ISSUE });
    expect(issue).toContain("Figures of the wrong year");
    expect((await get(browser, id)).status).toBe(200);
    expect((await get(null, id)).status).toBe(404);
    expect(await seen(WithdrawPage, browser, { evidence: id })).toContain("withdrawn already");
  });
});
