import type { APIRequestContext } from "@playwright/test";
import { PAGES } from "./addresses";
import { expect, test } from "./fixtures";

/** What somebody types, or puts into an address, who means harm. */

test("the browser runs no code that came with an address", async ({ page }) => {
  page.on("dialog", () => expect("a dialog").toBe("never shown"));
  for (const path of [
    "/lookup?q=",
    "/coding-index?q=",
    "/editions/soc2020?q=",
    "/correspondences/soc2010-soc2020?q=",
  ]) {
    const policy = await page.goto(path + encodeURIComponent(MARKUP));
    expect(policy?.headers()["content-security-policy"]).toContain("script-src 'self';");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => "taken" in window)).toBe(false);
  }
});

const MARKUP = `"'></title></textarea><script>taken=1</script><img src=x onerror=taken=1>`;

test("markup in any field of any form comes back as text", async ({ request }) => {
  for (const path of PAGES) {
    const html = await (await request.get(path)).text();
    const names = new Set(
      [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name!),
    );
    const address = path.split("?")[0] ?? path;
    for (const name of names) {
      const response = await request.get(address, { params: { [name]: MARKUP } });
      expect(response.status(), `${address} ${name}`).toBeLessThan(500);
      expect(await response.text(), `${address} ${name}`).not.toMatch(/<script>taken|<img src=x/);
    }
  }
});

const STRANGE = [
  "'; DROP TABLE classification_group; --",
  "1' OR '1'='1",
  "1) UNION SELECT NULL,NULL--",
  "\u0000",
  "2136\u0000.csv",
  "\uD800",
  "\u202E\u0000\uFEFF\u{1F9D1}\u200D\u{1F680}",
  "{{7*7}}<%= 7*7 %>",
  "../../../../etc/passwd",
  "-1",
  "9".repeat(400),
  "%",
  "__proto__",
];

test("nothing strange in any parameter of the API breaks it", async ({ request }) => {
  test.slow();
  const { paths } = await (await request.get("/api/v1/openapi.json")).json();
  for (const [path, { get }] of Object.entries<{ get: { parameters: Parameter[] } }>(paths)) {
    for (const { name } of get.parameters)
      for (const value of STRANGE.slice(0, path.endsWith("/lookup") ? 7 : undefined))
        await expectNoFault(request, addressWith(path, get.parameters, name, value));
  }
  const { groups } = await (await request.get("/api/v1/editions/soc2020/groups?level=1")).json();
  expect(groups).toHaveLength(9);
});

interface Parameter {
  name: string;
  in: "path" | "query";
  example: string | number | boolean;
}

/** An address of the API with its examples, but for one parameter. */
function addressWith(path: string, parameters: Parameter[], strange: string, value: string): string {
  const given = (one: Parameter) => encoded(one.name === strange ? value : String(one.example));
  const query = parameters.filter((one) => one.in === "query").map((one) => `${one.name}=${given(one)}`);
  const place = path.replace(/\{(\w+)\}/g, (_, name) => given(parameters.find((one) => one.name === name)!));
  return `${place}?${query.join("&")}`;
}

const PLACES: ((value: string) => string)[] = [
  (value) => `/editions/${value}`,
  (value) => `/editions/soc2020/groups/${value}`,
  (value) => `/editions/soc2020/groups/2136/${value}`,
  (value) => `/coding-index/${value}`,
  (value) => `/correspondence/${value}`,
  (value) => `/correspondences/${value}`,
  (value) => `/correspondences/${value}/convert`,
  (value) => `/correspondences/soc2010-soc2020/${value}`,
  (value) => `/correspondences/soc2010-soc2020/2136/${value}`,
  (value) => `/correspondences/soc2010-soc2020/components/${value}`,
  (value) => `/correspondences/soc2010-soc2020/pictures/${value}`,
  (value) => `/downloads/${value}`,
];
const QUERIES: Record<string, string[]> = {
  "/lookup": ["q", "industry", "edition"],
  "/coding-index": ["q", "page", "edition", "letter"],
  "/editions/soc2020": ["q", "open", "expand"],
  "/correspondences/soc2010-soc2020/compare": ["major", "show"],
  "/correspondences/soc2010-soc2020": [
    "q",
    "page",
    "sort",
    "share",
    "kind",
    "source",
    "target",
    "sex",
    "data",
    "level",
  ],
  "/correspondence": ["q", "direction"],
  "/editions/diff": ["from", "to", "major"],
  "/correspondences/soc2010-soc2020/maps": ["q", "format", "share", "source", "level"],
  "/correspondences/soc2010-soc2020/components": ["share", "entries", "page"],
  "/correspondences/soc2010-soc2020/pictures/353": ["by", "sex", "data"],
  "/correspondences/soc2010-soc2020/convert": ["codes", "sex", "data", "counts", "page", "only"],
  "/correspondences/soc2010-soc2020/convert/file": ["codes", "format"],
  "/correspondences/soc2010-soc2020/reconciliation": ["list", "page", "q"],
  "/correspondences/soc2010-soc2020/reconciliation/file": ["list", "q", "format"],
  "/problem": ["reference"],
  "/sign-in": ["return"],
  "/sign-in/new-password": ["token"],
  "/sign-in/welcome": ["token"],
};

test("nothing strange in any address or query of a page breaks it", async ({ request }) => {
  test.slow();
  for (const value of STRANGE) {
    for (const place of PLACES) await expectNoFault(request, place(encoded(value)));
    for (const [path, names] of Object.entries(QUERIES))
      await expectNoFault(request, `${path}?${names.map((name) => `${name}=${encoded(value)}`).join("&")}`);
  }
  // One at a time too, so that the refusal of the first does not hide the others.
  for (const [path, names] of Object.entries(QUERIES))
    for (const name of names)
      for (const value of STRANGE.slice(0, 4))
        await expectNoFault(request, `${path}?${name}=${encoded(value)}`);
});

async function expectNoFault(request: APIRequestContext, address: string): Promise<void> {
  const response = await request.get(address, { maxRedirects: 0 });
  expect(response.status(), address).toBeLessThan(500);
  const text = await response.text();
  expect(text, address).not.toMatch(/PrismaClient|node_modules|at async |syntax error at or near|root:x:0/);
}

/** As encodeURIComponent, which refuses half characters. */
function encoded(value: string): string {
  return [...value]
    .map((mark) =>
      /[\uD800-\uDFFF]/.test(mark) && mark.length === 1 ? "%ED%A0%80" : encodeURIComponent(mark),
    )
    .join("");
}
