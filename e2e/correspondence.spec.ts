import { expect, test, typeInto } from "./fixtures";

test.use({ plain: true });

test.describe("the table", () => {
  test("is filtered by a form, and the address is the answer", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020");
    await typeInto(page.getByLabel("SOC2010 code"), "2136");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/source=2136/);
    const table = page.getByRole("table", { name: /^3 rows/ });
    await expect(table.getByRole("link", { name: /^2134 / })).toBeVisible();
    await expect(table.getByRole("cell", { name: "nobody observed" })).toHaveCount(2);
  });

  test("tells what changed, each kind a click away", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020");
    await expect(page.getByText(/Of the 369 unit groups of SOC2010, 346 live on/)).toBeVisible();
    await page
      .getByRole("navigation", { name: "Kinds of change" })
      .getByRole("link", { name: "rename 10" })
      .click();
    await expect(page.getByRole("table", { name: /^10 rows/ })).toBeVisible();
  });

  test("is sorted by its headings, and back to front by a second click", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020?source=21");
    const numbers = page.getByRole("columnheader", { name: "Number" }).first();
    await numbers.getByRole("link").click();
    await expect(numbers).toHaveAttribute("aria-sort", "descending");
    await numbers.getByRole("link").click();
    await expect(numbers).toHaveAttribute("aria-sort", "ascending");
  });

  test("is read the other way round", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020?source=2136");
    await page.getByRole("link", { name: "Read it from SOC2020 to SOC2010" }).click();
    await expect(page).toHaveURL(/\/correspondences\/soc2020-soc2010\?target=2136/);
    await expect(page.getByRole("table", { name: /^3 rows/ })).toBeVisible();
  });

  test("has pages of rows, and says so of each", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020");
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page.getByRole("table", { name: /^Rows 101 to 200 of 678/ })).toBeVisible();
  });

  test("refuses what it cannot understand with the same words at the field", async ({ page }) => {
    const response = await page.goto("/correspondences/soc2010-soc2020?source=21361&share=lots");
    expect(response?.status()).toBe(400);
    const message =
      "The SOC2010 code is not the start of a code. Give one to four digits, such as 21 or 2136.";
    await expect(page.getByRole("alert").getByRole("link", { name: message })).toHaveAttribute(
      "href",
      "#source",
    );
    await expect(page.getByLabel("SOC2010 code")).toHaveAccessibleDescription(new RegExp(message));
    await expect(page.getByLabel("SOC2010 code")).toHaveAttribute("aria-invalid", "true");
  });

  test("can be downloaded as it is filtered", async ({ page, request }) => {
    await page.goto("/correspondences/soc2010-soc2020?source=2136&q=graphic");
    const href = await page.getByRole("link", { name: "Download 1 row as CSV" }).getAttribute("href");
    const csv = await (await request.get(href ?? "")).text();
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toContain("2136,Programmers and software development professionals,2142,");
  });
});

test.describe("a pair", () => {
  test("is opened from its row and says why", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020?source=2136");
    await page.getByRole("link", { name: "Why 2136 and 2134 belong together" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why 2136 goes to 2134");
    await expect(page.getByText("2136 lives on in SOC2020 as 2134")).toBeVisible();
    const decisions = page.getByRole("table", { name: "Decisions behind this row" });
    await expect(decisions.getByRole("link", { name: /^Major Group 2 .*issue \d+$/ })).toBeVisible();
    await expect(page.getByRole("table", { name: /^102 index entries are/ })).toBeVisible();
  });

  test("with many index entries has them on pages", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/8113/8112");
    await expect(page.getByText("1,179 index entries, page 1 of 6.")).toBeVisible();
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page.getByText("1,179 index entries, page 2 of 6.")).toBeVisible();
  });

  test("that was only observed says that no index entry links it", async ({ page }) => {
    const response = await page.goto("/correspondences/soc2010-soc2020/3239/3222");
    expect(response?.status()).toBe(200);
    await expect(page.getByText("Observed, but not in the table").first()).toBeVisible();
  });

  test("that is none leads to where its groups did go", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/2136/1111");
    await expect(page.getByText(/nobody was observed in both/)).toBeVisible();
    await page.getByRole("link", { name: /^2134 / }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why 2136 goes to 2134");
  });

  test("with a code that is none suggests those one slip away", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/2163/2134");
    await expect(page.getByText(/SOC2010 has no unit group “2163”/)).toBeVisible();
    await expect(page.getByRole("link", { name: /^2136 / }).first()).toHaveAttribute(
      "href",
      "/correspondences/soc2010-soc2020?source=2136",
    );
  });
});

