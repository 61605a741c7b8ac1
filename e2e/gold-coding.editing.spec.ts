import type { Page } from "@playwright/test";
import { CoderAtWork, type Said } from "./coder-at-work";
import { expect, test } from "./fixtures";
import { Keyboard } from "./keyboard";
import { browserName, type Part, testPerson } from "./people";
import { ALIKE, surveyAnswers, surveyCsv } from "./survey-file";

const CODERS = ["coder", "second coder", "third coder"] as const satisfies Part[];

/** So many that the developers are not told by what is left of all records: a rest under ten would be. */
const PLUMBERS = 10;
const PLUMBER = {
  title: "Plumber",
  description: "Fits boilers",
  industry: "Heating of homes",
  assigned: "5315",
};

/** A record on which no two coders agree, other groups for each browser: two groups have one distinction. */
const DISPUTED = {
  desktop: { title: "Care assistant", old: "6145", said: ["6135", "6136", "6131"] },
  "no-javascript": { title: "Sales assistant", old: "7111", said: ["7111", "7112", "7115"] },
} as const;

test("three coders and an adjudicator take a batch from import to gold codes and to what is made of them, by keys alone", async ({
  pageOf,
  javaScriptEnabled,
}, testInfo) => {
  const browser = browserName(testInfo.project.name) as keyof typeof DISPUTED;
  const scripted = javaScriptEnabled !== false;
  const batch = { id: `survey-${browser}`, title: `Survey of ${browser}` };
  const queue = `Queue of ${browser}`;
  const disputed = DISPUTED[browser];
  const [right, other] = disputed.said;
  const records = surveyAnswers([
    ...Array.from({ length: PLUMBERS }, () => PLUMBER),
    { title: disputed.title, description: "Helps people", industry: "Not stated", assigned: right },
    { title: "Bookkeeper", description: "Keeps the books", industry: "Accountants", assigned: "4122" },
    { title: "Works for himself", description: "All sorts", industry: "Various", assigned: "9263" },
  ]);

  const custodian = new Keyboard(await pageOf("custodian"));
  await test.step("the custodian starts a batch of two editions and sends its records", async () => {
    const { page } = custodian;
    await page.goto("/gold-coding");
    await custodian.enter(page.getByRole("link", { name: "Start a batch" }));
    await custodian.type(page.getByLabel("Id", { exact: true }), batch.id);
    await custodian.select(page.getByLabel("Coded to"), "SOC2010");
    await custodian.select(page.getByLabel("And also to"), "SOC2020");
    await custodian.type(page.getByLabel("Title"), batch.title);
    await custodian.goTo(page.getByLabel("End date"));
    await page.keyboard.type(`1111${new Date().getFullYear() + 1}`);
    await custodian.enter(page.getByRole("button", { name: "Start the batch" }));
    await custodian.chooseFile(page.getByLabel("File of records"), "answers.csv", surveyCsv(records));
    await custodian.enter(page.getByRole("button", { name: "Send the file" }));
    await expect(page.getByLabel("What Job title holds")).toHaveValue("jobTitle");
    await custodian.enter(page.getByRole("button", { name: "Import the file" }));
    await expect(page.getByRole("main")).toContainText(`${records.length} records`);
  });

  await test.step("a queue hands each record to three coders", async () => {
    const { page } = custodian;
    await page.goto(`/gold-coding/batches/${batch.id}/queues/new`);
    await custodian.type(page.getByLabel("Title"), queue);
    await custodian.choose(page.getByRole("radio", { name: "By record id" }));
    await custodian.type(page.getByLabel("Coders for a record", { exact: true }), "3");
    await custodian.choose(page.getByRole("radio", { name: /^More than half of its coders agree/ }));
    await custodian.enter(page.getByRole("button", { name: "Make the queue" }));
    for (const coder of CODERS) {
      const { name } = testPerson(testInfo.project.name, coder);
      await custodian.select(page.getByRole("form", { name: "Assign a coder" }).getByLabel("Coder"), name);
      await custodian.enter(page.getByRole("button", { name: "Assign", exact: true }));
      await expect(page.getByRole("rowheader", { name, exact: true })).toBeVisible();
    }
  });

  await test.step("they code it, each by themselves", async () => {
    const begin = async (part: Part) => {
      const coder = new CoderAtWork(await pageOf(part), scripted);
      await coder.page.goto("/gold-coding");
      await coder.enter(coder.page.getByRole("link", { name: `Code ${queue}` }));
      return coder;
    };
    const [first, second, third] = await Promise.all(CODERS.map(begin));
    await first!.sees("Software developer");
    if (scripted) await showsWithoutScrolling(first!.page);

    const plumber: Said = { codes: ["5314", "5315"], same: true };
    const bookkeeper: Said = { codes: ["4122", "4122"] };
    const unclear: Said = { codes: ["", ""] };
    await Promise.all([
      (async () => {
        await first!.code("Software developer", { codes: ["2136", "2134"], same: true });
        await first!.code("Plumber", plumber);
        await first!.code(disputed.title, { codes: [disputed.old, disputed.said[0]] });
        await first!.code("Bookkeeper", { codes: ["4122", "5315"] });
        await first!.undo("Bookkeeper");
        await first!.code("Bookkeeper", bookkeeper);
        await first!.code("Works for himself", unclear);
      })(),
      (async () => {
        await second!.code("Software developer", { codes: ["2136", "2134"], same: true });
        await second!.code("Plumber", plumber);
        await second!.code(disputed.title, { codes: [disputed.old, disputed.said[1]] });
        await second!.code("Bookkeeper", {
          ...bookkeeper,
          query: "Does a bookkeeper who trains others count?",
        });
        await second!.code("Works for himself", unclear);
      })(),
      (async () => {
        await third!.code("Software developer", { codes: ["2136", "2133"], same: true });
        await third!.code("Plumber", plumber);
        await third!.code(disputed.title, { codes: [disputed.old, disputed.said[2]] });
        await third!.code("Bookkeeper", bookkeeper);
        await third!.code("Works for himself", { codes: ["9272", "9263"] });
      })(),
    ]);
    for (const coder of [first!, second!, third!])
      await expect(coder.page.getByRole("main")).toContainText(`${records.length} in all`);
  });

  await test.step("the adjudicator settles what no rule settles, with a ruling and a distinction", async () => {
    const adjudicator = new Keyboard(await pageOf("adjudicator"));
    const { page } = adjudicator;
    await page.goto(`/gold-coding/cases?batch=${batch.id}`);
    await expect(page.getByRole("main").locator("tbody tr")).toHaveCount(2);
    await adjudicator.enter(page.getByRole("row", { name: "A coder asks" }).getByRole("link"));
    await expect(page.getByRole("main")).toContainText("Does a bookkeeper who trains others count?");
    await expect(page.getByRole("main")).not.toContainText(`coder on ${browser}`);
    const settle = async (codes: readonly [string, string]) => {
      for (const [at, code] of codes.entries()) {
        const edition = page.getByRole("group", { name: `Answer in ${["SOC2010", "SOC2020"][at]}` });
        await adjudicator.choose(edition.getByRole("radio", { name: new RegExp(`\\b${code}\\b`) }));
      }
    };
    await settle(["4122", "4122"]);
    await adjudicator.type(
      page.getByLabel("Reason", { exact: true }),
      "Who trains others keeps the books too.",
    );
    await adjudicator.press("Enter");
    await expect(page.getByRole("status").first()).toContainText("The case is settled");
    await expect(page.getByRole("main")).toContainText(`second coder on ${browser}`);

    await page.goto(`/gold-coding/cases?batch=${batch.id}`);
    await adjudicator.enter(page.getByRole("row", { name: "Coders disagree" }).getByRole("link"));
    await settle([disputed.old, right]);
    await adjudicator.type(page.getByLabel("Reason", { exact: true }), "Nothing says that others are led.");
    await adjudicator.enter(page.getByText("Make it a ruling on a job title"));
    await adjudicator.type(page.getByLabel("Job title"), disputed.title);
    await adjudicator.type(
      page.getByLabel("What was settled, and why"),
      "The plain title is the plain group.",
    );
    await adjudicator.enter(page.getByText("Write down what tells two groups apart"));
    await adjudicator.select(page.getByLabel("Edition"), "SOC2020");
    await adjudicator.type(page.getByLabel("One group"), right);
    await adjudicator.type(page.getByLabel("The other group"), other);
    await adjudicator.type(page.getByLabel("What settles it"), "Whether others are led decides.");
    await adjudicator.enter(page.getByRole("button", { name: /^Settle the case/ }));
    await expect(page.getByRole("status").first()).toContainText("The case is settled");
    await page.goto(`/editions/soc2020/groups/${other}`);
    await expect(page.getByRole("main")).toContainText("Whether others are led decides.");
  });

  await test.step("the figures are those of what was typed", async () => {
    const { page } = custodian;
    const main = page.getByRole("main");
    const tabs = page.getByRole("navigation", { name: "This batch" });
    await page.goto(`/gold-coding/batches/${batch.id}`);
    await custodian.enter(tabs.getByRole("link", { name: "Figures" }));
    // Of three pairs of coders one says the same where one of the three says something else: 24⅓ of 25, then 15⅓.
    await expect(main).toContainText(/Coders gave the same unit group to 97% \(.*\) of the 25 records/);
    await custodian.enter(main.getByRole("link", { name: "SOC2020" }));
    await expect(main).toContainText(/Coders gave the same unit group to 61% \(.*\) of the 25 records/);
    await page.goto(`/gold-coding/batches/${batch.id}/figures/accuracy?edition=1`);
    await expect(main).toContainText(
      /The assigned unit group is right for 50% \(.*\) of 24 settled records.* Another 1 record cannot be coded/,
    );
  });

  await test.step("an issue is raised with the counts of what was found", async () => {
    const member = new Keyboard(await pageOf("working-group"));
    const { page } = member;
    await page.goto("/gold-coding");
    await member.enter(page.getByRole("link", { name: batch.title }));
    await member.enter(page.getByRole("link", { name: /^Raise an issue: Coders do not agree .*2133.*2134/ }));
    await member.enter(page.getByRole("link", { name: "Correction of SOC2010–SOC2020" }));
    await expect(page).toHaveURL(/revision=/);
    // A paper asks each question once, and both browsers raise theirs in the same.
    const question = `Where do jobs between 2133 and 2134 belong, as ${batch.title} shows?`;
    await member.type(page.getByLabel("Question"), question);
    await member.select(page.getByLabel("Review paper"), "Corrections: Corrections of the table");
    await member.enter(page.getByRole("button", { name: "Raise the issue" }));
    await member.enter(
      page.getByRole("row", { name: /2133.*2134/ }).getByRole("link", { name: "an issue", exact: true }),
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(question);
    await expect(page.getByRole("main")).toContainText(
      `Gold coding of “${batch.title}”: ${ALIKE} records, which stand for 1,200 people.`,
    );
  });

  await test.step("the weights are in the correspondence, beside the published ones", async () => {
    const { page } = custodian;
    await page.goto(`/gold-coding/batches/${batch.id}/findings/weights`);
    await custodian.enter(page.getByRole("button", { name: "Offer these weights to the correspondence" }));
    await expect(page.getByRole("main")).toContainText(
      `: ${ALIKE} records. Whoever reads the correspondence`,
    );
    await page.goto("/correspondences/soc2010-soc2020/2136/2134");
    const offered = page.locator("tbody").filter({ hasText: `Gold coding: ${batch.title}` });
    await expect(offered.getByRole("cell", { name: String(ALIKE), exact: true }).first()).toBeVisible();
  });
});

/** One record stands on a screen of 1280 by 800 with all that it can say, and nothing of the page is below. */
async function showsWithoutScrolling(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
    .toBeLessThanOrEqual(800);
  await page.screenshot({ path: test.info().outputPath("coding-screen.png") });
}
