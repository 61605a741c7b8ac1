import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The part of a pair's page that names the decisions behind it. */
function decisionOn(page: Page) {
  return page.locator("section", { has: page.getByRole("heading", { name: "Decisions", exact: true }) });
}

test("a row of the correspondence leads to its decision, and the decision to its paper", async ({ page }) => {
  await page.goto("/correspondences/soc2010-soc2020?source=2126");
  await page.getByRole("link", { name: "Why 2126 and 2129 belong together" }).click();
  const decision = decisionOn(page);
  await expect(decision).toContainText("Break up 2126 Design and development engineers into");
  await decision.getByRole("link", { name: /^Major Group 2 .*issue \d+$/ }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Should 2126 Design and development engineers be broken up?",
  );
  await expect(
    page.getByText("Break up 2126 Design and development engineers, which ends, into:"),
  ).toBeVisible();
  await expect(page.getByText("new group, 5 index entries")).toBeVisible();
  const rows = page.getByRole("table", { name: "Rows of the correspondence" });
  await expect(rows.getByRole("link", { name: /^Why 2126 and / })).toHaveCount(5);
  await expect(
    page.getByRole("heading", { name: "2126 Aerospace engineers: 5 index entries" }),
  ).toBeVisible();

  await page
    .getByRole("navigation", { name: "Breadcrumb" })
    .getByRole("link", { name: "Major Group 2 as published" })
    .click();
  await expect(page).toHaveURL(/\/revisions\/[^/]+\/papers\/[^/]+#issue-\d+$/);
  await expect(
    page.getByRole("heading", { name: /^Issue \d+: Should 2126 Design and development engineers/ }),
  ).toBeInViewport();
});

test("a row that no decision touches says so", async ({ page }) => {
  await page.goto("/correspondences/soc2010-soc2020/1123/1123");
  await expect(decisionOn(page)).toContainText("Unchanged: no decision touches it.");
});

test("the revision tells its papers, its main changes and that it has no problem", async ({ page }) => {
  await page.goto("/revisions/soc2010-soc2020");
  const changes = page.getByRole("table", { name: /^How many groups of each level changed/ });
  await expect(changes.getByRole("row", { name: /^Groups of SOC2010 9 25 90 369$/ })).toBeVisible();
  await expect(changes.getByRole("row", { name: /^Groups of SOC2020 9 26 104 412$/ })).toBeVisible();
  await expect(page.getByText(/^None: the decisions compile to a whole edition/)).toBeVisible();
  await page.getByRole("link", { name: /^Review of Major Group 2,/ }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(115);
});

test("a paper is filtered by kind of change, and the address is the answer", async ({ page }) => {
  await page.goto("/revisions/soc2010-soc2020/papers/published-soc2010-soc2020-2");
  await page
    .getByRole("navigation", { name: "Kinds of change" })
    .getByRole("link", { name: "merge 2" })
    .click();
  await expect(page).toHaveURL(/kind=merge$/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    /: Should 2432 Town planning officers be merged/,
    /: Should 2435 Chartered architectural technologists be merged/,
  ]);
});

test("issues are read one after another, and a group leads to the issues that touched it", async ({
  page,
}) => {
  await page.goto("/editions/soc2020/groups/2126");
  const issues = page.getByRole("region", { name: "Changes made in the revision" });
  await issues.getByRole("link").first().click();
  const heading = page.getByRole("heading", { level: 1 });
  const first = await heading.textContent();
  const steps = page.getByRole("navigation", { name: "Neighbouring issues" });
  await steps.getByRole("link").last().click();
  await expect(heading).not.toHaveText(first ?? "");
});

test("the decisions are set against the index", async ({ page }) => {
  await page.goto("/correspondences/soc2010-soc2020/reconciliation");
  await expect(
    page.getByText(/they make the same 678 pairs as the index, no more and no fewer/),
  ).toBeVisible();
});
