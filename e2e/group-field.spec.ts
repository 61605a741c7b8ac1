import { checkAccessibility, checkNoSidewaysScroll, expect, test } from "./fixtures";

const CODE = "2135";
const TITLE = `${CODE} Cyber security professionals`;

test.describe("a field that takes a group, with JavaScript", () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, "needs JavaScript");

  test("lists what is found as one types, and is worked by keyboard", async ({ page, signedInAs }) => {
    await signedInAs("custodian");
    await page.goto("/coding-index/new");
    const field = page.getByRole("combobox", { name: "Unit group in SOC2020" });
    const found = page.getByRole("listbox", { name: "Groups found" });
    await field.pressSequentially("cyber secruity");
    await expect(found.getByRole("option").first()).toHaveText(TITLE);
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await checkAccessibility(page);
    await checkNoSidewaysScroll(page);
    await field.press("Escape");
    await expect(found).toBeHidden();
    await field.press("ArrowDown");
    await field.press("ArrowDown");
    await field.press("ArrowUp");
    await expect(found.getByRole("option", { selected: true })).toHaveText(TITLE);
    await field.press("Enter");
    await expect(field).toHaveValue(CODE);
    await expect(page.getByRole("paragraph").filter({ hasText: TITLE })).toBeVisible();
    await field.press("Tab");
    await expect(page.getByRole("combobox", { name: "Unit group in SOC2010" })).toBeFocused();
  });

  test("takes one by pointer, and goes away when the field is left", async ({ page, signedInAs }) => {
    await signedInAs("custodian");
    await page.goto("/coding-index/new");
    const field = page.getByRole("combobox", { name: "Unit group in SOC2010" });
    await field.pressSequentially("213");
    const found = page.getByRole("listbox", { name: "Groups found" });
    await found.getByRole("option", { name: /^2136/ }).click();
    await expect(field).toHaveValue("2136");
    await field.press("Backspace");
    await expect(found).toBeVisible();
    await field.press("Shift+Tab");
    await expect(found).toBeHidden();
  });
});

test("without it the form comes back with the groups to choose from, and keeps the choice", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("custodian");
  await page.goto("/coding-index/new");
  await page.getByLabel("Title", { exact: true }).pressSequentially("Wrangler, cyber");
  await page.getByLabel("Unit group in SOC2020").pressSequentially("cyber secruity");
  await page.getByLabel("Reason").pressSequentially("Vacancies name it");
  await page.getByLabel("Source", { exact: true }).pressSequentially("enquiry 12");
  await page.getByRole("button", { name: "Add the entry" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Choose which unit group of SOC2020 “cyber secruity” means",
  );
  await expect(page.getByLabel("Unit group in SOC2020")).toHaveValue("cyber secruity");
  await expect(page.getByLabel("Reason")).toHaveValue("Vacancies name it");
  await page.getByRole("radio", { name: TITLE }).check();
  // Something else is wrong, so that nothing is saved.
  await page.getByLabel("Source", { exact: true }).press("Control+A");
  await page.getByLabel("Source", { exact: true }).press("Delete");
  await page.getByRole("button", { name: "Add the entry" }).click();
  await expect(page.getByRole("alert")).toContainText("Name the source");
  await expect(page.getByRole("radio", { name: TITLE })).toBeChecked();
});
