import { readFile } from "node:fs/promises";
import readWorkbook from "read-excel-file/node";
import { checkLooks, expect, test } from "./fixtures";

test.use({ plain: true });

test("every table is there in three formats, with its rows and its source", async ({ page }) => {
  await page.goto("/downloads");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Downloads and API");
  const links = page
    .getByRole("main")
    .getByRole("listitem")
    .locator('a[href^="/downloads/"]:not([href$="-metadata.json"])');
  const files = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(new Set(files).size).toBe(files.length);
  const tables = new Set(files.map((file) => file.replace(/\.\w+$/, "")));
  expect(tables.size).toBeGreaterThan(20);
  expect(files.sort()).toEqual(
    [...tables].flatMap((table) => ["csv", "json", "xlsx"].map((format) => `${table}.${format}`)).sort(),
  );
  const index = page.getByRole("listitem").filter({ hasText: "Every job title" });
  await expect(index).toContainText("32,376 rows");
  await checkLooks(page);
});

test("a table can be taken along as CSV", async ({ page }) => {
  await page.goto("/downloads#soc2010-soc2020");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "SOC2010 to SOC2020: unit groups as CSV" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("soc2010-soc2020-correspondence.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines[0]?.startsWith("\uFEFFsource_code,source_title,")).toBe(true);
  expect(lines.filter(Boolean)).toHaveLength(679);
});

test("a table can be taken along as a workbook that says what it is", async ({ page }) => {
  await page.goto("/downloads");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "SOC2020 structure as Excel" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("soc2020-structure.xlsx");
  const [information, data] = await readWorkbook(await download.path());
  expect(information?.data.map(([name]) => name)).toEqual(
    expect.arrayContaining(["Source", "Licence", "Version"]),
  );
  expect(data?.data).toHaveLength(1_936);
});

test("every kind of problem is explained where its type leads", async ({ page, request }) => {
  const problem = await (await request.get("/api/v1/editions/soc1066")).json();
  await page.goto(problem.type);
  await expect(page.locator(`[id="${problem.type.split("#")[1]}"]`)).toContainText(problem.title);
});
