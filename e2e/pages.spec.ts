import { checkAccessibility, checkNoSidewaysScroll, expect, test } from "./fixtures";

/** One address of every kind of page, those for what is not there among them. */
const PAGES = [
  "/",
  "/lookup",
  "/lookup?q=engineer",
  "/lookup?q=2136",
  "/editions",
  "/editions/soc2020",
  "/editions/soc2010?expand=all",
  "/editions/isco08",
  "/editions/diff",
  "/editions/soc2020/groups/2",
  "/editions/soc2020/groups/213",
  "/editions/soc2020/groups/2136",
  "/editions/soc2020/groups/2136/00",
  "/editions/soc2010/groups/3539",
  "/editions/isco08/groups/2422",
  "/coding-index",
  "/coding-index?q=nurse",
  "/coding-index/a1aa",
  "/correspondence",
  "/correspondence/2139/2136",
  "/correspondence/pictures",
  "/correspondence/pictures/soc2010/353",
  "/correspondence/components",
  "/correspondence/convert",
  "/correspondence/convert?codes=1115,3539,9999",
  "/correspondence/reconciliation",
  "/downloads",
  "/problem",
];
const NOT_THERE = [
  "/nothing/here",
  "/editions/soc1066",
  "/editions/soc2020/groups/9999",
  "/editions/soc2020/groups/2136/99",
  "/coding-index/zzzz",
  "/correspondence/9999/9998",
  "/downloads/passwords.csv",
];

for (const [path, status] of [
  ...PAGES.map((page) => [page, 200] as const),
  ...NOT_THERE.map((page) => [page, 404] as const),
]) {
  test(`${path} stands by itself`, async ({ page, javaScriptEnabled }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const html = await page.content();
    expect(html, "pages are documents: no framework script").not.toContain("/_next/static/chunks/turbopack");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/SOC Workbench/);
    if (javaScriptEnabled === false) return;
    await checkNoSidewaysScroll(page);
    await checkAccessibility(page);
  });
}

test("a page that is not there suggests what is", async ({ page }) => {
  await page.goto("/editions/soc2020/groups/2136x");
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  await page.goto("/editions/soc2020/groups/2118");
  await expect(page.getByRole("main")).toContainText("SOC2020");
});
