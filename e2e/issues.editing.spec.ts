import { checkLooks, expect, test, typeInto } from "./fixtures";
import { browserName } from "./people";
import { NEXT_REVISION } from "./revisions";

test("an issue is raised about a group, evidence of every kind is recorded on it, and a piece is withdrawn", async ({
  page,
  signedInAs,
}, testInfo) => {
  const browser = browserName(testInfo.project.name);
  const member = await signedInAs("working-group");
  const main = page.getByRole("main");

  await page.goto(`${NEXT_REVISION}/papers/new`);
  await checkLooks(page);
  await typeInto(page.getByLabel("Short name"), `Care by ${browser}`);
  await typeInto(page.getByLabel("Title", { exact: true }), `Review of care by ${browser}`);
  await page.getByRole("button", { name: "Open the paper" }).click();
  await expect(page.getByRole("status").first()).toContainText("is open");

  // From the page of a group, whose code is in the form already.
  await page.goto("/editions/soc2020/groups/6135");
  await page.getByRole("link", { name: "Raise an issue about this group" }).click();
  await expect(page.getByLabel("Groups of SOC2020 that it is about")).toHaveValue("6135");
  await page
    .getByLabel("Review paper")
    .selectOption({ label: `Care by ${browser}: Review of care by ${browser}` });
  await typeInto(page.getByLabel("Groups of SOC2020 that it is about"), "6135, 9998");
  const question = `Should home carers be told apart, asks ${browser}?`;
  await typeInto(page.getByLabel("Question"), question);
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("alert")).toContainText("SOC2020 has no group 9998");
  await expect(page.getByLabel("Question")).toHaveValue(question);
  await checkLooks(page);
  await typeInto(page.getByLabel("Groups of SOC2020 that it is about"), "6135");
  await page.getByRole("button", { name: "Raise the issue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(question);
  await expect(main).toContainText("Nothing is proposed yet");
  const issue = new URL(page.url()).pathname;
  const recorded = () => expect(page.getByRole("status").first()).toContainText("recorded");

  await page.getByRole("link", { name: "Record evidence" }).click();
  await typeInto(page.getByLabel("Only entries with these words"), "homecare");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("checkbox", { name: "Worker, homecare" }).first().check();
  await page.getByRole("button", { name: "Record the entries that are ticked" }).click();
  await recorded();

  await page.goto(`${issue}/evidence`);
  await page.getByRole("checkbox", { name: /^5322 / }).check();
  await typeInto(page.getByLabel("Other groups of ISCO-08"), "5321");
  await page.getByRole("button", { name: "Record the groups" }).click();
  await recorded();

  await page.goto(`${issue}/evidence`);
  await page.getByLabel("About", { exact: true }).selectOption("qualifications");
  await typeInto(page.getByLabel("Text", { exact: true }), "A care certificate within twelve weeks");
  await page.getByRole("button", { name: "Record the text" }).click();
  await recorded();

  await page.goto(`${issue}/evidence`);
  await typeInto(page.getByLabel("Address"), "www.example.org");
  await page.getByRole("button", { name: "Record the link" }).click();
  await expect(page.getByRole("alert")).toContainText("Give the whole address");
  await typeInto(page.getByLabel("Address"), "https://www.example.org/care");
  await page.getByRole("button", { name: "Record the link" }).click();
  await recorded();

  const evidence = page.getByRole("region", { name: "Evidence", exact: true });
  for (const shown of ["Worker, homecare", "5321", "A care certificate", "example.org/care", member.name])
    await expect(evidence).toContainText(shown);
  await checkLooks(page);

  await evidence
    .getByRole("link", { name: /^Withdraw evidence/ })
    .last()
    .click();
  await typeInto(page.getByLabel("Reason"), "The address is for examples only");
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(evidence).toContainText("The address is for examples only");
  await expect(evidence).toContainText("withdrawn");

  await page.getByRole("link", { name: "Edit the issue" }).click();
  await typeInto(page.getByLabel("What was found so far"), "Users of the statistics ask for it.");
  await checkLooks(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(evidence).toContainText("Users of the statistics ask for it.");
  await expect(main).toContainText("Changed the words on what was found");
});
