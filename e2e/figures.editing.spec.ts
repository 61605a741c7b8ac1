import { existsSync, readFileSync } from "node:fs";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

const TABLES = "../shared/reference/ashe-table-14";

test("a custodian imports Table 14 of two editions, and sees the break on a group’s page", async ({
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

  // The groups live on as one another, and are not the same: each page has its own figures, and the line breaks between them.
  for (const [edition, code, standing, other] of [
    ["soc2010", "2136", "provisional", "revised"],
    ["soc2020", "2134", "revised", "provisional"],
  ]) {
    await page.goto(`/editions/${edition}/groups/${code}`);
    await page.getByRole("link", { name: "All figures of this group" }).click();
    await expect(page.getByText(`April 2021, ${standing}.`).first()).toBeVisible();
    await expect(page.getByText(`April 2021, ${other}.`)).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Figures over time" }).click();
  await page.getByLabel("Series").selectOption(`Table 14 by ${who}`);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: "The step between editions" }).first()).toBeVisible();
  await expect(
    page.getByText(/282,000 jobs on SOC2010, 337,000 jobs on SOC2020\. The step between them/),
  ).toBeVisible();
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
