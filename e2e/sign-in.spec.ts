import { nextCode } from "#lib/people/sign-in/browser.fixture";
import { checkLooks, expect, test, typeInto } from "./fixtures";
import { TEST_PASSWORD, testPerson } from "./people";

test.use({ plain: true });

test.describe("signing in", () => {
  test("is refused in one sentence, whether address or password is wrong, and keeps the address", async ({
    page,
  }, { project }) => {
    const { email } = testPerson(project.name, "coder");
    for (const [address, password] of [
      [email, "not the password at all"],
      ["nobody@example.org", TEST_PASSWORD],
    ] as const) {
      await page.goto("/sign-in");
      await typeInto(page.getByLabel("E-mail address"), address);
      await typeInto(page.getByLabel("Password"), password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert")).toContainText("The e-mail address or the password is not right.");
      await expect(page.getByLabel("E-mail address")).toHaveValue(address);
      await expect(page.getByLabel("Password")).toHaveValue("");
      expect(await page.content()).not.toContain(password);
    }
  });

  test("leads back to where somebody wanted to go, and signing out ends it for good", async ({
    page,
    context,
  }, { project }) => {
    const { email, name } = testPerson(project.name, "coder");
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?return=%2Faccount/);
    await checkLooks(page);
    await typeInto(page.getByLabel("E-mail address"), email);
    await typeInto(page.getByLabel("Password"), TEST_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/account/);
    await expect(page.getByRole("banner")).toContainText(name);

    const [session] = (await context.cookies()).filter((cookie) => cookie.name.endsWith("session_token"));
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("status")).toContainText("You are signed out.");
    // Whoever kept the cookie holds nothing.
    await context.addCookies([session!]);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("asks those who decide much for the code of their app as well", async ({ page }, { project }) => {
    const { email, key } = testPerson(project.name, "steering-group");
    await page.goto("/sign-in?return=/account");
    await typeInto(page.getByLabel("E-mail address"), email);
    await typeInto(page.getByLabel("Password"), TEST_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("authenticator");
    await checkLooks(page);
    // The password alone opens nothing.
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?return/);

    await page.goto("/sign-in/code?return=/account");
    await typeInto(page.getByLabel("Six digits"), "000000");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("alert")).toContainText("The code is not right");
    await typeInto(page.getByLabel("Six digits"), await nextCode(key ?? ""));
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page).toHaveURL(/\/account/);
  });

  test("never leads to another site", async ({ page }, { project }) => {
    await page.goto("/sign-in?return=https://evil.example/");
    await typeInto(page.getByLabel("E-mail address"), testPerson(project.name, "stakeholder").email);
    await typeInto(page.getByLabel("Password"), TEST_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/");
  });
});

test.describe("a forgotten password", () => {
  test("is replaced by a link that only the mail holds, and the words tell nobody who signs in here", async ({
    page,
    context,
    signedInAs,
  }, { project }) => {
    const person = testPerson(project.name, "forgetful");
    const words = "If somebody signs in with this address, a link is on its way";
    for (const address of ["nobody@example.org", person.email]) {
      await page.goto("/sign-in");
      await page.getByRole("link", { name: "Forgotten your password?" }).click();
      await typeInto(page.getByLabel("E-mail address"), address);
      await page.getByRole("button", { name: "Send me a link" }).click();
      await expect(page.getByRole("status")).toContainText(words);
    }
    // Without a mail server the custodian finds the letter in the outbox.
    await signedInAs("custodian");
    await page.goto("/people/outbox");
    const letter = page.locator("main").getByText(`${person.email}`).first();
    await expect(letter).toBeVisible();
    const link = new RegExp(
      `asked for a new password for ${person.email.replaceAll(".", "\\.")}[^]*?(/sign-in/new-password\\?token=[\\w-]+)`,
    );
    const path = link.exec(await page.content())?.[1] ?? "";
    expect(path).not.toBe("");
    await context.clearCookies();

    await page.goto(path);
    await typeInto(page.getByLabel("New password"), "short");
    await page.getByRole("button", { name: "Set this password" }).click();
    await expect(page.getByRole("alert")).toContainText("too short");
    await typeInto(page.getByLabel("New password"), TEST_PASSWORD);
    await page.getByRole("button", { name: "Set this password" }).click();
    await expect(page.getByRole("status")).toContainText("Your password is changed.");
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("does not work any more");
  });
});

test("an invitation makes a person with the role it names, once", async ({ page, context, signedInAs }, {
  project,
}) => {
  const address = `invited.${project.name}.${Date.now()}@example.org`;
  await signedInAs("custodian");
  await page.goto("/people/invite");
  await typeInto(page.getByLabel("E-mail address"), address);
  await page.getByLabel(/^Coder/).check();
  await typeInto(page.getByLabel(/reason/i), "Joins the coding team");
  await page.getByRole("button", { name: /invit/i }).click();
  await expect(page.getByRole("status")).toContainText(address);
  await page.goto("/people/outbox");
  const text = await page.content();
  const path =
    new RegExp(`${address.replaceAll(".", "\\.")}[^]*?(/sign-in/welcome\\?token=[\\w-]+)`).exec(text)?.[1] ??
    "";
  await context.clearCookies();

  await page.goto(path);
  await expect(page.getByText("You are invited as coder")).toBeVisible();
  await typeInto(page.getByLabel("Your name"), "Invited coder");
  await typeInto(page.getByLabel("Password"), "brown ladders everywhere");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("status")).toContainText("Welcome, Invited coder.");
  await expect(page.getByRole("main")).toContainText("Coder");
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("does not work any more");
});

test("a page that is not for one's role says whose it is and who can help", async ({ page, signedInAs }) => {
  await signedInAs("coder");
  const response = await page.goto("/people");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText("It is for the custodian.");
  await expect(page.getByRole("main")).toContainText("custodian on desktop");
  await checkLooks(page);
});
