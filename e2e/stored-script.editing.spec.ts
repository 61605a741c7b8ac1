import { type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "./fixtures";

const MARKUP = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>"'>{{1+1}}`;

/** Fills every field of the form that leads to a path, those with a fixed form and codes excepted, and sends it. */
async function store(
  page: Page,
  at: string,
  to: string | RegExp,
  fixed: Record<string, string>,
): Promise<void> {
  await page.goto(at);
  const form = page.locator("form[method=post]").filter({ has: page.locator("textarea, input[type=text]") });
  const wanted = typeof to === "string" ? form.and(page.locator(`[action="${to}"]`)) : form.first();
  for (const field of await wanted.locator("textarea, input[type=text], input[type=email]").all()) {
    const name = (await field.getAttribute("name")) ?? "";
    await field.fill(fixed[name] ?? (name.startsWith("code-") ? "" : `${MARKUP} ${name}`));
  }
  for (const box of await wanted.locator("input[type=checkbox]").all()) await box.check();
  await wanted.getByRole("button").first().click();
}

async function runsNothing(context: BrowserContext, page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    expect(await page.evaluate(() => "ran" in window), path).toBe(false);
    expect(await page.locator("img[src=x]").count(), path).toBe(0);
    await expect(page.locator("body"), `${path} shows it as it was typed`).toContainText("{{1+1}}");
  }
  expect(context.pages()).toHaveLength(1);
}

test("markup that somebody keeps in any field is shown as text wherever it is shown", async ({
  page,
  context,
  signedInAs,
}) => {
  await signedInAs("custodian");
  await store(page, "/coding-index/suggestions/new", "/coding-index/suggestions/new/send", { group: "2136" });
  await expect(page.getByRole("status")).toContainText("Thank you.");
  const suggestion = new URL(page.url()).pathname;
  await store(page, suggestion, `${suggestion}/research`, {});
  await store(page, "/coding-index/new", "/coding-index/new/add", {
    "code-soc2020": "2136",
    see: "",
  });
  await expect(page.getByRole("status").first()).toContainText("The entry is in the working version");
  const entry = new URL(page.url()).pathname;
  await store(page, "/editions/soc2020/edit/2136", /save-description/, {});
  await store(page, "/people/invite", "/people/invite/send", { email: `markup.${Date.now()}@example.org` });
  await expect(page.getByRole("status")).toContainText("is invited");

  await runsNothing(context, page, [
    suggestion,
    "/coding-index/suggestions",
    entry,
    `${entry}/edit`,
    `${entry}/remove`,
    "/coding-index?version=working&q=onerror",
    "/lookup?version=working&q=onerror",
    "/editions/soc2020/groups/2136",
    "/editions/soc2020/edit/2136",
    "/people",
    "/record",
  ]);
});
