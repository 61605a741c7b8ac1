import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";
import { CORRECTION } from "./revisions";

test("a paper's table is imported whole or not at all, by work that one may leave and come back to", async ({
  page,
  signedInAs,
}, testInfo) => {
  const label = `Paper of ${browserName(testInfo.project.name)}`;
  await signedInAs("custodian");
  const send = async (text: string) => {
    await page.goto(`${CORRECTION}/import`);
    await typeInto(page.getByLabel("Short name"), label);
    await typeInto(page.getByLabel("Title", { exact: true }), `Review by ${label}`);
    await page
      .getByLabel("Table of the paper")
      .setInputFiles({ name: "paper.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Import the paper" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Import of the review paper ${label}`);
  };
  const table = await (await page.request.get("/revisions/major-group-3/papers/major-group-3/csv")).text();
  await send(table.replaceAll("explicit", "perhaps"));
  // The page comes to its end by itself.
  await expect(page.getByText(/^Nothing was imported: \d+ rows of the table cannot be read/)).toBeVisible();
  await expect(page.getByRole("row", { name: /^2 stated “perhaps”/ })).toBeVisible();
  await checkLooks(page);
  const refused = await page.request.get(`${new URL(page.url()).pathname}/refused`);
  expect(await refused.text()).toMatch(/^\uFEFFrow,column,reason\r\n2,stated,/);

  await send(table);
  const here = page.url();
  await page.goto("/jobs");
  await expect(page.getByRole("link", { name: `Import of the review paper ${label}` })).toHaveCount(2);
  await checkLooks(page);
  await page.goto(here);
  await expect(page.getByText("The paper is imported. Nothing is decided")).toBeVisible();
  await checkLooks(page);
  await page.getByRole("link", { name: "What was imported" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${label} is imported`);
  await expect(
    page.getByRole("link", { name: /^Create unit group 3215 Complementary medicine/ }),
  ).toBeVisible();
});

test("an official file is sent, and what came of it is shown", async ({ page, signedInAs }) => {
  await signedInAs("custodian");
  await page.goto("/imports");
  await page.getByRole("button", { name: "Import the file" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a file.");
  const csv = "edition,code,data_set,measure,value\nsoc2020,9998,aps-2025,employment,1\n";
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "group-sizes.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Import the file" }).click();
  await expect(page.getByText(/^Nothing to change/)).toBeVisible();
  await expect(page.getByRole("row", { name: /^2 code “9998”: / })).toBeVisible();
});
