import { checkAccessibility, expect, test, typeInto } from "./fixtures";

test.describe("looking a title up", () => {
  test("from the home page to the group", async ({ page }) => {
    await page.goto("/");
    await typeInto(page.getByLabel("Job title or code"), "hr business partner");
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page).toHaveURL(/\/lookup\?q=hr\+business\+partner/);
    const first = page.locator("[data-code]").first();
    await expect(first).toContainText("1136");
    await expect(first).toContainText("Human resource managers and directors");
    await expect(first).toContainText("SOC2010");
    await first.getByRole("link", { name: "1136" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "Human resource managers and directors",
    );
  });

  test("in SOC2010, with the code of SOC2020 beside it", async ({ page }) => {
    await page.goto("/lookup?q=hr+business+partner&edition=soc2010");
    const first = page.locator("[data-code]").first();
    await expect(first).toContainText("1135");
    await expect(first).toContainText("SOC2020");
  });

  test("in any edition that the index has codes of, and says which version answers", async ({ page }) => {
    await page.goto("/lookup?q=plumber&edition=isco08");
    const first = page.locator("[data-code]").first();
    await expect(first).toContainText("7126");
    await expect(first).toContainText("SOC2020");
    await expect(first).toContainText("SOC2010");
    await expect(page.getByText("Coding index version 13, as released")).toBeVisible();
  });

  test("a vague title asks for the industry, which re-ranks and hides nothing", async ({ page }) => {
    await page.goto("/lookup?q=engineer");
    await expect(page.getByText(/“engineer” on its own is coded to \d+ different unit groups/)).toBeVisible();
    const before = await page.locator("[data-code]").count();
    await page.goto("/lookup?q=engineer&industry=aerospace");
    expect(await page.locator("[data-code]").count()).toBeGreaterThanOrEqual(Math.min(before, 3));
  });

  test("says which words it changed", async ({ page }) => {
    await page.goto("/lookup?q=acountant");
    await expect(page.getByText("“acountant” corrected to “accountant”")).toBeVisible();
  });

  test("takes a code, and shows what it stands for in both editions", async ({ page }) => {
    await page.goto("/lookup?q=SOC+2136");
    await expect(page.getByText("IT quality and testing professionals")).toBeVisible();
    await expect(page.getByText("Programmers and software development professionals")).toBeVisible();
    await page.goto("/lookup?q=2134/01");
    const [subUnit, unit] = [page.locator("[data-code]").first(), page.locator("[data-code]").nth(1)];
    await expect(unit).toContainText("Programmers and software development professionals");
    await subUnit.getByRole("link").click();
    await expect(page).toHaveURL(/\/editions\/soc2020\/groups\/2134\/01$/);
  });

  test("refuses what is no text with the same words at the field and above", async ({ page }) => {
    const response = await page.goto(`/lookup?q=${"a".repeat(300)}`);
    expect(response?.status()).toBe(400);
    await expect(page.getByRole("alert")).toContainText("longer than 200 characters");
    await expect(page.locator("#q-error")).toContainText("longer than 200 characters");
    expect((await page.goto("/lookup?q=%00%01"))?.status()).toBe(400);
  });
});

test.describe("as you type", () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, "needs JavaScript");

  test("answers without asking the server, and the address follows", async ({ page }) => {
    await page.goto("/lookup");
    const asked: string[] = [];
    await expect(page.getByLabel("Job title or code")).toBeFocused();
    await expect(page.getByRole("status")).toBeEmpty();
    await page.getByLabel("Job title or code").pressSequentially("st");
    await expect(page.locator("[data-code]").first()).toBeVisible();
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByLabel("Job title or code").pressSequentially("aff nurse");
    await expect(page.locator("[data-code]").first()).toContainText("Staff nurse");
    await expect(page).toHaveURL(/q=staff\+nurse/);
    expect(asked.filter((path) => path.startsWith("/api") || path.startsWith("/lookup"))).toEqual([]);
    await checkAccessibility(page);
  });

  test("answers one title after the other, however the field is emptied between", async ({ page }) => {
    await page.goto("/lookup?q=staff+nurse");
    const title = page.getByLabel("Job title or code");
    const rows = page.locator("[data-code]");
    await expect(rows.first()).toHaveAttribute("aria-current", "true");
    await title.press("ControlOrMeta+a");
    await title.pressSequentially("hgv driver");
    await expect(rows.first()).toContainText("8211");

    await title.press("Escape");
    await expect(title).toHaveValue("");
    await expect(rows).toHaveCount(0);
    await title.pressSequentially("plumber");
    await expect(rows.first()).toContainText("5315");

    for (const _ of "lumber") await title.press("Backspace");
    await expect(title).toHaveValue("p");
    await expect(rows).toHaveCount(0);
    await title.press("Backspace");
    await title.pressSequentially("SOC 2136");
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText("IT quality and testing professionals");

    await title.press("ControlOrMeta+a");
    await title.press("Delete");
    await title.pressSequentially("staff nurse");
    await expect(rows.first()).toContainText("Staff nurse");
    await expect(page).toHaveURL(/q=staff\+nurse/);
  });

  test("arrow keys choose and Enter copies the code", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/lookup");
    const title = page.getByLabel("Job title or code");
    await title.pressSequentially("staff nurse");
    const rows = page.locator("[data-code]");
    await expect(rows.first()).toHaveAttribute("aria-current", "true");
    await expect(rows.first()).toContainText("Staff nurse");
    await title.press("ArrowDown");
    await expect(rows.nth(1)).toHaveAttribute("aria-current", "true");
    await title.press("Enter");
    const code = await rows.nth(1).getAttribute("data-code");
    await expect(page.getByRole("status")).toHaveText(`${code} copied.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await expect(page).toHaveURL(/\/lookup\?q=staff\+nurse/);
  });

  test("gives the same answer as the page", async ({ page, request }) => {
    const html = await (await request.get("/lookup?q=care+assistant&industry=hospital")).text();
    await page.goto("/lookup");
    await typeInto(page.getByLabel(/Industry/), "hospital");
    await typeInto(page.getByLabel("Job title or code"), "care assistant");
    await expect(page.locator("[data-code]").first()).toBeVisible();
    await expect(page).toHaveURL(/industry=hospital/);
    const typed = await page
      .locator("[data-code]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-code")));
    const served = [...html.matchAll(/data-code="(\d{4})"/g)].map((match) => match[1]);
    expect(typed).toEqual(served);
  });

  test("still answers by the button when the index cannot be had", async ({ page }) => {
    await page.route("**/api/v1/search-index**", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/lookup");
    await page.getByLabel("Job title or code").pressSequentially("nurse");
    await expect(page.getByRole("status")).toContainText("press Look up instead");
    await page.getByRole("button", { name: "Look up" }).click();
    await expect(page.locator("[data-code]").first()).toContainText("Nurse");
  });
});
