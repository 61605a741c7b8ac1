import type { APIRequestContext, Page } from "@playwright/test";
import { PAGES } from "./addresses";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";

/**
 * What each browser makes of the edition that is the newest as it comes, SOC2020 and then the one made of it: one in which a
 * part of a group, found by a word of its titles, is a group of its own.
 */
const REVISIONS: Record<
  string,
  { base: string; year: string; source: string; word: string; code: string; title: string; job: string }
> = {
  desktop: {
    ...{ base: "SOC2020", year: "2041", source: "4122", word: "payroll" },
    ...{ code: "4125", title: "Payroll clerks and managers", job: "payroll clerk" },
  },
  "no-javascript": {
    ...{ base: "SOC2041", year: "2042", source: "7122", word: "debt" },
    ...{ code: "7126", title: "Debt collectors", job: "debt collector" },
  },
};

const OLD_RELEASE = "/releases/soc2010-soc2020/1";

/** What everybody is given: a page of every kind, and every kind of file, answer, lookup and conversion. */
function publicAddresses(source: string): string[] {
  return [
    // The record of revisions is public too, and says what is decided; a release made again says nothing else, and takes long.
    ...PAGES.filter((path) => !/^\/(revisions|consultations|sign-in)|\/check$/.test(path)),
    `/editions/soc2020/groups/${source}`,
    `/editions/soc2020?q=${source}`,
    `/coding-index?q=${source}`,
    `/lookup?q=${source}`,
    `/correspondences/soc2010-soc2020?target=${source}`,
    `/correspondences/soc2020-soc2010/convert?codes=${source}`,
    "/correspondences/soc2000-soc2010",
    "/downloads/soc2020-structure.csv",
    "/downloads/soc2020-coding-index.csv",
    "/downloads/soc2010-soc2020-correspondence.json",
    "/downloads/soc2010-soc2020-correspondence.csv",
    "/correspondences/soc2010-soc2020/maps?format=csv",
    "/correspondences/soc2010-soc2020/convert/file?codes=1115+2136&format=csv",
    `${OLD_RELEASE}/soc2010-soc2020-release-1-correspondence-unit-groups.csv`,
    "/api/v1",
    "/api/v1/editions",
    "/api/v1/editions/soc2020",
    `/api/v1/editions/soc2020/groups/${source}`,
    "/api/v1/index?q=clerk",
    "/api/v1/lookup?q=payroll+clerk",
    "/api/v1/lookup?q=debt+collector",
    "/api/v1/correspondences",
    "/api/v1/correspondences/soc2010-soc2020",
    "/api/v1/correspondences/soc2010-soc2020/maps",
    `/api/v1/correspondences/soc2020-soc2010/convert?codes=${source}`,
    "/api/v1/search-index",
  ];
}

async function bodies(
  request: APIRequestContext,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of addresses) {
    const response = await request.get(path);
    // Which page was asked is in no other answer: the status belongs to what is given.
    found.set(path, `${response.status()} ${(await response.body()).toString("latin1")}`);
  }
  return found;
}

async function said(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole("status").first()).toContainText(words);
}

/** The answer of a lookup that stands first. */
const bestAnswer = (page: Page) =>
  page
    .getByRole("region", { name: /unit groups? of/ })
    .locator("[data-code]")
    .first();

