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
    await expect(page.getByText(/“engineer” on its own could be any of \d+ unit groups/)).toBeVisible();
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

test.describe("without a script", () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false, "is for pages without one");

  test("answers to the question are links, and so are more groups", async ({ page }) => {
    await page.goto("/lookup?q=accountant");
    const rows = page.locator("[data-code]");
    const before = await rows.count();
    await page.getByRole("link", { name: "More groups, less likely" }).click();
    expect(await rows.count()).toBeGreaterThan(before);
    await page.getByRole("link", { name: "Yes" }).click();
    await expect(rows.first()).toContainText("2421");
  });
});

test.describe("without a connection", () => {
  test.skip(
    ({ javaScriptEnabled, isMobile }) => javaScriptEnabled === false || isMobile,
    "needs JavaScript, once",
  );
  test.use({ serviceWorkers: "allow" });

  test("looks up, shows groups and converts codes, and can be told to keep nothing", async ({
    page,
    context,
  }) => {
    await page.goto("/lookup");
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.setOffline(true);
    await page.goto("/lookup?q=staff+nurse");
    await expect(page.getByText("You are offline")).toBeVisible();
    await expect(page.getByText(/This is SOC2010–SOC2020, release \d/)).toBeVisible();
    const rows = page.locator("[data-code]");
    await expect(rows.first()).toContainText("2237");
    await page.keyboard.type("plumber");
    await expect(rows.first()).toContainText("5315");
    await rows.first().getByRole("link", { name: "5315" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("5315 Plumbers");
    await expect(page.getByRole("heading", { name: /\d+ index entries/ })).toBeVisible();
    await page.goto("/correspondences/soc2010-soc2020/convert");
    await page.getByLabel("Codes").fill("2136,1000\n1115,92");
    await page.getByLabel("Each line is a code and a number").check();
    await page.getByRole("button", { name: "Convert" }).click();
    await expect(page.getByRole("row").filter({ hasText: "99.1%" })).toContainText("2134");
    await expect(page.getByRole("row", { name: /^unit groups 2 1,092 / })).toBeVisible();
    await checkAccessibility(page);
    await page.goto("/gold-coding");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page needs a connection");

    await context.setOffline(false);
    await page.goto("/offline");
    await page.getByRole("button", { name: "Turn off" }).click();
    await expect(page.getByText("Offline use is turned off")).toBeVisible();
    await page.goto("/lookup");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
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
    await expect(rows.first()).toHaveAttribute("aria-selected", "true");
    // The title of the address is selected, so that typing takes its place.
    await page.keyboard.type("hgv driver");
    await expect(title).toHaveValue("hgv driver");
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

  test("type, Enter, type: the code is copied, and the next title takes the place of the last", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto("/lookup");
    const title = page.getByRole("combobox", { name: "Job title or code" });
    const rows = page.locator("[data-code]");
    const status = page.getByRole("status");
    // Faster than the index is there: no letter is lost, and Enter waits for its answer.
    await page.keyboard.type("staff nurse");
    await page.keyboard.press("Enter");
    await expect(status).toContainText("2237 copied");
    await page.keyboard.type("hgv driver");
    await page.keyboard.press("Enter");
    await expect(status).toContainText("8211 copied");
    expect(await copied()).toBe("8211");
    await expect(title).toHaveValue("hgv driver");
    await expect(rows.first().locator("summary")).toContainText("Exact title");

    await page.keyboard.press("ArrowDown");
    await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(title).toHaveAttribute(
      "aria-activedescendant",
      (await rows.nth(1).getAttribute("id")) ?? "",
    );
    await page.keyboard.press("Enter");
    expect(await copied()).toBe(await rows.nth(1).getAttribute("data-code"));
    await checkAccessibility(page);

    // Past the last there are more.
    const shown = await rows.count();
    await page.getByRole("link", { name: "More groups, less likely" }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(shown);
    await title.focus();
    await page.keyboard.press("Alt+1");
    await page.keyboard.press("Alt+g");
    await expect(page).toHaveURL(/groups\/8211$/);
    await page.goto("/lookup");
    const recent = page.getByRole("region", { name: "Recent lookups" });
    await expect(recent.getByRole("listitem")).toHaveCount(2);
    await recent.getByRole("button", { name: "Clear" }).click();
    await page.reload();
    await expect(title).toBeFocused();
    await expect(recent).toHaveCount(0);
  });

  test("asks which of two is meant, and takes neither unseen", async ({ page, context, isMobile }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/lookup?q=accountant");
    const rows = page.locator("[data-code]");
    await expect(page.getByText("Is the person chartered or fully qualified?")).toBeVisible();
    const answer = page.getByRole("button", { name: "Yes" });
    await expect(answer).toBeVisible();
    await expect(page.locator("[aria-selected=true]")).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("Nothing is chosen yet");
    await answer.press("Enter");
    await expect(rows.first()).toContainText("2421");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("2421 copied");
    // A letter answers as well; what was answered of one title is not taken for the next.
    await page.keyboard.type("nurse");
    await expect(page.getByRole("button", { name: "Dental practice" })).toBeVisible();
    await page.keyboard.press("Alt+a");
    await expect(rows.first()).toContainText("6133");
    await expect(page.getByLabel(/Industry/)).toHaveValue("dental practice");
    await page.keyboard.type("accountant (qualified)");
    await expect(page.getByLabel(/Industry/)).toHaveValue("");
    await expect(rows.first()).toContainText("2421");
    // Outside of the field the same keys need no Alt.
    await page.getByRole("radio", { name: "SOC2020" }).focus();
    await page.keyboard.press("2");
    await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("?");
    await expect(page.getByText("opens the chosen group")).toBeVisible({ visible: !isMobile });
    await page.keyboard.press("/");
    await expect(page.getByRole("combobox", { name: "Job title or code" })).toBeFocused();
  });

  test("suggests the industries that the index names", async ({ page }) => {
    await page.goto("/lookup?q=cleaner");
    await page.getByLabel(/Industry/).pressSequentially("hosp");
    await expect(page.locator("#industries option").first()).toHaveAttribute("value", "hospital service");
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
