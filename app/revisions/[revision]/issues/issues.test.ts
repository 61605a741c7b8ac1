import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { errors, memberIn, pagesFor } from "#cli/pages.fixture";
import type { SeededPerson } from "#demo/seed-person";
import { suggest } from "#lib/coding-index/suggestions/suggestions.db";
import type { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { createRound, sendComment } from "#lib/revision/consultation/consultation.db";
import { outForComment, setWindow } from "#lib/revision/consultation/consulted.fixture";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readRevision } from "#lib/revision/revision.db";
import { post } from "#lib/web/post.fixture";
import SuggestionPage from "../../../coding-index/suggestions/[id]/page";
import CommentPage from "../../../consultations/comments/[id]/page";
import GroupPage from "../../../editions/[edition]/groups/[...code]/page";
import { POST as openPaper } from "../papers/new/open/route";
import NewPaperPage from "../papers/new/page";
import EditPage from "./[issue]/edit/page";
import { POST as edit } from "./[issue]/edit/save/route";
import EvidencePage from "./[issue]/evidence/page";
import IssuePage from "./[issue]/page";
import NewIssuePage from "./new/page";
import { POST as raise } from "./new/raise/route";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
const seen = pagesFor(request);

let member: SeededPerson;
let browser: TestBrowser;
const ISSUE = "care-occupations-1";

beforeAll(async () => {
  ({ member, browser } = await memberIn("issue_pages"));
  await reopenPublished();
});
afterAll(closeDb);

describe("raising an issue", () => {
  it("begins with a paper that is open for it", async () => {
    expect(await seen(NewIssuePage, browser)).toContain("No review paper is open");
    expect(await seen(NewPaperPage, browser)).toContain("8 Process, plant and machine operatives");
    const opened = await post(openPaper, browser, {
      label: "Care occupations",
      title: "Review of care occupations",
      majorGroup: "",
      introduction: "",
    });
    expect(opened).toMatchObject({ path: "/revisions/soc2010-soc2020/papers/care-occupations" });
  });

  it("from a pair begins with what the three sides say of it, and keeps the link", async () => {
    const { source, target } = (await readRevision("soc2010-soc2020")).at(4).table.maps[0]!;
    const from = `pair:${source}-${target}`;
    const page = await seen(NewIssuePage, browser, {}, { from });
    expect(page).toContain(`Does content of SOC2010 ${source}`);
    const values = {
      paper: "care-occupations",
      question: "Should senior care workers be apart?",
      evidence: "",
    };
    const raised = await post(raise, browser, { ...values, sources: "6145 6146", targets: "" }, {}, { from });
    expect(raised).toMatchObject({
      path: `/revisions/soc2010-soc2020/issues/${ISSUE}`,
      answer: { errors: [] },
    });
    expect(await seen(NewIssuePage, browser, {}, { from })).toContain("An issue was raised from this.");
    const issue = await seen(IssuePage, browser, { issue: ISSUE });
    expect(issue).toContain(`the pair ${source} to ${target} of the reconciliation list`);
    expect(issue).toContain("Raised by");
  });

  it("says what is wrong at the field, and keeps what was typed", async () => {
    const values = {
      paper: "care-occupations",
      question: "Other?",
      evidence: "Much",
      sources: "9998",
      targets: "",
    };
    const refused = await post(raise, browser, values);
    expect(errors(refused)).toContain("sources: SOC2010 has no group 9998");
    expect(refused.answer?.values.evidence).toEqual(["Much"]);
    const gone = await post(raise, browser, values, {}, { from: "suggestion:999" });
    expect(errors(gone)).toContain("is not there");
    expect(gone.location).toContain("/revisions/soc2010-soc2020/issues/new?from=suggestion%3A999");
    expect(await seen(NewIssuePage, browser, {}, { from: "comment:999" })).toContain("is not there");
  });
});

describe("a group that is typed by its title", () => {
  const values = {
    ...{ paper: "care-occupations", question: "Are they one?", evidence: "", targets: "" },
    sources: "6146, home carrers",
  };

  it("comes back to be chosen, and is never guessed", async () => {
    const refused = await post(raise, browser, values);
    expect(errors(refused)).toContain("sources: Choose which group of SOC2010 “home carrers” means");
    expect(refused.answer?.values.sources).toEqual([values.sources]);
    expect(errors(await post(raise, browser, { ...values, "sources-is": "6145 other words" }))).toContain(
      "Choose which group",
    );
  });

  it("is the one that was chosen for it", async () => {
    const { path } = await post(raise, browser, { ...values, "sources-is": "6145 home carrers" });
    const id = path.split("/").at(-1) ?? "";
    const issue = (await readRevision("soc2010-soc2020", "groups")).issue(id);
    expect(issue?.sources).toEqual(["6146", "6145"]);
  });
});