test.describe("a picture", () => {
  test("has a label for each group that leads to it, and its table below", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/pictures");
    await page.getByRole("link", { name: /^213 / }).click();
    const picture = page.locator("svg[aria-labelledby]:visible");
    await expect(picture).toHaveAccessibleName(/^SOC2010 213 /);
    await expect(picture.getByRole("link", { name: /^2136 / })).toHaveAttribute(
      "href",
      "/editions/soc2010/groups/2136",
    );
    await expect(
      page.getByRole("table", { name: "Pairs of SOC2010 213" }).getByRole("rowgroup"),
    ).not.toHaveCount(0);
  });

  test("is drawn by people observed, and lists what nobody was observed in", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/pictures/213");
    await page.getByLabel("Breadth by").selectOption("people observed");
    await page.getByRole("button", { name: "Draw" }).click();
    await expect(page).toHaveURL(/by=people/);
    await expect(page.getByText(/Not drawn, as nobody was observed/)).toBeVisible();
  });
});

test.describe("comparable sets", () => {
  test("fall apart when thin links are cut, and what was cut is listed", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/components");
    await expect(page.getByText(/One set holds 335 of the 781 unit groups/)).toBeVisible();
    await page.getByRole("link", { name: /^Cut links that carry less than 5%/ }).click();
    await expect(page.getByText(/^252 sets, largest first; 209 of them/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "140 links cut" })).toBeVisible();
    await page.getByRole("link", { name: "Set 1121" }).click();
    await expect(page.getByText(/17 groups of SOC2010 and 29 groups of SOC2020/)).toBeVisible();
  });
});

test.describe("converting codes", () => {
  test("answers a pasted list code by code, and keeps it in the address", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/convert");
    await typeInto(page.getByLabel("Codes", { exact: true }), "1115\n2136\n9999\nplumber");
    await page.getByRole("button", { name: "Convert" }).click();
    await expect(page).toHaveURL(/codes=1115%0A2136%0A9999%0Aplumber/);
    await expect(page.getByText("All of 1115 goes to 1111.")).toBeVisible();
    await expect(page.getByText(/No single answer: 2136 goes to 3 unit groups/)).toBeVisible();
    await expect(page.getByText(/9999 is neither a SOC2010 nor a SOC2020 code/)).toBeVisible();
    await expect(page.getByText(/“plumber” is no code/)).toBeVisible();
  });

  test("apportions numbers by the shares observed", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/convert");
    await typeInto(page.getByLabel("Codes", { exact: true }), "2136,1000");
    await page.getByLabel("Each line is a code and a number").check();
    await page.getByRole("button", { name: "Convert" }).click();
    const answer = page.getByRole("region", { name: /^1 answer, shares of/ });
    await expect(answer.getByRole("cell", { name: "991.1" })).toBeVisible();
  });

  test("brings the answers as CSV", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/convert");
    await typeInto(page.getByLabel("Codes", { exact: true }), "1115\n2136");
    const arriving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the answers" }).click();
    expect((await arriving).suggestedFilename()).toBe("soc2010-soc2020-converted.csv");
  });
});

test.describe("decisions, index and records", () => {
  test("lists what was only observed, most people first, and opens each pair", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/reconciliation");
    await expect(page.getByRole("link", { name: "only observed 167" })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await page.getByRole("link", { name: "Open 3239 to 3222" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Why 3239 may go to 3222");
  });

  test("can be downloaded as it is filtered", async ({ page, request }) => {
    await page.goto("/correspondences/soc2010-soc2020/reconciliation?people=100");
    const href = await page.getByRole("link", { name: "Download 4 pairs as CSV" }).getAttribute("href");
    const csv = await (await request.get(href ?? "")).text();
    expect(csv.trim().split("\r\n")).toHaveLength(5);
  });
});
