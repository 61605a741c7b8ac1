import { ROLE_NAMES, ROLES } from "#lib/permissions/roles";
import { checkLooks, expect, test, typeInto } from "./fixtures";

/** What a day of each role has in the app now, beside what anyone may. Own areas of work come with later work. */
const OWN_PLACES: Record<string, string[]> = { custodian: ["People", "Record"] };

for (const role of ROLES) {
  test(`a ${role}'s day: look a title up, suggest one, see the outcome and the account`, async ({
    page,
    signedInAs,
  }, { project }) => {
    const person = await signedInAs(role);
    await page.goto("/");
    const banner = page.getByRole("banner");
    await expect(banner).toContainText(person.name);
    for (const place of ["People", "Record"])
      await expect(banner.getByRole("link", { name: place, exact: true })).toHaveCount(
        OWN_PLACES[role]?.includes(place) ? 1 : 0,
      );

    const title = `Chief ${role} officer of ${project.name}`;
    await page.goto(`/lookup?${new URLSearchParams({ q: title })}`);
    await page.getByRole("link", { name: "Suggest this title for the index" }).first().click();
    await expect(page.getByLabel("Job title")).toHaveValue(new RegExp(title, "i"));
    await page.getByRole("button", { name: "Suggest it" }).click();
    await expect(page.getByRole("alert")).toContainText("Say in a sentence why");
    await typeInto(page.getByLabel("Why, and where have you seen it?"), "Met in a survey.");
    await page.getByRole("button", { name: "Suggest it" }).click();
    await expect(page.getByRole("status")).toContainText("Thank you.");
    await page.goto("/coding-index/suggestions");
    await expect(page.getByRole("main")).toContainText(title);

    await page.goto("/account");
    await expect(page.getByRole("main")).toContainText(ROLE_NAMES[role].name);
    await checkLooks(page);
  });
}
