import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";
import { CORRECTION } from "./revisions";

test.use({ plain: true });

test("a meeting is entered, minuted and printed, and its actions are followed up", async ({
  page,
  signedInAs,
}, testInfo) => {
  const title = `Meeting of ${browserName(testInfo.project.name)}`;
  await signedInAs("working-group");
  await page.goto(`${CORRECTION}/meetings`);
  await page.getByRole("link", { name: "Enter a meeting" }).click();
  await page.getByRole("button", { name: "Enter the meeting" }).click();
  await expect(page.getByRole("alert")).toContainText("Give the meeting a title.");
  await typeInto(page.getByLabel("Title", { exact: true }), title);
  await page.getByLabel("Day", { exact: true }).fill("2026-05-07");
  await typeInto(page.getByLabel("Attendees (optional)"), "Chair, ONS\nSecretariat");
  await checkLooks(page);
  await page.getByRole("button", { name: "Enter the meeting" }).click();
  await expect(page.getByRole("status").first()).toContainText("The meeting is entered.");

  await page.getByRole("link", { name: "Add an agenda item" }).click();
  await typeInto(page.getByLabel("Title", { exact: true }), "Care occupations");
  await typeInto(page.getByLabel("The issue it is about (optional)"), "Corrections, issue 1");
  await typeInto(page.getByLabel("Minutes (optional)"), "The group agreed.\nACTION 1 – Secretariat to ask.");
  await checkLooks(page);
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(page.getByRole("heading", { name: "1. Care occupations" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Corrections, issue 1" })).toBeVisible();

  await page.getByRole("link", { name: "Add an action" }).click();
  await typeInto(page.getByLabel("What is to be done"), `Ask for ${title}`);
  await typeInto(page.getByLabel("Who does it"), "Secretariat");
  await page.getByLabel("By when (optional)").fill("2020-06-01");
  await page.getByRole("button", { name: "Add the action" }).click();
  await expect(page.getByRole("row", { name: /^1 1 Ask for .* open, overdue/ })).toBeVisible();
  await checkLooks(page);

  await page.getByRole("link", { name: "Edit action 1" }).click();
  await page.getByLabel("How it stands").selectOption("done");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto(`${CORRECTION}/meetings/actions?status=done`);
  await expect(page.getByRole("row", { name: new RegExp(`Ask for ${title}`) })).toBeVisible();
  await checkLooks(page);
});
