import { existsSync, readFileSync } from "node:fs";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

const TABLES = "../shared/reference/ashe-table-14";

test("a custodian imports Table 14 of two editions, and a group shows the figures of its own edition alone", async ({
  page,
  signedInAs,
}, testInfo) => {
  test.skip(!existsSync(TABLES), "needs ../shared/reference");
  await signedInAs("custodian");
  const who = browserName(testInfo.project.name);
  // Each browser has a series of its own: what one imports, the other need not be asked about.
  const send = async (file: string, name: string) => {
    await page.goto("/figures");
    await page.getByRole("link", { name: "Import figures" }).click();
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name, mimeType: "text/csv", buffer: readFileSync(`${TABLES}/${file}`) });
    await page.getByRole("button", { name: "Send the file" }).click();
    await typeInto(page.getByLabel("Title of the data set"), `Table 14 of ${name.slice(0, 4)} by ${who}`);
    await typeInto(page.getByLabel("Series"), `Table 14 by ${who}`);
  };
  const start = () => page.getByRole("button", { name: "Import the figures" }).click();

  // Its codes are of the earlier edition, and it says that they are of the later one: that is asked.
  await send("2021p_hourly_FTPT.csv", "2021 provisional hourly pay, SOC2020.csv");
  await expect(page.getByText(/The file calls its codes SOC2020/)).toBeVisible();
  await expect(page.getByLabel("Edition", { exact: true })).toHaveValue("soc2010");
  await checkLooks(page);
  await start();
  await expect(page.getByRole("alert")).toContainText("Say that it is SOC2010, or choose SOC2020.");
  await page.getByLabel("I have looked at it").check();
  await start();
  await expect(page.getByText(`Imported Table 14 of 2021 by ${who}.`)).toBeVisible();
  await checkLooks(page);

  await send("2021r_hourly_FTPT.csv", "2021 revised hourly pay.csv");
  await expect(page.getByLabel("Edition", { exact: true })).toHaveValue("soc2020");
  await start();
  await expect(page.getByText(`Imported Table 14 of 2021 by ${who}.`)).toBeVisible();
  await page.getByRole("link", { name: "See the figures" }).click();
  await page.getByRole("link", { name: "hourly pay", exact: true }).click();
  await page.getByRole("link", { name: "unit groups", exact: true }).click();
  await expect(page.getByRole("row", { name: /^2134 Programmers and software development/ })).toContainText(
    /\d\d\.\d\d/,
  );
  await checkLooks(page);

  // The same code is another group in the other edition: each page has its own figures, and says so.
  for (const [edition, standing] of [
    ["soc2010", "provisional"],
    ["soc2020", "revised"],
  ] as const) {
    await page.goto(`/editions/${edition}/groups/2136`);
    await expect(page.getByRole("heading", { name: "Earnings" })).toBeVisible();
    await page.getByRole("link", { name: "All figures of this group" }).click();
    await expect(page.getByText("are not to be compared with them")).toBeVisible();
    await expect(page.getByText(`April 2021, ${standing}.`).first()).toBeVisible();
    await expect(
      page.getByText(`April 2021, ${standing === "revised" ? "provisional" : "revised"}.`),
    ).toHaveCount(0);
  }
  await checkLooks(page);

  await page.goto("/figures");
  await page
    .getByRole("link", { name: `Table 14 of 2021 by ${who}` })
    .first()
    .click();
  await page.getByRole("link", { name: "Take out this data set" }).click();
  await typeInto(page.getByLabel("Reason"), "It was imported to try it.");
  await page.getByRole("button", { name: "Take out the data set" }).click();
  await expect(page.getByText(`Table 14 of 2021 by ${who} is taken out.`)).toBeVisible();
  await expect(page.getByRole("link", { name: `Table 14 of 2021 by ${who}` })).toHaveCount(1);
});
