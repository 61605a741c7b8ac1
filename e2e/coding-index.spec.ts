import { checkLooks, expect, test, typeInto } from "./fixtures";

test.use({ plain: true });

test.describe("browsing the coding index", () => {
  test("all entries, a hundred at a time", async ({ page }) => {
    await page.goto("/coding-index");
    await expect(page.getByText("32,376 entries, 231 of them references to others")).toBeVisible();
    await expect(page.getByText("32,376 entries, 1 to 100 shown")).toBeVisible();
    await expect(page.getByRole("row")).toHaveCount(101);
    await page.getByRole("link", { name: "Page 324" }).click();
    await expect(page.getByText("32,301 to 32,376 shown")).toBeVisible();
  });

  test("by words in any order, and then by letter", async ({ page }) => {
    await page.goto("/coding-index");
    await typeInto(page.getByLabel("Words in an entry"), "sales manager");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/\/coding-index\?q=sales\+manager/);
    await expect(page.getByText("60 entries", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: /^M, / }).click();
    await expect(page).toHaveURL(/q=sales\+manager&letter=M/);
    await expect(page.getByRole("row").nth(1)).toContainText("Manager, account, key");
    await expect(page.getByRole("row").nth(1)).toContainText("3556");
  });

  test("by the start of a code in one edition", async ({ page }) => {
    await page.goto("/coding-index?code=2136&edition=soc2010");
    await expect(page.getByText("in 2136 Programmers and software development professionals")).toBeVisible();
    await page.goto("/coding-index?code=2134/03&edition=soc2020");
    await expect(page.getByText("83 entries in 2134/03 Software developers")).toBeVisible();
  });

  test("by qualifier, default and reference", async ({ page }) => {
    await page.goto("/coding-index?see=only");
    await expect(page.getByText("231 entries, 1 to 100 shown")).toBeVisible();
    await page.goto("/coding-index?default=only&qualifier=ind&q=clerk");
    for (const row of (await page.getByRole("row").all()).slice(1, 4))
      await expect(row).toContainText("default");
  });

  test("nothing found leads on", async ({ page }) => {
    await page.goto("/coding-index?q=zeppelin+sommelier");
    await expect(page.getByText("No entry meets all of these conditions.")).toBeVisible();
    await expect(page.getByRole("link", { name: "look up “zeppelin sommelier”" })).toBeVisible();
  });

  test("what cannot be read is refused at the field and above", async ({ page }) => {
    const response = await page.goto("/coding-index?q=%00&code=21x&page=-1");
    expect(response?.status()).toBe(400);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The text has characters that are not text.");
    await expect(alert).toContainText("The page number is not a number from 1.");
    await expect(page.locator("#code-error")).toContainText("The code is not of the right form.");
    await expect(page.getByLabel("Code begins")).toHaveValue("21x");
    await checkLooks(page);
  });
});

test.describe("an entry of the index", () => {
  test("has its group in every edition", async ({ page }) => {
    await page.goto("/coding-index/a1pa");
    await expect(page.getByRole("heading", { level: 1, name: "Adviser" })).toBeVisible();
    await expect(page.getByText("amended in Version 11")).toBeVisible();
    await expect(page.getByText("default when nothing more is said of the occupation (O)")).toBeVisible();
    for (const edition of ["SOC2020", "SOC2020 sub-unit group", "SOC2010", "ISCO-08", "SOC2000", "SOC90"]) {
      await expect(page.getByRole("rowheader", { name: edition, exact: true })).toBeVisible();
    }
    await expect(page.getByRole("link", { name: "Advisor" })).toBeVisible();
    await checkLooks(page);
    await expect(page.getByRole("link", { name: /^4111 National government/ }).first()).toHaveAttribute(
      "href",
      /^\/editions\/soc20[12]0\/groups\/4111$/,
    );
  });

  test("that is a reference leads to the entries it names", async ({ page }) => {
    await page.goto("/coding-index/a1pc");
    await expect(page.getByText("Index reference")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Entries that “see Adviser” names" })).toBeVisible();
    await page.getByRole("link", { name: "Adviser" }).first().click();
    await expect(page.getByRole("heading", { name: "Entries that refer to it" })).toBeVisible();
  });

  test("that is not there leads to those like it", async ({ page }) => {
    expect((await page.goto("/coding-index/a1pq"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Ids like it" })).toBeVisible();
    expect((await page.goto("/coding-index/staff%20nurse"))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Entries with these words" })).toBeVisible();
    expect((await page.goto("/coding-index/%00"))?.status()).toBe(404);
  });
});
