import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

/** Each browser opens a revision of its own. */
const YEARS: Record<string, string> = { desktop: "2041", "no-javascript": "2042" };

test("the next revision is opened, somebody suggests a change for it, and is answered", async ({
  page,
  pageOf,
}, testInfo) => {
  const browser = browserName(testInfo.project.name);
  const year = Object.entries(YEARS).find(([name]) => testInfo.project.name.startsWith(name))?.[1] ?? "2043";
  const custodian = await pageOf("custodian");
  await custodian.goto("/revisions/new");
  await custodian.getByLabel("Edition to revise").selectOption("SOC2020");
  await typeInto(
    custodian.getByLabel("Title of the edition"),
    `Standard Occupational Classification ${year}`,
  );
  await typeInto(custodian.getByLabel("Label of that edition"), "SOC2020");
  await typeInto(custodian.getByLabel("Name of the revision"), `The ${year} revision`);
  await custodian.getByLabel("Last day for suggestions").fill("2099-03-31");
  await custodian.getByRole("button", { name: "Open the revision" }).click();
  await expect(custodian.getByRole("alert")).toContainText("There is an edition SOC2020 already.");
  await checkLooks(custodian);
  await typeInto(custodian.getByLabel("Label of that edition"), `SOC${year}`);
  await custodian.getByRole("button", { name: "Open the revision" }).click();
  await expect(custodian.getByRole("status").first()).toContainText("The revision is open.");
  await typeInto(custodian.getByLabel("Note"), "For the test.");
  await custodian.getByRole("button", { name: "Save", exact: true }).click();
  await expect(custodian.getByRole("status").first()).toContainText("The settings are saved.");
  await checkLooks(custodian);

  await custodian.goto(`/revisions/soc2020-soc${year}/draft?q=chefs`);
  await expect(custodian.getByText("Draft.", { exact: true })).toBeVisible();
  await expect(custodian.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await checkLooks(custodian);
  await custodian.getByRole("link", { name: "5434 Chefs", exact: true }).click();
  await expect(custodian.getByText("Draft.", { exact: true })).toBeVisible();
  await expect(custodian.getByRole("row", { name: /^Chef/ }).first()).toBeVisible();
  await checkLooks(custodian);

  const title = `Chefs and cooks should be one group, says ${browser}`;
  await page.goto("/editions/soc2020/groups/5434");
  await page.getByRole("link", { name: "Suggest a change to this group" }).click();
  await typeInto(page.getByLabel("What should change?"), title);
  await page.getByRole("button", { name: "Send the suggestion" }).click();
  await expect(page.getByRole("alert")).toContainText("Say why, in a sentence or more.");
  await typeInto(page.getByLabel("Why?"), "They cook.");
  await typeInto(page.getByLabel("E-mail address"), `${browser}@example.org`);
  await page
    .getByLabel("File with evidence")
    .setInputFiles({ name: "jobs.csv", mimeType: "text/csv", buffer: Buffer.from("title,count\nChef,3\n") });
  await checkLooks(page);
  await page.getByRole("button", { name: "Send the suggestion" }).click();
  const [, number] =
    /number is S-(\d+)/.exec((await page.getByRole("status").first().textContent()) ?? "") ?? [];
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Suggestion S-${number}`);
  await expect(page.getByText(title)).toHaveCount(0);

  // It goes to the revision that was opened last, which may be the other browser's.
  const [, taking] = /“The (\d+) revision”/.exec((await page.getByRole("main").textContent()) ?? "") ?? [];
  const member = await pageOf("working-group");
  await member.goto(`/revisions/soc2020-soc${taking}/suggestions`);
  await checkLooks(member);
  await member.getByRole("link", { name: title }).click();
  await expect(member.getByRole("main")).toContainText(`${browser}@example.org`);
  await typeInto(member.getByLabel("Your answer"), "The working group looks into it.");
  await checkLooks(member);
  await member.getByRole("button", { name: "Send the answer" }).click();
  await expect(member.getByRole("status").first()).toContainText("The answer is published. Whoever sent it");

  await page.goto("/suggest/answered");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("@example.org");
});
