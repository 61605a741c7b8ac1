import type { Page } from "@playwright/test";
import { checkAccessibility, checkNoSidewaysScroll, expect, test } from "./fixtures";

/** One address of every kind of page and of its states, with the status it answers; those for what is not there too. */
const PAGES: Record<string, [path: string, status: 200 | 400 | 404][]> = {
  "home, lookup and downloads": [
    ["/", 200],
    ["/lookup", 200],
    ["/lookup?q=engineer", 200],
    ["/lookup?q=2136", 200],
    ["/downloads", 200],
    ["/downloads/passwords.csv", 404],
    ["/problem", 200],
    ["/nothing/here", 404],
  ],
  editions: [
    ["/editions", 200],
    ["/editions/soc2020", 200],
    ["/editions/soc2010?expand=all", 200],
    ["/editions/isco08", 200],
    ["/editions/diff", 200],
    ["/editions/soc1066", 404],
  ],
  groups: [
    ["/editions/soc2020/groups/2", 200],
    ["/editions/soc2020/groups/21", 200],
    ["/editions/soc2020/groups/213", 200],
    ["/editions/soc2020/groups/2136", 200],
    ["/editions/soc2020/groups/2136/00", 200],
    ["/editions/soc2010/groups/3539", 200],
    ["/editions/isco08/groups/0", 200],
    ["/editions/isco08/groups/2422", 200],
    ["/editions/soc2020/groups/9999", 404],
    ["/editions/soc2020/groups/2136/99", 404],
  ],
  "the coding index": [
    ["/coding-index", 200],
    ["/coding-index?q=nurse", 200],
    ["/coding-index/a1aa", 200],
    ["/coding-index/zzzz", 404],
  ],
  "the correspondence": [
    ["/correspondence", 200],
    ["/correspondence?direction=2020-2010&level=3&kind=split&sort=share&order=desc", 200],
    ["/correspondence?source=x&share=200", 400],
    ["/correspondence?q=zzzz", 200],
    ["/correspondence/2139/2136", 200],
    ["/correspondence/3239/3222", 200],
    ["/correspondence/2136/1111", 404],
    ["/correspondence/9999/9998", 404],
    ["/correspondence/213", 404],
  ],
  "pictures and comparable sets": [
    ["/correspondence/pictures", 200],
    ["/correspondence/pictures/soc2010/353", 200],
    ["/correspondence/pictures/soc2020/816?by=people&data=lfs&sex=women", 200],
    ["/correspondence/pictures/soc2010/999", 404],
    ["/correspondence/components", 200],
    ["/correspondence/components?share=5", 200],
    ["/correspondence/components/1121?share=5", 200],
    ["/correspondence/components/9999", 404],
  ],
  "conversion and reconciliation": [
    ["/correspondence/convert", 200],
    ["/correspondence/convert?codes=1115,3539,9999", 200],
    ["/correspondence/reconciliation", 200],
    ["/correspondence/reconciliation?list=index&people=many", 400],
    ["/correspondence/problems", 200],
  ],
  "the revision": [
    ["/revision", 200],
    ["/revision/papers/published-soc2010-soc2020-4", 200],
    ["/revision/papers/published-soc2010-soc2020-2?kind=merge&outcome=accepted", 200],
    ["/revision/papers/published-soc2010-soc2020-2?kind=sideways", 400],
    ["/revision/papers/nothing", 404],
    ["/revision/issues/published-soc2010-soc2020-2-34", 200],
    ["/revision/issues/published-soc2010-soc2020-2-4", 200],
    ["/revision/issues/published-soc2010-soc2020-8-41", 200],
    ["/revision/issues/nothing", 404],
    ["/revision/progress", 200],
    ["/revision/conflicts", 200],
    ["/revision/tree?group=6", 200],
  ],
  "papers as written and proposals": [
    ["/revision/revisions/major-group-3", 200],
    ["/revision/papers/major-group-3", 200],
    ["/revision/papers/major-group-3/print", 200],
    ["/revision/issues/major-group-3-16", 200],
    ["/revision/proposals/published-soc2010-soc2020-2-34-proposal", 200],
    ["/revision/proposals/published-soc2010-soc2020-2-34-proposal/what-if", 200],
    ["/revision/proposals/published-soc2010-soc2020-2-34-proposal/versions", 200],
    ["/revision/proposals/published-soc2010-soc2020-2-34-proposal/versions/1", 200],
    ["/revision/proposals/nothing", 404],
    ["/revision/compiles", 200],
    ["/revision/compiles/1", 200],
    ["/revision/compiles/999", 404],
    ["/consultations", 200],
    ["/consultations/999", 404],
  ],
};

for (const [area, pages] of Object.entries(PAGES)) {
  test(`${area}: every page stands by itself`, async ({ page }) => {
    for (const [path, status] of pages) await standsByItself(page, path, status);
  });
}

test("what people sign in by: every page stands by itself", async ({ page }) => {
  for (const path of [
    "/sign-in",
    "/sign-in/forgotten",
    "/sign-in/new-password",
    "/sign-in/welcome",
    "/sign-in/code",
  ])
    await standsByItself(page, path, 200);
});

test("the custodian's places: every page stands by itself", async ({ page, signedInAs }) => {
  const { id } = await signedInAs("custodian");
  for (const path of [
    "/account",
    "/account/password",
    "/account/second-factor",
    "/account/sessions",
    "/people",
    `/people/${id}`,
    "/people/invite",
    "/people/outbox",
    "/record",
    "/coding-index/new",
    "/coding-index/suggestions",
    "/coding-index/suggestions/new",
    "/consultations/new",
    "/revision/import",
    "/revision/life",
    "/revision/life/new",
  ])
    await standsByItself(page, path, 200);
});

test("the working group's places: every page stands by itself", async ({ page, signedInAs }) => {
  await signedInAs("working-group");
  for (const path of [
    "/revision",
    "/revision/papers/new",
    "/revision/issues/new",
    "/revision/meetings",
    "/revision/meetings/new",
    "/revision/meetings/actions",
    "/consultations/comments",
    "/consultations/mine",
  ])
    await standsByItself(page, path, 200);
});

test("setting up an authenticator app stands by itself", async ({ page, signedInAs }) => {
  await signedInAs("working-group");
  await standsByItself(page, "/account/second-factor", 200);
});

async function standsByItself(page: Page, path: string, status: number): Promise<void> {
  await test.step(path, async () => {
    const response = await page.goto(path);
    expect.soft(response?.status(), path).toBe(status);
    const html = await page.content();
    expect
      .soft(html, `${path} is a document: no framework script`)
      .not.toContain("/_next/static/chunks/turbopack");
    await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expect.soft(page, path).toHaveTitle(/SOC Workbench/);
    if (test.info().project.use.javaScriptEnabled === false) return;
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
