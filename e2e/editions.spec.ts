import { expect, test, typeInto } from "./fixtures";

test.describe("browsing an edition", () => {
  test("the editions held, with the groups of each level", async ({ page }) => {
    await page.goto("/editions");
    for (const figure of ["412 unit groups", "1,384 sub-unit groups", "369 unit groups", "436 unit groups"]) {
      await expect(page.getByRole("link", { name: figure })).toBeVisible();
    }
    await page.getByRole("link", { name: "SOC2020", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "SOC2020" })).toBeVisible();
  });

  test("from the tree to a unit group", async ({ page }) => {
    await page.goto("/editions/soc2020");
    const minor = page.getByText("213 Information technology professionals");
    await expect(minor).toBeHidden();
    await page.getByText("21 Science, research, engineering and technology professionals").click();
    await minor.click();
    await page.getByRole("link", { name: "2136 IT quality and testing professionals" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "2136 IT quality and testing professionals",
    );
  });

  test("the address says which groups are unfolded", async ({ page }) => {
    await page.goto("/editions/soc2020?open=213");
    await expect(page.getByRole("link", { name: "2136 IT quality" })).toBeVisible();
    await expect(page.getByText("Corporate managers and directors")).toBeHidden();
    await page.getByRole("link", { name: "Unfold all" }).click();
    await expect(page.getByRole("link", { name: "9269" })).toBeVisible();
    await page.getByRole("link", { name: "Fold all", exact: true }).click();
    await expect(page.getByText("Corporate managers and directors")).toBeHidden();
  });

  test("the filter keeps what matches and the way to it", async ({ page }) => {
    await page.goto("/editions/soc2020");
    await typeInto(page.getByLabel("Filter the groups"), "veterinary");
    await page.getByLabel("Filter the groups").press("Enter");
    await expect(page).toHaveURL(/q=veterinary/);
    await expect(page.getByRole("status")).toContainText("groups for “veterinary”");
    await expect(page.getByRole("link", { name: "3240 Veterinary nurses" })).toBeVisible();
    await expect(page.getByText("Elementary occupations")).toBeHidden();
  });

  test("the filter forgives a slip of typing, and says so", async ({ page }) => {
    await page.goto("/editions/soc2020");
    await page.getByLabel("Filter the groups").pressSequentially("veterinery nurse");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText(
      "No group has “veterinery nurse”. 10 groups are like it",
    );
    await expect(page.getByRole("link", { name: "3240 Veterinary nurses" })).toBeVisible();
  });

  test("a filter that nothing matches leads on to the lookup", async ({ page }) => {
    await page.goto("/editions/soc2010?q=astronaut");
    await expect(page.getByText("No group of SOC2010 matches “astronaut”.")).toBeVisible();
    await expect(page.getByRole("link", { name: "look it up as a job title" })).toHaveAttribute(
      "href",
      "/lookup?q=astronaut",
    );
  });

  test("a level as a table, in pages where it is long", async ({ page }) => {
    await page.goto("/editions/soc2020?level=5");
    await expect(page.getByText("1,384 sub-unit groups of SOC2020, page 1 of 7")).toBeVisible();
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(/level=5&page=2/);
    await expect(page.getByRole("row")).toHaveCount(201);
  });
});

test.describe("the tree with JavaScript", () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, "needs JavaScript");

  test("follows what is typed without asking the server, and the address follows it", async ({ page }) => {
    await page.goto("/editions/soc2020?q=astronaut");
    const filter = page.getByLabel("Filter the groups");
    const asked: string[] = [];
    page.on("request", (request) => {
      // The browser itself asks for the icon again when the address changes.
      if (request.resourceType() !== "other") asked.push(request.url());
    });
    await filter.press("ControlOrMeta+a");
    await filter.pressSequentially("dental");
    await expect(page.getByRole("link", { name: "6133 Dental nurses" })).toBeVisible();
    await expect(page.getByText("matches “astronaut”")).toHaveCount(0);
    await expect(page.getByText("Elementary occupations")).toBeHidden();
    await expect(page).toHaveURL(/\?q=dental$/);
    await page.getByLabel("Filter the groups").press("Control+A");
    await page.getByLabel("Filter the groups").pressSequentially("cyber secruity");
    await expect(page.getByRole("link", { name: "2135 Cyber security professionals" })).toBeVisible();
    await expect(page.getByRole("link", { name: "6133 Dental nurses" })).toBeHidden();
    expect(asked).toEqual([]);
    await filter.press("Escape");
    await expect(page.getByText("Elementary occupations")).toBeVisible();
  });

  test("unfolding changes the address, so that a reload shows the same", async ({ page }) => {
    await page.goto("/editions/soc2020");
    await page.getByText("22 Health professionals").click();
    await expect(page).toHaveURL(/open=[0-9,]*22/);
    await page.reload();
    await expect(page.getByText("223 Nursing professionals")).toBeVisible();
  });

  test("the arrow keys go to the neighbouring groups, but not while somebody types", async ({ page }) => {
    await page.goto("/editions/soc2020/groups/2134");
    // The page says so once its script listens.
    const ready = page.getByText("or the arrow keys");
    await expect(ready).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/groups\/2135$/);
    await expect(ready).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(/groups\/2134$/);
    await expect(ready).toBeVisible();
    await page.getByLabel("Filter the 127 entries").press("ArrowRight");
    await expect(page).toHaveURL(/groups\/2134$/);
  });
});

