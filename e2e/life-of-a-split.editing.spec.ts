import type { Page, TestInfo } from "@playwright/test";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";
import { CORRECTION } from "./revisions";

// One life, from the question to the group in the draft.
test.describe.configure({ mode: "serial" });

/** A group of SOC2010 for each browser that the published revision left alone, and what can be split off it by a rule. */
const SPLITS: Record<string, { source: string; words: string; code: string; title: string }> = {
  desktop: { source: "4122", words: "payroll", code: "4125", title: "Payroll clerks and managers" },
  "no-javascript": { source: "7122", words: "debt", code: "7126", title: "Debt collectors" },
};

const splitOf = (testInfo: TestInfo) => SPLITS[browserName(testInfo.project.name)]!;

/** A day from now as a date field takes it. */
function day(from: number): string {
  return new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
}

async function said(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole("status").first()).toContainText(words);
}

test("a split is raised, shown, proposed, commented on, recommended, decided, and stands in the draft with its reason", async ({
  page: visitor,
  pageOf,
  javaScriptEnabled,
}, testInfo) => {
  test.setTimeout(120_000);
  const split = splitOf(testInfo);
  const browser = browserName(testInfo.project.name);
  const [member, chair, custodian, stakeholder] = await Promise.all([
    pageOf("working-group"),
    pageOf("steering-group"),
    pageOf("custodian"),
    pageOf("stakeholder"),
  ]);

  // The custodian sets up a round.
  await custodian.goto("/consultations/new");
  await custodian.getByLabel("Revision").selectOption({ label: "Correction of SOC2010–SOC2020" });
  await typeInto(custodian.getByLabel("Name", { exact: true }), `Comments of ${browser}`);
  await typeInto(
    custodian.getByLabel("What it is about"),
    "Whether a part of a group should be a group of its own.",
  );
  await custodian.getByLabel("Opens on").fill(day(0));
  await custodian.getByLabel("Opens at").fill("00:00");
  await custodian.getByLabel("Closes on").fill(day(14));
  await checkLooks(custodian);
  await custodian.getByRole("button", { name: "Set up the round" }).click();
  await said(custodian, /round/);
  const round = /\/consultations\/(\d+)/.exec(custodian.url())?.[1] ?? "";
  expect(round).not.toBe("");

  // The working group opens a paper and raises the issue.
  await member.goto(`${CORRECTION}/papers/new`);
  await typeInto(member.getByLabel("Short name"), `Key sector of ${browser}`);
  await typeInto(member.getByLabel("Title", { exact: true }), `Review of a key sector by ${browser}`);
  await member.getByRole("button", { name: "Open the paper" }).click();
  await said(member, "issues can be raised in it");
  await member.goto(`${CORRECTION}/issues/new?from=&paper=key-sector-of-${browser}`);
  await member.getByRole("button", { name: "Raise the issue" }).click();
  await expect(member.getByRole("alert")).toBeVisible();
  await checkLooks(member);
  const question = `Should “${split.title}” be a group of their own?`;
  await typeInto(member.getByLabel("Question"), question);
  await typeInto(member.getByLabel("Groups of SOC2010 that it is about"), split.source);
  await member.getByRole("button", { name: "Raise the issue" }).click();
  await expect(member.getByRole("heading", { level: 1 })).toHaveText(question);
  const issue = new URL(member.url()).pathname;

  // Evidence: the sizes known, and a file.
  await member.goto(`${issue}/evidence`);
  await member.getByRole("button", { name: "Record these sizes" }).click();
  await said(member, /recorded/);
  await member.goto(`${issue}/evidence`);
  const file = member.getByRole("form", { name: "A file" });
  await typeInto(file.getByLabel("What it shows"), "Vacancies of one year by title");
  await file.getByLabel("File", { exact: true }).setInputFiles({
    name: "vacancies.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<html>no PDF at all</html>"),
  });
  await file.getByRole("button", { name: "Record the file" }).click();
  await expect(member.getByRole("alert")).toContainText(/PDF/);
  await expect(file.getByLabel("What it shows")).toHaveValue("Vacancies of one year by title");
  await file.getByLabel("File", { exact: true }).setInputFiles({
    name: "vacancies.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("title,vacancies\nfirst,120\nsecond,80\n"),
  });
  await checkLooks(member);
  await file.getByRole("button", { name: "Record the file" }).click();
  await said(member, /recorded/);

  // Nobody else finds it yet.
  expect((await visitor.request.get(issue)).status()).toBe(404);

  // The split is drafted, by a rule.
  await member.goto(`${issue}/propose`);
  await typeInto(member.getByLabel("Title of the proposal"), `Split ${split.source}: ${split.title}`);
  await member.getByRole("radio", { name: /^Split/ }).check();
  await checkLooks(member);
  await member.getByRole("button", { name: "Begin the draft" }).click();
  await expect(
    member.getByRole("heading", { name: "Part 1" }).or(member.getByText("Part 1").first()),
  ).toBeVisible();
  await member.getByRole("radio", { name: "by a rule over titles and qualifiers" }).check();
  if (javaScriptEnabled === false) await member.getByRole("button", { name: "Show" }).first().click();
  await typeInto(member.getByLabel("Condition 1: words"), "zeppelin");
  await member.getByRole("button", { name: "Save the change" }).click();
  await expect(member.getByRole("alert")).toBeVisible();
  await expect(member.getByLabel("Condition 1: words")).toHaveValue("zeppelin");
  await typeInto(member.getByLabel("Condition 1: words"), split.words);
  await typeInto(
    member.getByRole("group", { name: "Part 1" }).getByLabel("Code", { exact: true }),
    split.code,
  );
  await typeInto(
    member.getByRole("group", { name: "Part 1" }).getByLabel("Title", { exact: true }),
    split.title,
  );
  // What is left open breaks a rule, which shows when the proposal is to go on.
  await member.getByRole("radio", { name: "It is not decided yet" }).check();
  await checkLooks(member);
  await member.getByRole("button", { name: "Save the change" }).click();
  await said(member, /saved/);

  // What if: the new group and its map, before anybody decides.
  const whatIf = member.getByRole("region", { name: "If it were accepted" });
  await expect(whatIf).toContainText(`${split.code} ${split.title}`);
  await checkLooks(member);
  const proposal = new URL(member.url()).pathname.replace(/\/edit$/, "");

  const move = async (page: Page, to: RegExp, reason: string) => {
    await page.goto(proposal);
    await page.getByRole("form", { name: "Move the proposal" }).getByRole("radio", { name: to }).check();
    await typeInto(page.getByLabel("Reason", { exact: true }).first(), reason);
    await page.getByRole("button", { name: "Move the proposal" }).click();
    await said(page, /./);
  };
  await move(member, /review/i, "The draft is complete");
  const reason = "Those concerned should be heard";
  const moves = member.getByRole("form", { name: "Move the proposal" });
  const sendOut = async () => {
    const rounds = moves.getByText("Choose a round");
    await rounds.focus();
    await rounds.press("Enter");
    await moves.getByRole("radio", { name: `Comments of ${browser}` }).check();
    await moves
      .getByRole("radio", { name: /comment/i })
      .first()
      .check();
    await moves.getByLabel("Reason", { exact: true }).pressSequentially(reason);
    await checkLooks(member);
    await moves.getByRole("button", { name: "Move the proposal" }).click();
  };
  await member.goto(proposal);
  await expect(member.getByRole("main")).toContainText(/If it were accepted, it would break \d rules?:/);
  await sendOut();
  await expect(member.getByRole("alert")).toContainText(/This version breaks \d rules?\. Mend it first/);
  await expect(moves.getByLabel("Reason", { exact: true })).toHaveValue(reason);
  await member.goto(`${proposal}/changes/1`);
  await member.getByRole("radio", { name: /^The group stays with the rest/ }).check();
  await member
    .getByRole("group", { name: /^The rest of/ })
    .getByLabel("Code", { exact: true })
    .pressSequentially(split.source);
  await member.getByRole("button", { name: "Save the change" }).click();
  await said(member, /saved/);
  await member.goto(proposal);
  await expect(member.getByRole("main")).not.toContainText("If it were accepted, it would break");
  await sendOut();
  await said(member, /./);

  // Everybody reads it now; a stakeholder comments.
  await visitor.goto(issue);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(question);
  const asked = `/consultations/${round}/proposals/${proposal.split("/").at(-1)}`;
  await stakeholder.goto(asked);
  await stakeholder
    .getByRole("radio", { name: /supports|support/i })
    .first()
    .check();
  await typeInto(
    stakeholder.getByLabel("Why? Give evidence if you can"),
    "Employers advertise the two apart.",
  );
  await stakeholder.getByRole("radio", { name: /^No:/ }).check();
  await checkLooks(stakeholder);
  await stakeholder.getByRole("button", { name: "Send the comment" }).click();
  await said(stakeholder, /./);

  // No recommendation before the comment has a response and somebody votes.
  await member.goto(proposal);
  await expect(member.getByRole("main")).toContainText(/response/);
  await member.goto("/consultations/comments");
  await checkLooks(member);
  await member
    .getByRole("row")
    .filter({ hasText: `Comments of ${browser}` })
    .getByRole("link")
    .first()
    .click();
  await typeInto(member.getByLabel("Your response"), "Thank you; the vacancies agree with it.");
  await member.getByRole("radio", { name: /^Yes|^Publish/ }).check();
  await checkLooks(member);
  await member.getByRole("button", { name: "Send the response" }).click();
  await said(member, /./);
  await visitor.goto(asked);
  await expect(visitor.getByRole("main")).toContainText("Employers advertise the two apart.");
  await expect(visitor.getByRole("main")).not.toContainText(`stakeholder on ${browser}`);

  const vote = async (page: Page, choice: RegExp) => {
    await page.goto(proposal);
    await page.getByRole("form", { name: "Vote" }).getByRole("radio", { name: choice }).check();
    await page.getByRole("button", { name: "Vote", exact: true }).click();
    await said(page, /./);
  };
  await vote(member, /^for/i);
  await move(member, /recommend/i, "Evidence and comment agree");

  // The steering group decides.
  await chair.goto(proposal);
  await chair.getByRole("button", { name: "Look at what it will do" }).click();
  await expect(chair.getByRole("alert")).toBeVisible();
  const decide = chair.getByRole("form", { name: "Decide" });
  await decide.getByRole("radio", { name: /^Accept/ }).check();
  await typeInto(decide.getByLabel("Reason"), "The group has grown and can be told apart.");
  await decide.getByRole("button", { name: "Look at what it will do" }).click();
  await expect(chair.getByRole("main")).toContainText("Nothing public changes until it is released");
  await expect(chair.getByRole("main")).toContainText(split.title);
  await checkLooks(chair);
  // Back and forth, nothing typed is lost.
  await chair.getByRole("link", { name: "Change what you typed" }).click();
  await expect(decide.getByLabel("Reason")).toHaveValue("The group has grown and can be told apart.");
  await decide.getByRole("button", { name: "Look at what it will do" }).click();
  await chair.getByRole("button", { name: "Record this decision" }).click();
  await said(chair, /./);

  // The group stands in the draft, and nowhere that everybody reads.
  const drafted = `${CORRECTION}/draft/groups/${split.code}`;
  await visitor.goto(drafted);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(split.title);
  await checkLooks(visitor);
  const released = `/correspondences/soc2010-soc2020/${split.source}/${split.code}`;
  expect((await visitor.request.get(released)).status()).toBe(404);
  await visitor.goto(proposal);
  await expect(visitor.getByRole("main")).toContainText("The group has grown and can be told apart.");
  await checkLooks(visitor);

  // A reversal is a decision of its own, and takes the group away.
  await chair.goto(proposal);
  await chair.getByText("Reverse this decision").first().click();
  const reverse = chair.getByRole("form", { name: "Reverse this decision" });
  await typeInto(reverse.getByLabel("Reason"), "The survey cannot tell the two apart after all.");
  await reverse.getByRole("button", { name: "Look at what that will do" }).click();
  await expect(chair.getByRole("main")).toContainText(split.title);
  await chair.getByRole("button", { name: "Reverse the decision" }).click();
  await said(chair, /./);
  expect((await visitor.request.get(drafted)).status()).toBe(404);
});
