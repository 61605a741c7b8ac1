import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import type { Role } from "#lib/permissions/roles";
import { signInAs, type TestPerson, testPerson } from "./people";

/** A test fails when the page reports an error that nobody expected. */
export const test = base.extend<{
  signedInAs: (role: Role) => Promise<TestPerson>;
  pageOf: (role: Role) => Promise<Page>;
}>({
  /** Signs the test's browser in as its project's person of a role, without going through the pages. */
  signedInAs: async ({ context, baseURL }, use, testInfo) => {
    await use(async (role) => {
      const person = testPerson(testInfo.project.name, role);
      await signInAs(context, person, baseURL ?? "");
      return person;
    });
  },
  /** A page in a browser of its own, signed in as the project's person of a role: for what several people do together. */
  pageOf: async ({ browser, baseURL, viewport, javaScriptEnabled }, use, testInfo) => {
    const pages = new Map<Role, Page>();
    await use(async (role) => {
      const known = pages.get(role);
      if (known) return known;
      const context = await browser.newContext({
        baseURL,
        viewport,
        javaScriptEnabled: javaScriptEnabled !== false,
      });
      await signInAs(context, testPerson(testInfo.project.name, role), baseURL ?? "");
      const page = await context.newPage();
      pages.set(role, page);
      return page;
    });
    for (const page of pages.values()) await page.context().close();
  },
  page: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      // A refused address (404, 400) is reported by the browser itself; tests look at the answer instead.
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
        complaints.push(`console: ${message.text()}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What can differ on a narrow screen; the rest is asked once, at desktop width, since axe is slow on large pages. */
const DEPENDS_ON_WIDTH = ["target-size", "scrollable-region-focusable", "link-name", "button-name", "label"];

/** What a long table or list goes on with is like what it begins with: asking of each takes axe minutes. */
const ALIKE = ["tbody > tr:nth-child(n+31)", "li:nth-child(n+41)", "svg text:nth-of-type(n+41)"];

/** Asserts that axe finds nothing against WCAG 2.2 AA on the page as it stands. Needs JavaScript in the page. */
export async function checkAccessibility(page: Page): Promise<void> {
  // Our pages hold no frames. The other mode would open a window of its own each time, to gather what frames say.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const more of ALIKE) axe.exclude(more);
  const narrow = (page.viewportSize()?.width ?? 0) < 600;
  const { violations } = await (narrow ? axe.withRules(DEPENDS_ON_WIDTH) : axe.withTags(STANDARD)).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(" ")) })),
  ).toEqual([]);
}

/** Asserts that nothing sticks out of the page sideways; what does is named. */
export async function checkNoSidewaysScroll(page: Page): Promise<void> {
  const sticking = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map(({ tagName, className, textContent }) => `${tagName} ${className}: ${textContent?.slice(0, 40)}`)
      .slice(-8);
  });
  expect(sticking).toEqual([]);
}