describe("the page of an issue that nothing is proposed on", () => {
  it("is for the groups alone, and says what can be done next", async () => {
    const page = await seen(IssuePage, browser, { issue: ISSUE });
    expect(page).toContain("Nothing is proposed yet");
    expect(page).toContain(`href="/revisions/soc2010-soc2020/issues/${ISSUE}/propose"`);
    expect(page).not.toContain(`href="/revisions/soc2010-soc2020/issues/${ISSUE}/decide"`);
    expect(await seen(IssuePage, null, { issue: ISSUE })).toContain("Issue not found");
  });

  it("can be edited, and the second of two is shown what the first saved", async () => {
    expect(await seen(EditPage, browser, { issue: ISSUE })).toContain('name="revision" value="0"');
    const values = { question: "Should they be apart?", sources: "6145", targets: "", evidence: "Found out" };
    await post(edit, browser, { ...values, revision: "0" }, { issue: ISSUE });
    const late = await post(edit, browser, { ...values, question: "Mine?", revision: "0" }, { issue: ISSUE });
    expect(errors(late)).toContain("Somebody else changed this issue");
    expect(await seen(IssuePage, browser, { issue: ISSUE })).toContain("Should they be apart?");
  });

  it("of what was published stays as it was, for everybody", async () => {
    const { id } = (await readRevision("soc2010-soc2020")).papers[0]!.issues[0]!;
    const page = await seen(IssuePage, null, { issue: id });
    expect(page).toContain("the published structures and index");
    expect(page).not.toContain("Where it stands");
    expect(page).toContain("Open the proposal");
    expect(page).not.toContain("Reverse the decision");
    expect(await seen(EvidencePage, browser, { issue: id })).toContain("This issue is decided");
    for (const none of ["none", "%00", "%FF", "x".repeat(5_000)])
      expect(await seen(IssuePage, browser, { issue: none })).toContain("Issue not found");
  });
});

describe("what an issue was raised from", () => {
  const raiseFrom = (from: string, question: string) =>
    post(
      raise,
      browser,
      { paper: "care-occupations", sources: "6145", targets: "", evidence: "", question },
      {},
      { from },
    );

  it("says so: a suggestion, in whose words the form begins", async () => {
    const by = { ...AT_TERMINAL, personId: member.person.id };
    const id = await suggest(by, {
      title: "Telecare fitter",
      add: "",
      ind: "",
      code: "6135",
      note: "Seen often",
    });
    const page = await seen(NewIssuePage, browser, {}, { from: `suggestion:${id}` });
    expect(page).toContain("Where does “Telecare fitter” belong");
    expect(page).toContain("Seen often");
    await raiseFrom(`suggestion:${id}`, "Where do telecare fitters belong?");
    const suggestion = await seen(SuggestionPage, browser, { id: String(id) });
    expect(suggestion).toContain("Where do telecare fitters belong?");
  });

  it("says so: a comment, which is not quoted while it is not published", async () => {
    const by = { ...AT_TERMINAL, personId: member.person.id };
    const [past, soon, later] = [-60_000, 60_000, 3_600_000].map((from) => new Date(Date.now() + from));
    const round = await createRound(by, "soc2010-soc2020", {
      title: "Spring",
      about: "",
      opensAt: soon!,
      closesAt: later!,
    });
    const proposal = await outForComment(by, "consulted-proposal", round);
    await setWindow(round, past!, later!);
    const comment = await sendComment(by, {
      ...{ round, proposal, version: 1, stance: "refutes", part: "" },
      ...{ text: "My employer would not like this", link: "", publishName: false, attachment: null },
    });
    const page = await seen(NewIssuePage, browser, {}, { from: `comment:${comment}` });
    expect(page).toContain(
      `Does what comment ${comment} says of “Version 1 of ${proposal}” ask for a change?`,
    );
    expect(page).not.toContain("My employer");
    const raised = await raiseFrom(`comment:${comment}`, "Is the title understood?");
    const issue = raised.path.split("/").at(-1) ?? "";
    expect(await seen(IssuePage, browser, { issue })).toContain(`href="/consultations/comments/${comment}"`);
    expect(await seen(CommentPage, browser, { id: String(comment) })).toContain("Is the title understood?");
  });

  it("is offered on the page of a group, to those who may", async () => {
    const params = { edition: "soc2010", code: ["6145"] } as never;
    const href = 'href="/revisions/soc2010-soc2020/issues/new?from=group%3Asoc2010-6145"';
    expect(await seen(GroupPage, browser, params)).toContain(href);
    expect(await seen(GroupPage, null, params)).not.toContain(href);
    expect(await seen(NewIssuePage, browser, {}, { from: "group:soc2010-6145" })).toContain('value="6145"');
  });
});
