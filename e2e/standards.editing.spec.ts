import type { Page } from "@playwright/test";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

/** Of each browser its own: letters of its standards, and words that no other title has. */
const OWN = {
  desktop: { letters: "ZZD", thing: "lanterns", code: "2213", group: "2251", role: "Pharmacist" },
  "no-javascript": { letters: "ZZN", thing: "compasses", code: "2214", group: "2252", role: "Optometrist" },
} as const;

test("a list of standards is mapped, a duplicate merged, coverage read", async ({
  page,
  signedInAs,
}, testInfo) => {
  const { letters, thing, code, group, role } = OWN[browserName(testInfo.project.name) as keyof typeof OWN];
  const scripted = testInfo.project.use.javaScriptEnabled !== false;
  const [first, second] = [`${letters}HLT1`, `${letters}HLT2`];
  await signedInAs("working-group");

  await test.step("its columns are confirmed, and it is imported", async () => {
    await page.goto("/standards");
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose the file to send.");
    const csv = `NOS reference;NOS name;Suite name;Job roles;SOC 2010 codes;Indicative review date;Invented
${first};Polish ${thing};Suite of ${thing};${role};${code};31/03/2030;yes
${second} (Legacy);Polish the ${thing};Suite of ${thing};;;45382;yes
;Nothing;;;;;
`;
    await page
      .getByLabel("File of standards")
      .setInputFiles({ name: `${thing}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByRole("button", { name: "Send the file" }).click();
    await expect(page.getByLabel("What NOS reference holds")).toHaveValue("urn");
    await expect(page.getByLabel("What SOC 2010 codes holds")).toHaveValue("codes");
    await expect(page.getByLabel("Edition of the SOC codes")).toHaveValue("soc2010");
    await checkLooks(page);
    await page.getByRole("button", { name: "Import the file" }).click();
    await expect(page.getByText("2 standards added, 0 changed, 0 unchanged, 1 row refused.")).toBeVisible();
    await page.getByRole("link", { name: "What the import came to" }).click();
    await expect(page.getByRole("row", { name: /^4 – The row has no URN/ })).toBeVisible();
    await checkLooks(page);
  });

  await test.step("its groups are accepted, by key where there is a script", async () => {
    const own = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: first }) });
    await waitFor(page, "/standards/mappings?show=sure", () => own.count());
    await checkLooks(page);
    // Of what else is sure only this is meant.
    for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
    await own.getByRole("checkbox", { name: new RegExp(group) }).check();
    if (scripted) await page.keyboard.press("a");
    else await page.getByRole("button", { name: "Accept what is ticked" }).click();
    await expect(page.getByRole("status").first()).toContainText("1 group accepted.");
    await page.goto(`/standards/${first}`);
    await expect(
      page.getByRole("row", { name: new RegExp(`^${group} .* accepted SOC2010 ${code} is given`) }),
    ).toBeVisible();
    await checkLooks(page);
  });

  await test.step("two that are the same are merged, and the one that goes leads on", async () => {
    const pair = page.getByRole("region", { name: `${first} and ${second} (Legacy)` });
    await waitFor(page, "/standards/duplicates", () => pair.count());
    await checkLooks(page);
    await pair.getByRole("radio", { name: `The same: ${first} remains` }).check();
    await pair.getByRole("button", { name: "Save what they are" }).click();
    await expect(page.getByRole("alert")).toContainText("Give the reason");
    await expect(pair.getByRole("radio", { name: `The same: ${first} remains` })).toBeChecked();
    await typeInto(pair.getByLabel("Why"), "The second is the legacy of the first");
    await pair.getByRole("button", { name: "Save what they are" }).click();
    await expect(page.getByRole("status").first()).toContainText("The two are merged.");
    await page.goto(`/standards/${encodeURIComponent(`${second} (Legacy)`)}`);
    await expect(page.getByText(`It was merged into ${first}`)).toBeVisible();
    await checkLooks(page);
  });

  await test.step("coverage counts it, and its group's page has it", async () => {
    await page.goto("/standards/coverage?show=with");
    await expect(page.getByRole("row", { name: new RegExp(`^${group} `) })).toBeVisible();
    await checkLooks(page);
    await page
      .getByRole("rowheader", { name: new RegExp(`^${group} `) })
      .getByRole("link")
      .click();
    await expect(page.getByRole("region", { name: "Occupational standards" })).toContainText(
      `${first} Polish ${thing}`,
    );
  });
});

/** Loads a page until there is what work beside it brings. */
async function waitFor(page: Page, path: string, there: () => Promise<number>): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    expect(await there()).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
}
