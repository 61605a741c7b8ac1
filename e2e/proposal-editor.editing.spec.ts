import type { Page, TestInfo } from "@playwright/test";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";
import { CORRECTION } from "./revisions";

/** For each browser a group that the published revision left alone, and one that takes an entry of it. */
const GROUPS: Record<string, { source: string; target: string }> = {
  desktop: { source: "2121", target: "2122" },
  "no-javascript": { source: "4134", target: "4133" },
};
const groupsOf = (testInfo: TestInfo) => GROUPS[browserName(testInfo.project.name)]!;

async function raised(member: Page, browser: string, source: string): Promise<string> {
  await member.goto(`${CORRECTION}/papers/new`);
  await typeInto(member.getByLabel("Short name"), `Drafts of ${browser}`);
  await typeInto(member.getByLabel("Title", { exact: true }), `Drafts that ${browser} goes over`);
  await member.getByRole("button", { name: "Open the paper" }).click();
  await member.goto(`${CORRECTION}/issues/new?from=&paper=drafts-of-${browser}`);
  await typeInto(member.getByLabel("Question"), `Does an entry of ${source} belong elsewhere?`);
  await typeInto(member.getByLabel("Groups of SOC2010 that it is about"), source);
  await member.getByRole("button", { name: "Raise the issue" }).click();
  await expect(member.getByRole("heading", { level: 1 })).toContainText("belong elsewhere");
  return new URL(member.url()).pathname;
}

test("a draft is made by ticking entries, checked before it is saved, and edited in two places at once", async ({
  page: visitor,
  pageOf,
  javaScriptEnabled,
}, testInfo) => {
  test.setTimeout(120_000);
  const { source, target } = groupsOf(testInfo);
  const member = await pageOf("working-group");
  const issue = await raised(member, browserName(testInfo.project.name), source);

  await member.goto(`${issue}/propose`);
  await member.getByRole("radio", { name: /^Move content/ }).check();
  await member.getByRole("button", { name: "Begin the draft" }).click();
  const entries = member.getByRole("group", { name: /^Index entries/ });
  await entries.getByRole("checkbox").first().check();
  if (javaScriptEnabled !== false) {
    await expect(entries).toContainText(/\(1 of \d+ entries ticked/);
    const words = member.getByLabel("Show entries with");
    await words.pressSequentially("no entry says this");
    await expect(entries).toContainText("; 0 shown");
    await words.press("Escape");
    await expect(entries).not.toContainText("; 0 shown");
  }
  const moved = member.getByRole("group", { name: "What is moved" });
  const code = moved.getByLabel("Code", { exact: true });
  await code.pressSequentially(target.slice(0, 3));
  if (javaScriptEnabled !== false)
    await expect(moved.getByRole("option", { name: new RegExp(`^${target}`) })).toBeVisible();
  await code.pressSequentially(target.slice(3));
  await member.getByRole("button", { name: "Check without saving" }).click();
  const beside = member.getByRole("region", { name: "If the proposal were accepted with this change" });
  await expect(beside).toContainText("1 entry:");
  await checkLooks(member);
  await member.getByRole("button", { name: "Save the change" }).click();
  await expect(member.getByRole("status").first()).toContainText("Version 2 is saved.");
  const editor = new URL(member.url()).pathname;

  const second = await member.context().newPage();
  await second.goto(editor);
  const saveTitle = async (page: Page, title: string) => {
    await typeInto(page.getByLabel("Title of the proposal"), title);
    await page.getByRole("button", { name: "Save the title" }).click();
  };
  await saveTitle(member, "The first title");
  await expect(member.getByRole("status").first()).toContainText("Version 3 is saved.");
  await saveTitle(second, "The second title");
  await expect(second.getByRole("alert")).toContainText("Somebody saved version 3 meanwhile");
  await expect(second.getByText("Version 3 was saved meanwhile")).toBeVisible();
  await expect(second.getByLabel("Title of the proposal")).toHaveValue("The second title");
  await second.getByRole("button", { name: "Save the title" }).click();
  await expect(second.getByRole("status").first()).toContainText("Version 4 is saved.");

  await member.goto(`${editor.replace(/edit$/, "versions")}/4`);
  await expect(member.getByRole("region", { name: "Since version 3" })).toContainText("The");
  await checkLooks(member);

  for (const part of ["versions", "versions/1", "what-if"])
    expect((await visitor.request.get(editor.replace(/edit$/, part))).status()).toBe(404);
});
