import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";
import { NEXT_REVISION } from "./revisions";

test("small groups are found under review, and become one issue with their sizes as evidence", async ({
  page,
  signedInAs,
}, testInfo) => {
  const browser = browserName(testInfo.project.name);
  await signedInAs("working-group");

  await page.goto(`${NEXT_REVISION}/papers/new`);
  await typeInto(page.getByLabel("Short name"), `Small groups by ${browser}`);
  await typeInto(page.getByLabel("Title", { exact: true }), `Groups with few people, by ${browser}`);
  await page.getByRole("button", { name: "Open the paper" }).click();

  await page.goto(NEXT_REVISION);
  await page.getByRole("link", { name: "Groups under review" }).click();
  // No figure of the Census is on this edition, and the page says what is used instead.
  await expect(page.getByRole("main")).toContainText("those that arrive in a group, × 100");
  await checkLooks(page);

  await page
    .getByLabel("Review paper")
    .selectOption({ label: `Small groups by ${browser}: Groups with few people, by ${browser}` });
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("alert")).toContainText("Tick at least one group");

  await page.getByRole("checkbox", { name: /^5421 / }).check();
  await page.getByRole("checkbox", { name: /^9229 / }).check();
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("status").first()).toContainText("with the sizes of its groups as evidence");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("5421 Pre-press technicians; 9229");
  const evidence = page.getByRole("region", { name: "Evidence", exact: true });
  await expect(evidence).toContainText(
    "3,500 people in employment; fewer than 10,000, how sure is not known",
  );
  await page.getByText("Sizes against the policy, and trend").first().click();
  await checkLooks(page);

  // The list names the issue now, and a second click makes no second one.
  await page.goto(`${NEXT_REVISION}/under-review?named=with`);
  const row = page.getByRole("row", { name: /^5421 / });
  await expect(row.getByRole("link", { name: `Small groups by ${browser}, issue 1` })).toBeVisible();
  await page
    .getByLabel("Review paper")
    .selectOption({ label: `Small groups by ${browser}: Groups with few people, by ${browser}` });
  await page.getByRole("checkbox", { name: /^5421 / }).check();
  await page.getByRole("checkbox", { name: /^9229 / }).check();
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("alert")).toContainText("raised already");

  // The group's page leads to its figures over time.
  await page.goto("/editions/soc2010/groups/2136");
  await page.getByRole("link", { name: "Figures over time and across editions" }).click();
  await expect(page.getByRole("main")).toContainText("The step between editions");
  await checkLooks(page);
});
