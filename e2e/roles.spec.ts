import { ROLE_NAMES, ROLES } from "#lib/permissions/roles";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { testPerson } from "./people";

/** What each role finds in the head of every page beside what anyone may. */
const OWN_PLACES: Record<string, string[]> = { custodian: ["People", "Record"] };

test("each role finds its own places, and its name on the account", async ({ request }, { project }) => {
  for (const role of ROLES) {
    const { name, cookie } = testPerson(project.name, role);
    const headers = { accept: "text/html", cookie };
    const html = await (await request.get("/account", { headers })).text();
    const [banner = "", main = ""] = html.split("<main");
    expect.soft(banner).toContain(name);
    expect.soft(main).toContain(ROLE_NAMES[role].name);
    for (const place of ["People", "Record"])
      expect
        .soft(new RegExp(`<a [^>]*>${place}</a>`).test(banner), `${role}: ${place}`)
        .toBe(OWN_PLACES[role]?.includes(place) ?? false);
  }
});

test("a coder's day: look a title up, suggest one, see the outcome and the account", async ({
  page,
  signedInAs,
}, { project }) => {
  await signedInAs("coder");
  const title = `Chief coder officer of ${project.name}`;
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
  await checkLooks(page);
});
