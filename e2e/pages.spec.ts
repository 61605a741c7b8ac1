import type { Page } from "@playwright/test";
import { checkAccessibility, checkNoSidewaysScroll, expect, test } from "./fixtures";
import { PAGE_AREAS, type PageAddress } from "./page-kinds";

/** How pages look at each width, and that no script of theirs fails; what is sent is documents.spec.ts's. */
for (const [area, { role, pages }] of Object.entries(PAGE_AREAS))
  test(`${area}: every page stands by itself`, async ({ page, signedInAs }) => {
    const me = role ? (await signedInAs(role)).id : "";
    for (const [path, status, again] of pages)
      await standsByItself(page, [path.replace("{me}", me), status, again]);
  });

async function standsByItself(page: Page, [path, status, again]: PageAddress): Promise<void> {
  await test.step(path, async () => {
    const response = await page.goto(path);
    expect.soft(response?.status(), path).toBe(status);
    await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expect.soft(page, path).toHaveTitle(/SOC Workbench/);
    await checkNoSidewaysScroll(page);
    if (!again) await checkAccessibility(page);
  });
}
