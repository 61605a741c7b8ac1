import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import type { Role } from "#lib/permissions/roles";
import { type Part, signInAs, type TestPerson, testPerson } from "./people";

/** A test fails when the page reports an error that nobody expected. */
export const test = base.extend<{
  /**
   * Whether every page of the test is to be one without any script: it is then the same document with and without
   * JavaScript, and its journey need be gone once. A page that asks for a script fails the test.
   */
  plain: boolean;
  signedInAs: (role: Role) => Promise<TestPerson>;
  pageOf: (part: Part) => Promise<Page>;
}>({
  plain: [false, { option: true }],
  /** Signs the test's browser in as its project's person of a role, without going through the pages. */
  signedInAs: async ({ context, baseURL }, use, testInfo) => {
    await use(async (role) => {
      const person = testPerson(testInfo.project.name, role);
      await signInAs(context, person, baseURL ?? "");
      return person;
    });
  },
  /** A page in a browser of its own, signed in as the project's person of a role: for what several people do together. */
  pageOf: async ({ browser, baseURL, viewport, javaScriptEnabled, plain }, use, testInfo) => {
    const pages = new Map<Part, Page>();
    const complaints: string[] = [];
    await use(async (part) => {
      const known = pages.get(part);
      if (known) return known;
      const context = await browser.newContext({
        baseURL,
        viewport,
        javaScriptEnabled: javaScriptEnabled !== false,
      });
      await signInAs(context, testPerson(testInfo.project.name, part), baseURL ?? "");
      const page = await context.newPage();
      if (plain) noteScripts(page, complaints);
      pages.set(part, page);
      return page;
    });
    for (const page of pages.values()) await page.context().close();
    expect(complaints).toEqual([]);
  },
  page: async ({ page, plain }, use) => {
    const complaints: string[] = [];
    if (plain) noteScripts(page, complaints);
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

function noteScripts(page: Page, complaints: string[]): void {
  page.on("request", (request) => {
    if (request.resourceType() === "script")
      complaints.push(`${page.url()} has ${request.url()}: go this journey without JavaScript too`);
  });
}

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What can differ on a narrow screen; the rest is asked once, at desktop width, since axe is slow on large pages. */
const DEPENDS_ON_WIDTH = ["target-size", "scrollable-region-focusable", "link-name", "button-name", "label"];

/** What a long table or list goes on with is like what it begins with: asking of each takes axe minutes. */
const ALIKE = ["tbody > tr:nth-child(n+31)", "li:nth-child(n+41)", "svg text:nth-of-type(n+41)"];

/** Asserts that axe finds nothing against WCAG 2.2 AA on the page as it stands. Needs JavaScript in the page. */
export async function checkAccessibility(page: Page): Promise<void> {
  // Our pages hold no frames. The other mode would open a window of its own each time, to gather what frames say.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Only what is wrong is told of each element; styles and media are read where they stand, by no request of their own.
  axe.options({ resultTypes: ["violations"], preload: false });
  for (const more of ALIKE) axe.exclude(more);
  const { violations } = await (isNarrow(page)
    ? axe.withRules(DEPENDS_ON_WIDTH)
    : axe.withTags(STANDARD)
  ).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(" ")) })),
  ).toEqual([]);
}

function isNarrow(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 600;
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

/** Types into a field, key by key, over what stands in it. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+a");
  if (text === "") await field.press("Delete");
  else await field.pressSequentially(text);
}

/** As wide as the phone of playwright.config.ts. */
const PHONE = { width: 412, height: 839 };

/**
 * Looks at the page as it stands, at the width of the test and of a phone: nothing sticks out, and axe, where it can be
 * asked, has nothing to say. For journeys that are gone at one width.
 */
export async function checkLooks(page: Page): Promise<void> {
  const scripted = test.info().project.use.javaScriptEnabled !== false;
  const wide = page.viewportSize();
  await checkNoSidewaysScroll(page);
  if (scripted) await checkAccessibility(page);
  if (!wide || isNarrow(page)) return;
  await page.setViewportSize(PHONE);
  await checkNoSidewaysScroll(page);
  if (scripted) await checkAccessibility(page);
  await page.setViewportSize(wide);
}
