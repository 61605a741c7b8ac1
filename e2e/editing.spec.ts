import type { Browser, Page, TestInfo } from "@playwright/test";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName, signInAs, testPerson } from "./people";

// One step builds on another, and each edit makes the whole index anew.
test.describe.configure({ mode: "serial" });

/** A word of each browser's own, so that all can edit one database. */
const ANIMALS: Record<string, string> = {
  desktop: "penguin",
  "no-javascript": "pelican",
};
const animal = (testInfo: TestInfo) => ANIMALS[browserName(testInfo.project.name)] ?? "walrus";
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** Groups whose description nobody else looks at. */
const DESCRIBED: Record<string, string> = { desktop: "6132", "no-javascript": "6138" };

const WHY = { Reason: "Vacancies name it often", Source: "enquiry 12" };

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await typeInto(page.getByLabel(label, { exact: true }), value);
}

/** The page of an entry as it is edited. */
const working = (entry: string) => `${entry}?version=working`;

async function addEntry(page: Page, fields: Record<string, string>): Promise<string> {
  await page.goto("/coding-index/new");
  await fill(page, { ...fields, ...WHY });
  await page.getByRole("button", { name: "Add the entry" }).click();
  await expect(page.getByRole("status").first()).toContainText("The entry is in the working version");
  await expect(page.getByText("working version, not released").first()).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Another custodian, in a browser of their own. */
async function otherCustodian(browser: Browser, testInfo: TestInfo): Promise<Page> {
  const { javaScriptEnabled, baseURL = "" } = testInfo.project.use;
  const context = await browser.newContext({
    baseURL,
    ...(javaScriptEnabled !== undefined && { javaScriptEnabled }),
  });
  const project = browserName(testInfo.project.name) === "desktop" ? "phone" : "desktop";
  await signInAs(context, testPerson(project, "custodian"), baseURL);
  return context.newPage();
}

test("the custodian adds an entry, moves it and takes it out; the lookup and the histories follow", async ({
  page,
  browser,
  signedInAs,
}, testInfo) => {
  const custodian = await signedInAs("custodian");
  const title = `Wrangler, ${animal(testInfo)}`;
  const natural = `${capital(animal(testInfo))} wrangler`;

  await page.goto("/coding-index/new");
  await page.getByRole("button", { name: "Add the entry" }).click();
  await expect(page.getByRole("alert")).toContainText("Give the title");
  await expect(page.getByRole("alert")).toContainText("Name the source");
  await checkLooks(page);
  const entry = await addEntry(page, { Title: title, "Unit group in SOC2020": "6129" });
  await expect(page.getByText(natural, { exact: true })).toBeVisible();

  const lookup = `/lookup?version=working&q=${encodeURIComponent(natural)}`;
  await page.goto(lookup);
  await expect(page.getByText("working version, not released")).toBeVisible();
  await page.getByRole("link", { name: natural }).first().click();
  await expect(page).toHaveURL(working(entry));

  await page.getByRole("link", { name: "Change it" }).click();
  await fill(page, { "Unit group in SOC2020": "9998", ...WHY });
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByRole("alert")).toContainText("SOC2020 has no unit group 9998");
  await expect(page.getByLabel("Reason")).toHaveValue(WHY.Reason);
  await fill(page, { "Unit group in SOC2020": "6121" });
  await page.getByRole("button", { name: "Save the change" }).click();
  const moved = "Changed the SOC2020 unit group from 6129 to 6121";
  const history = page.locator("#changes");
  await expect(history).toContainText(moved);
  await expect(history).toContainText(`by ${custodian.name}`);
  await expect(history).toContainText("Vacancies name it often. Source: enquiry 12");
  await checkLooks(page);
  for (const group of ["6121", "6129"]) {
    await page.goto(`/editions/soc2020/groups/${group}`);
    await expect(history.getByRole("listitem").filter({ hasText: title }).first()).toContainText(moved);
  }

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(new URL(working(entry), page.url()).href);
  await expect(visitor.locator("#changes")).toContainText("by the custodian");
  await expect(visitor.locator("#changes")).not.toContainText(custodian.name);
  await expect(visitor.getByRole("link", { name: "Change it" })).toHaveCount(0);
  await visitor.context().close();

  await page.goto(`${entry}/remove`);
  await fill(page, WHY);
  await page.getByRole("button", { name: "Remove the entry" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("No longer in the index")).toBeVisible();
  await expect(history).toContainText("Removed an index entry");
  expect((await page.request.get(working(entry))).status()).toBe(404);
  await page.goto(lookup);
  await expect(page.locator(`a[href="${working(entry)}"]`)).toHaveCount(0);
});

test("the second of two who change one entry sees both versions and loses no typing", async ({
  page,
  browser,
  signedInAs,
}, testInfo) => {
  await signedInAs("custodian");
  const title = `Tamer, ${animal(testInfo)}`;
  const entry = await addEntry(page, { Title: title, "Unit group in SOC2020": "6129" });
  const other = await otherCustodian(browser, testInfo);
  await other.goto(new URL(`${entry}/edit`, page.url()).href);
  await page.goto(`${entry}/edit`);

  await fill(other, { Industry: "circus", Reason: "Theirs", Source: "their letter" });
  await other.getByRole("button", { name: "Save the change" }).click();
  await expect(other.getByRole("status").first()).toContainText("The entry is changed");

  await fill(page, { Industry: "zoo", Reason: "Mine", Source: "my letter" });
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByRole("alert")).toContainText("Nothing of yours is lost");
  const versions = page.getByRole("region", { name: "Two versions" });
  await expect(versions).toContainText("Gave the industry “circus”");
  await expect(versions.locator("del")).toContainText("circus");
  await expect(versions.locator("ins")).toContainText("zoo");
  await expect(page.getByLabel("Industry")).toHaveValue("zoo");
  await expect(page.getByLabel("Reason")).toHaveValue("Mine");
  await checkLooks(page);
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.locator("#changes")).toContainText("Changed the industry from “circus” to “zoo”");
  await other.context().close();

  await page.goto(`${entry}/remove`);
  await fill(page, WHY);
  await page.getByRole("button", { name: "Remove the entry" }).click();
  await expect(page.getByText("No longer in the index")).toBeVisible();
});