test("a revision is opened, a suggestion becomes an issue, a split is decided and changes nothing public until it is released", async ({
  page: visitor,
  pageOf,
  javaScriptEnabled,
}, { project }) => {
  test.setTimeout(180_000);
  const browser = browserName(project.name);
  const { base, year, source, word, code, title, job } = REVISIONS[browser]!;
  const pair = `${base.toLowerCase()}-soc${year}`;
  const revision = `/revisions/${pair}`;
  const [custodian, member, chair] = await Promise.all([
    pageOf("custodian"),
    pageOf("working-group"),
    pageOf("steering-group"),
  ]);

  // The custodian opens the revision.
  await custodian.goto("/revisions/new");
  await custodian.getByLabel("Edition to revise").selectOption({ label: base });
  await typeInto(
    custodian.getByLabel("Title of the edition"),
    `Standard Occupational Classification ${year}`,
  );
  await typeInto(custodian.getByLabel("Label of that edition"), base);
  await typeInto(custodian.getByLabel("Name of the revision"), `The ${year} revision`);
  await custodian.getByLabel("Last day for suggestions").fill("2099-03-31");
  await custodian.getByRole("button", { name: "Open the revision" }).click();
  await expect(custodian.getByRole("alert")).toContainText(`There is an edition ${base} already.`);
  await checkLooks(custodian);
  await typeInto(custodian.getByLabel("Label of that edition"), `SOC${year}`);
  await custodian.getByRole("button", { name: "Open the revision" }).click();
  await said(custodian, "The revision is open.");
  await checkLooks(custodian);
  // Its proposals need no round of comments.
  await custodian.goto(`${revision}/life/new`);
  await custodian.getByLabel("From", { exact: true }).selectOption("draft");
  await custodian.getByLabel("To", { exact: true }).selectOption("recommended");
  await custodian.getByRole("checkbox", { name: "working group" }).check();
  await typeInto(custodian.getByLabel("Reason"), "Nobody outside is concerned.");
  await custodian.getByRole("button", { name: "Add the step" }).click();
  await said(custodian, "from draft to recommended");

  // Somebody who is not signed in suggests.
  const suggestion = `${title} should be a group, says ${browser}`;
  await visitor.goto(`/editions/${base.toLowerCase()}/groups/${source}`);
  await visitor.getByRole("link", { name: "Suggest a change to this group" }).click();
  await typeInto(visitor.getByLabel("What should change?"), suggestion);
  await visitor.getByRole("button", { name: "Send the suggestion" }).click();
  await expect(visitor.getByRole("alert")).toContainText("Say why, in a sentence or more.");
  await typeInto(visitor.getByLabel("Why?"), "They have training of their own.");
  await typeInto(visitor.getByLabel("E-mail address"), `${browser}@example.org`);
  await visitor
    .getByLabel("File with evidence")
    .setInputFiles({ name: "jobs.csv", mimeType: "text/csv", buffer: Buffer.from("title,count\nClerk,3\n") });
  await checkLooks(visitor);
  await visitor.getByRole("button", { name: "Send the suggestion" }).click();
  await said(visitor, /number is S-\d+/);
  await expect(visitor.getByRole("main")).toContainText(`“The ${year} revision”`);
  await expect(visitor.getByText(suggestion)).toHaveCount(0);

  // The working group makes an issue of it.
  await member.goto(`${revision}/papers/new`);
  await typeInto(member.getByLabel("Short name"), "Offices");
  await typeInto(member.getByLabel("Title", { exact: true }), "Review of offices");
  await member.getByRole("button", { name: "Open the paper" }).click();
  await said(member, "issues can be raised in it");
  await member.goto(`${revision}/suggestions`);
  await checkLooks(member);
  await member.getByRole("link", { name: suggestion }).click();
  await expect(member.getByRole("main")).toContainText(`${browser}@example.org`);
  await checkLooks(member);
  await member.getByRole("link", { name: "Raise an issue from this suggestion" }).click();
  await expect(member.getByLabel("Question")).toHaveValue(suggestion);
  await expect(member.getByLabel(`Groups of ${base} that it is about`)).toHaveValue(source);
  await member.getByRole("button", { name: "Raise the issue" }).click();
  await expect(member.getByRole("heading", { level: 1 })).toHaveText(suggestion);
  const issue = new URL(member.url()).pathname;

  // It proposes a split that moves titles, and recommends it.
  await member.goto(`${issue}/propose`);
  await typeInto(member.getByLabel("Title of the proposal"), `Split ${source}: ${title}`);
  await member.getByRole("radio", { name: /^Split/ }).check();
  await member.getByRole("button", { name: "Begin the draft" }).click();
  const part = member.getByRole("group", { name: "Part 1" });
  await member.getByRole("radio", { name: "by a rule over titles and qualifiers" }).check();
  if (javaScriptEnabled === false) await member.getByRole("button", { name: "Show" }).first().click();
  await typeInto(member.getByLabel("Condition 1: words"), word);
  await typeInto(part.getByLabel("Code", { exact: true }), code);
  await typeInto(part.getByLabel("Title", { exact: true }), title);
  await member.getByRole("radio", { name: /^The group stays with the rest/ }).check();
  await typeInto(
    member.getByRole("group", { name: /^The rest of/ }).getByLabel("Code", { exact: true }),
    source,
  );
  await member.getByRole("button", { name: "Save the change" }).click();
  await said(member, /saved/);
  const proposal = new URL(member.url()).pathname.replace(/\/edit$/, "");
  await member.goto(proposal);
  const moves = member.getByRole("form", { name: "Move the proposal" });
  await moves.getByRole("radio", { name: "Recommend it to the steering group" }).check();
  await typeInto(moves.getByLabel("Reason", { exact: true }), "They can be told apart.");
  await member.getByRole("button", { name: "Move the proposal" }).click();
  await said(member, /./);
  await expect(member.getByRole("form", { name: "Decide" })).toHaveCount(0);

  // The steering group decides, over the page that says what it will do; nothing public changes by a byte.
  await chair.goto(proposal);
  const decide = chair.getByRole("form", { name: "Decide" });
  await decide.getByRole("radio", { name: /^Accept/ }).check();
  await typeInto(decide.getByLabel("Reason"), "The group has grown and can be told apart.");
  await decide.getByRole("button", { name: "Look at what it will do" }).click();
  await expect(chair.getByRole("main")).toContainText("Nothing public changes until it is released");
  await checkLooks(chair);
  const addresses = publicAddresses(source);
  const before = await bodies(visitor.request, addresses);
  const drafted = `${revision}/draft/groups/${code}`;
  expect((await visitor.request.get(drafted)).status()).toBe(404);
  await chair.getByRole("button", { name: "Record this decision" }).click();
  await said(chair, /./);
  const after = await bodies(visitor.request, addresses);
  expect(addresses.filter((path) => before.get(path) !== after.get(path))).toEqual([]);
  expect(addresses.filter((path) => !before.get(path)?.startsWith("200 "))).toEqual(["/nothing/here"]);

  // The draft shows it, marked as one, and is searched for a title that moved.
  await visitor.goto(`${revision}/draft`);
  await visitor.getByRole("navigation", { name: "Draft" }).getByRole("link", { name: "Look up" }).click();
  await typeInto(visitor.getByLabel("Job title or code"), job);
  await visitor.getByLabel("Job title or code").press("Enter");
  await expect(visitor.getByText("come to today; not released.")).toBeVisible();
  await expect(visitor.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await checkLooks(visitor);
  await bestAnswer(visitor).getByRole("link", { name: code, exact: true }).click();
  await expect(visitor).toHaveURL(new RegExp(`${drafted}$`));
  await expect(visitor.getByText("come to today; not released.")).toBeVisible();
  await expect(visitor.getByRole("row", { name: new RegExp(word, "i") }).first()).toBeVisible();
  await checkLooks(visitor);

  // Only the custodian releases.
  expect((await member.request.get(`${revision}/release`)).status()).toBe(403);
  await custodian.goto(`${revision}/release`);
  await expect(custodian.getByRole("main")).toContainText("This is the first release of these editions.");
  await checkLooks(custodian);
  await custodian.getByRole("button", { name: /^Make / }).click();
  await expect(custodian.getByRole("alert")).toContainText("Say what is new in this release");
  await typeInto(custodian.getByLabel("Notes"), `The first edition that ${browser} made.`);
  await custodian.getByLabel("Notes").press("Tab");
  await custodian.getByLabel("Date of the release").press("Enter");
  await said(custodian, /is made\. Everybody is given it from now on\./);
  await expect(custodian).toHaveURL(new RegExp(`/releases/${pair}/1\\b`));

  // Everybody converts with the new pair, and looks titles up in the new edition.
  await visitor.goto("/correspondences");
  await visitor.getByRole("link", { name: `Convert ${base} codes to SOC${year}`, exact: true }).click();
  await typeInto(visitor.getByLabel("Codes", { exact: true }), `${source}\n1111`);
  await visitor.getByLabel("Codes", { exact: true }).press("Tab");
  await visitor.getByRole("button", { name: "Convert" }).click();
  await expect(
    visitor.getByText(new RegExp(`No single answer: ${source} goes to 2 unit groups`)),
  ).toBeVisible();
  await expect(visitor.getByText("All of 1111 goes to 1111.")).toBeVisible();
  await expect(visitor.getByRole("main")).toContainText(`${base}–SOC${year}, release 1`);
  await checkLooks(visitor);
  // The lookup of the new edition is made beside the one that answers, and takes its place within seconds.
  const offered = visitor.getByRole("radio", { name: `SOC${year}` });
  await expect(async () => {
    await visitor.goto("/lookup");
    await expect(offered).toBeVisible({ timeout: 1000 });
  }).toPass();
  await offered.check();
  await typeInto(visitor.getByLabel("Job title or code"), job);
  await visitor.getByLabel("Job title or code").press("Enter");
  await expect(bestAnswer(visitor)).toContainText(title);
  await expect(bestAnswer(visitor).getByRole("link", { name: code, exact: true })).toBeVisible();

  // The release before is where it was, byte for byte.
  const old = addresses.filter((path) => path.startsWith(OLD_RELEASE) && /\.\w+$/.test(path));
  expect(old).toHaveLength(1);
  const kept = await bodies(visitor.request, old);
  expect(kept).toEqual(new Map(old.map((path) => [path, before.get(path)])));
  await visitor.goto(OLD_RELEASE);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("SOC2010–SOC2020, release 1");
});
