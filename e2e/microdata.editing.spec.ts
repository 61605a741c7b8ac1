import { readBundled } from "#lib/imports/bundled/bundled";
import { employeeText } from "#lib/microdata/synthetic/employee-columns";
import { syntheticEmployees } from "#lib/microdata/synthetic/employees";
import { paidPopulation } from "#lib/microdata/synthetic/population";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

/** Each browser sends another year, so that what one keeps the other does not take the place of. */
function microdata(project: string): { year: number; text: string } {
  const population = paidPopulation(readBundled(), "soc2020");
  if (!population) throw new Error("No medians are held.");
  const year = population.year + (browserName(project) === "desktop" ? 0 : 1);
  const employees = syntheticEmployees(population, { employees: 2_000, year, seed: 9 });
  const columns = { year, numstrata: 4 as const, occupation: "occ20" };
  return { year, text: [...employeeText(columns, employees)].join("") };
}

test("microdata are sent, estimates stay and the file does not", async ({ page, signedInAs }, testInfo) => {
  const { year, text } = microdata(testInfo.project.name);
  await signedInAs("custodian");
  await page.goto("/figures");
  await page.getByRole("link", { name: "Analyse earnings microdata" }).click();
  const send = async (content: string) => {
    await page
      .getByLabel("File of microdata")
      .setInputFiles({ name: "micro.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
    await page.getByRole("button", { name: "Analyse the microdata" }).click();
  };
  await send(text);
  await expect(page.getByRole("alert")).toContainText("Say where the microdata come from");
  await checkLooks(page);

  await typeInto(page.getByLabel("Where the microdata come from"), "Synthetic employees");
  await send(text.replace("calwght", "weight"));
  await expect(page.getByText("has not got the column “calwght”, the calibration weight")).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);

  await page.goto("/figures/microdata");
  await typeInto(page.getByLabel("Where the microdata come from"), "Synthetic employees");
  await send(text.replace(/\n(\d{4}),/, "\n$1,7"));
  await expect(page.getByText("Kept 1 data set of estimates. The microdata were removed.")).toBeVisible();
  await expect(page.getByText("Read 2,000 rows, refused 1.")).toBeVisible();
  await checkLooks(page);

  await page.getByRole("link", { name: `See Earnings from microdata, ${year}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Earnings from microdata, ${year}`);
  await expect(page.getByText("Synthetic employees")).toBeVisible();
  await checkLooks(page);
});
