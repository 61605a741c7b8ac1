import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

/** Titles of each browser, since both write into one index; the first two are one cluster, the third is another. */
const TITLES: Record<string, [string, string, string, string]> = {
  desktop: ["Prompt engineer", "AI prompt enginer", "Nature recovery officer", "Engineer, prompt"],
  "no-javascript": ["Retrofit assessor", "retrofit asessor", "AI ethics officer", "Assessor, retrofit"],
};

test("a list of titles becomes clusters, an issue and an entry, and one of them nothing", async ({
  page,
  signedInAs,
  pageOf,
}, testInfo) => {
  const browser = browserName(testInfo.project.name);
  const [title, like, other, inverted] = TITLES[browser]!;
  await signedInAs("working-group");
  const name = `Adverts by ${browser}`;

  await page.goto("/title-lists");
  await page.getByRole("link", { name: "Send a list" }).click();
  await checkLooks(page);
  await typeInto(page.getByLabel("Name"), name);
  await page.getByLabel("Where the titles are from").selectOption({ label: "Job adverts" });
  await typeInto(page.getByLabel("Source"), "Invented for this test");
  await typeInto(page.getByLabel("Licence"), "None is needed");
  const rows = ["Quarter,Job title,Adverts"];
  for (const [at, quarter] of ["2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4"].entries())
    rows.push(
      `${quarter},Staff nurse,"1,${at}04"`,
      `${quarter},${title},${[2, 9, 31, 80][at]}`,
      `${quarter},${like},${at < 2 ? "[c]" : 5 * at}`,
      `${quarter},${other},12`,
    );
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "adverts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows.join("\n")),
  });
  await page.getByRole("button", { name: "Send the list" }).click();

  await expect(page.getByLabel("What Adverts holds")).toHaveValue("count");
  await checkLooks(page);
  // Columns swapped: it is said, and nothing is read.
  await page.getByLabel("What Adverts holds").selectOption({ label: "Job title" });
  await page.getByLabel("What Job title holds").selectOption({ label: "Count" });
  await page.getByRole("button", { name: "Code the titles" }).click();
  await expect(page.getByRole("alert")).toContainText("“Adverts”, holds numbers");
  await page.getByLabel("What Adverts holds").selectOption({ label: "Count" });
  await page.getByLabel("What Job title holds").selectOption({ label: "Job title" });
  await page.getByRole("button", { name: "Code the titles" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "Coverage by period" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("region", { name: "Coverage by period", exact: true })).toContainText(
    "2025 Q4",
  );
  await expect(page.getByText("Kept back or missing in the file: 2 counts")).toBeVisible();
  await checkLooks(page);

  await page.getByRole("link", { name: "2 clusters of titles without a home" }).click();
  const line = page.getByRole("row").filter({ hasText: title });
  await expect(line).toContainText("and 1 more title");
  await expect(line).toContainText("growing");
  await checkLooks(page);
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("main")).toContainText(like);
  await expect(page.getByRole("main")).toContainText("kept back");
  await checkLooks(page);
  const cluster = page.url();

  await page.getByRole("link", { name: "Raise an issue" }).click();
  await page.getByRole("link", { name: "Correction of SOC2010–SOC2020" }).click();
  await checkLooks(page);
  const question = `Where do jobs of a ${title.toLowerCase()} belong, asks ${browser}?`;
  await typeInto(page.getByLabel("Question"), question);
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("status").first()).toContainText("as evidence on it");
  await page.getByRole("link", { name: "an issue", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(question);
  await expect(page.getByRole("region", { name: "Evidence", exact: true })).toContainText(
    /titles-\d+-1\.csv/,
  );

  const custodian = await pageOf("custodian");
  await custodian.goto(cluster);
  await custodian.getByRole("link", { name: "Add an index entry" }).click();
  await expect(custodian.getByLabel("Title", { exact: true })).toHaveValue(inverted);
  await typeInto(custodian.getByLabel("Unit group in SOC2020"), "2134");
  await typeInto(custodian.getByLabel("Reason"), "The title is established");
  await typeInto(custodian.getByLabel("Source"), "A list of adverts");
  await custodian.getByRole("button", { name: "Add the entry" }).click();
  // The whole way on one page.
  const main = custodian.getByRole("main");
  for (const shown of [
    "First seen",
    question,
    inverted,
    "In no release yet",
    "an index entry (in the index)",
  ])
    await expect(main).toContainText(shown);
  await checkLooks(custodian);

  await page.goto(cluster.replace(/\d+$/, "2"));
  await page.getByRole("button", { name: "Nothing to do" }).click();
  await expect(page.getByRole("alert")).toContainText("Say why there is nothing to do");
  await typeInto(page.getByLabel("Or: seen, nothing to do, because"), "The index will have it anyway");
  await page.getByRole("button", { name: "Nothing to do" }).click();
  await expect(page.getByRole("status").first()).toContainText("there is nothing to do");
  await page.goto("/title-lists/outcomes");
  await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(3);
  await checkLooks(page);
});