test.describe("a group", () => {
  test("tells where it stands, what it holds and what it was", async ({ page }) => {
    await page.goto("/editions/soc2020/groups/2134");
    await expect(page.getByText("In SOC2010 the code 2134 stands for another group")).toBeVisible();
    await expect(page.getByRole("link", { name: "2134 IT project and programme managers" })).toBeVisible();
    const history = page.locator("#history-soc2010");
    await expect(history).toContainText("Continues 2136 Programmers and software development professionals");
    await expect(history.getByRole("row").filter({ hasText: "Web design" })).toContainText("20");
    await expect(page.locator("#below").getByRole("row")).toHaveCount(6);
    const place = page.getByRole("complementary");
    await expect(place.locator("[aria-current]")).toContainText("2134");
    await expect(place).toContainText("544,500 people in employment");
    await expect(place).toContainText("2512 Software Developers");
  });

  test("says how to bring in the publisher’s texts where they are not there", async ({ page }) => {
    await page.goto("/editions/soc2020/groups/2134");
    await expect(page.getByText("The description, tasks and entry routes are not here yet.")).toBeVisible();
    await page.getByText("How to import them").click();
    await expect(page.getByText("npm run soc -- import")).toBeVisible();
  });

  test("of SOC2010 tells what became of it, and its NS-SEC class", async ({ page }) => {
    await page.goto("/editions/soc2010/groups/2136");
    await expect(page.locator("#history-soc2020")).toContainText("Lives on as 2134 Programmers");
    await expect(page.getByText("Higher professional occupations")).toBeVisible();
    await page.getByText("By employment status").click();
    await expect(page.getByRole("cell", { name: "supervisors" })).toBeVisible();
  });

  test("filters its entries, default entries first", async ({ page }) => {
    await page.goto("/editions/soc2020/groups/2134");
    const entries = page.locator("#entries");
    await expect(entries.getByRole("row").nth(1)).toContainText("default");
    await typeInto(page.getByLabel("Filter the 127 entries"), "games");
    await entries.getByRole("button", { name: "Filter" }).click();
    await expect(page).toHaveURL(/q=games#entries$/);
    await expect(entries).toContainText("with “games”");
    await expect(entries.getByRole("row").filter({ hasText: "Architect, software" })).toHaveCount(0);
  });

  test("of every level has a page", async ({ page }) => {
    for (const [path, heading] of [
      ["soc2020/groups/3", "Associate professional occupations"],
      ["soc2010/groups/35", "Business and public service associate professionals"],
      ["soc2020/groups/213", "Information technology professionals"],
      ["soc2020/groups/2134/03", "Software developers"],
      ["isco08/groups/0", "Armed Forces Occupations"],
      ["isco08/groups/2512", "Software Developers"],
    ] as const) {
      await page.goto(`/editions/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
      await expect(page.getByText(/[0-9,]+ index entr/).first()).toBeVisible();
    }
  });

  test("that is not there leads to those like it", async ({ page }) => {
    const response = await page.goto("/editions/soc2020/groups/3539");
    expect(response?.status()).toBe(404);
    await expect(page.getByText("SOC2020 has no group “3539”.")).toBeVisible();
    await expect(page.getByText("In SOC2010: 3539 Business and related associate")).toBeVisible();
    await expect(page.getByRole("link", { name: "353 Finance associate professionals" })).toBeVisible();
    await page.goto("/editions/soc2020/groups/cyber%20security");
    await expect(page.getByRole("link", { name: "2135 Cyber security professionals" })).toBeVisible();
  });
});

test.describe("the editions side by side", () => {
  test("count the codes that stand for another group", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/compare");
    await expect(
      page.getByText("Of the 261 unit-group codes that both editions have, 113 stand"),
    ).toBeVisible();
    await page.getByRole("link", { name: "Code re-used for another group" }).first().click();
    await expect(page).toHaveURL(/show=reused/);
    const row = page.getByRole("row", { name: /^2136 / });
    await expect(row).toContainText("SOC2010 group lives on as 2134");
    await expect(row).toContainText("code re-used for another group", { ignoreCase: true });
  });

  test("show changes only, one major group at a time", async ({ page }) => {
    await page.goto("/correspondences/soc2010-soc2020/compare?major=6");
    await expect(page.getByRole("row", { name: /^61 / })).toHaveCount(1);
    const all = await page.getByRole("row").count();
    await page.getByRole("link", { name: "Changes only", exact: true }).click();
    expect(await page.getByRole("row").count()).toBeLessThan(all);
    await expect(page.getByRole("row", { name: /^6 / })).toHaveCount(1);
    await expect(page.getByRole("row", { name: /^7/ })).toHaveCount(0);
  });
});

test.describe("what cannot be read is refused in words", () => {
  test("at the page, with what to do", async ({ page }) => {
    for (const [path, words] of [
      ["/editions/soc2020?q=%00", "The filter has characters that are not text."],
      [`/editions/soc2020?q=${"x".repeat(201)}`, "The filter is too long. Use at most 200 characters."],
      ["/editions/soc2020?level=9", "The level is none of the choices."],
      ["/editions/soc2020/groups/2134?page=none", "The page number is not a number from 1."],
      ["/correspondences/soc2010-soc2020/compare?major=x", "The major group is none of the choices."],
    ] as const) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(400);
      await expect(page.getByRole("alert")).toContainText(words);
    }
  });

  test("an edition that is not there, and a code that is no text", async ({ page }) => {
    expect((await page.goto("/editions/soc1990"))?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("link", { name: "SOC2020" })).toBeVisible();
    expect((await page.goto("/editions/soc2020/groups/%00"))?.status()).toBe(404);
    expect((await page.goto("/editions/soc2020/groups/2134/03/1"))?.status()).toBe(404);
  });
});
