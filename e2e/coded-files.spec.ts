import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";

const TITLES = "id;Job title\r\n007;Staff nurse\r\n008;zzqx vvk\r\n009;Plumber\r\n010;Zzqx  vvk\r\n";

test("a visitor has a file coded, gives its one doubtful title a code, and saves and deletes it", async ({
  page,
}) => {
  await page.goto("/lookup");
  await page.getByRole("link", { name: "Code a whole file" }).click();
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "titles.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(TITLES),
  });
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(page.getByLabel("What Job title holds")).toHaveValue("title");
  await page.getByRole("button", { name: "Code the titles" }).click();
  await expect(page.getByRole("heading", { name: "How sure the codes are" })).toBeVisible();
  const address = page.url();

  await page.getByRole("link", { name: "Review the doubtful titles" }).click();
  await expect(page.getByText("In 2 rows, first in row 3.")).toBeVisible();
  await page.getByLabel("Another group").fill("2136");
  await page.getByRole("button", { name: "Give this code" }).click();
  await expect(page.getByText(/1 title in 2 rows/)).toBeVisible();

  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the file" }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe("titles-coded.csv");
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines[0]).toMatch(/^id;Job title;soc_read;soc_code;/);
  expect(lines[4]).toMatch(/^010;Zzqx {2}vvk;Zzqx vvk;2136;.*Chosen in the review: no code was found\./);

  await page.goto(address);
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`${address}/delete`);
  await page.getByRole("link", { name: "Delete it now" }).click();
  await page.getByRole("button", { name: "Delete it now" }).click();
  await expect(page.getByText("The file is deleted, with all that was made of it.")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Delete it now" }).click();
  await expect(elsewhere.getByRole("heading", { name: "There is no such file here" })).toBeVisible();
});