test("the custodian writes a description and changes it; the group's history shows the words", async ({
  page,
  signedInAs,
}, testInfo) => {
  await signedInAs("custodian");
  const code = DESCRIBED[browserName(testInfo.project.name)] ?? "6134";
  await page.goto(`/editions/soc2020/groups/${code}`);
  await page.getByRole("link", { name: "Write the description" }).click();
  await fill(page, { Description: "They care for animals.", Tasks: "feeds animals\ncleans cages", ...WHY });
  await checkLooks(page);
  await page.getByRole("button", { name: "Save the description" }).click();
  await expect(page.getByRole("status").first()).toContainText("The description is saved.");
  await expect(page.getByRole("listitem").filter({ hasText: /^cleans cages$/ })).toBeVisible();

  await page.getByRole("link", { name: "Change the description" }).click();
  await expect(page.getByLabel("Tasks")).toHaveValue("feeds animals\ncleans cages");
  await fill(page, { Description: "They care for wild animals.", ...WHY });
  await page.getByRole("button", { name: "Save the description" }).click();
  const change = page.locator("#changes").getByRole("listitem").first();
  await expect(change).toContainText("Changed the description");
  await change.getByText("What changed in the description").click();
  await expect(change.locator("ins")).toContainText("wild");
});

test("a suggested title is accepted or refused, and whoever suggested it sees why", async ({
  page,
  browser,
  signedInAs,
}, testInfo) => {
  await signedInAs("coder");
  const word = animal(testInfo);
  const suggest = async (title: string) => {
    await page.goto(`/lookup?q=${encodeURIComponent(title)}`);
    await page.getByRole("link", { name: "Suggest this title for the index" }).click();
    await expect(page.getByLabel("Job title")).toHaveValue(title);
    await typeInto(page.getByLabel("Unit group in SOC2020 (optional)"), "6129");
    await typeInto(page.getByLabel("Why, and where have you seen it?"), "In three vacancies");
    await page.getByRole("button", { name: "Suggest it" }).click();
  };
  await suggest(`${word} groomer`);
  await expect(page.getByRole("status").first()).toContainText("The custodian will look into it");
  const accepted = new URL(page.url()).pathname;
  await suggest(`${word} groomer`);
  await expect(page.getByRole("alert")).toContainText("was suggested already");
  await checkLooks(page);
  await suggest(`${word} whisperer`);
  const refused = new URL(page.url()).pathname;

  const custodian = await otherCustodian(browser, testInfo);
  await custodian.goto(new URL(accepted, page.url()).href);
  await typeInto(custodian.getByLabel("What was found out"), "Forty vacancies this year");
  await custodian.getByRole("button", { name: "Save the notes" }).click();
  await expect(custodian.getByRole("status").first()).toContainText("The notes are saved.");
  await checkLooks(custodian);
  await expect(custodian.getByLabel("Title", { exact: true })).toHaveValue(`Groomer, ${word}`);
  await fill(custodian, WHY);
  await custodian.getByRole("button", { name: "Accept and add the entry" }).click();
  await expect(custodian.getByRole("status").first()).toContainText("its entry is in the working version");
  await custodian.goto(new URL(refused, page.url()).href);
  await typeInto(custodian.getByLabel("Why it is refused"), "Nobody is employed as one");
  await custodian.getByRole("button", { name: "Refuse the suggestion" }).click();
  await expect(custodian.getByRole("status").first()).toContainText("The suggestion is refused.");

  await page.goto("/coding-index/suggestions");
  const row = (title: string) => page.getByRole("row").filter({ hasText: title });
  await expect(row(`${word} groomer`)).toContainText("Accepted: Vacancies name it often");
  await expect(row(`${word} whisperer`)).toContainText("Refused: Nobody is employed as one");
  await page.goto(accepted);
  await expect(page.getByText("Forty vacancies this year").first()).toBeVisible();
  await page.getByRole("link", { name: "See the entry" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Groomer, ${word}`);

  await custodian.goto(new URL(`${new URL(page.url()).pathname}/remove`, page.url()).href);
  await fill(custodian, WHY);
  await custodian.getByRole("button", { name: "Remove the entry" }).click();
  await expect(custodian.getByText("No longer in the index")).toBeVisible();
  await custodian.context().close();
});

test("whoever is not signed in is led to sign in and back to the suggestion", async ({ page }) => {
  await page.goto("/lookup?q=zeppelin+sommelier");
  await page.getByRole("link", { name: "Suggest this title for the index" }).click();
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  expect(new URL(page.url()).searchParams.get("return")).toBe(
    "/coding-index/suggestions/new?title=zeppelin+sommelier",
  );
});
