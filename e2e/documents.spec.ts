import { expect, test } from "./fixtures";
import { PAGE_AREAS } from "./page-kinds";
import { testPerson } from "./people";
import { FINISHED, NEXT_REVISION } from "./revisions";

/**
 * What is sent for every kind of page, asked without a browser: it is all there is where there is no JavaScript. How it
 * looks is pages.spec.ts's.
 */
for (const [area, { role, pages }] of Object.entries(PAGE_AREAS))
  test(`${area}: every page is whole as it is sent`, async ({ request }, { project }) => {
    const person = role && testPerson(project.name, role);
    const headers = { accept: "text/html", ...(person && { cookie: person.cookie }) };
    for (const [path, status] of pages) {
      const response = await request.get(path.replace("{me}", person?.id ?? ""), { headers });
      expect.soft(response.status(), path).toBe(status);
      const html = await response.text();
      expect.soft(html.match(/<h1[\s>]/g), `${path} has one heading`).toHaveLength(1);
      expect.soft(/<title>([^<]*)</.exec(html)?.[1], path).toContain("SOC Workbench");
      expect
        .soft(
          [...html.matchAll(/<script[^>]*>/g)]
            .map(([script]) => script)
            .filter((script) => !ISLAND.test(script)),
          `${path} is a document: no framework script`,
        )
        .toEqual([]);
      // What waits for a script to show it would be here, out of sight.
      expect.soft(html, path).not.toMatch(/<template id="B:|<div hidden="" id="S:/);
    }
  });

const ISLAND = /^<script type="module" src="\/scripts\/[a-z-]+\.js">$/;

test("a page that is not there suggests what is", async ({ request }) => {
  const slip = await (await request.get("/editions/soc2020/groups/2136x")).text();
  expect(slip.slice(slip.indexOf("<main"))).toMatch(/<a [^>]*href=/);
  const other = await (await request.get("/editions/soc2020/groups/2118")).text();
  expect(other.slice(other.indexOf("<main"))).toContain("SOC2020");
});

test("addresses of the time when there was one revision lead on for good, and so does a thing under another revision", async ({
  request,
}) => {
  const led = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0, headers: { accept: "text/html" } });
    return [response.status(), response.headers().location];
  };
  const own = FINISHED;
  expect(await led("/revision")).toEqual([308, NEXT_REVISION]);
  expect(await led("/revision/tree?group=3")).toEqual([308, `${NEXT_REVISION}/tree?group=3`]);
  expect(await led("/revision/issues/major-group-3-16")).toEqual([
    308,
    "/revisions/major-group-3/issues/major-group-3-16",
  ]);
  expect(await led(`${own}/papers/major-group-3?kind=split`)).toEqual([
    308,
    "/revisions/major-group-3/papers/major-group-3?kind=split",
  ]);
  expect(await led(`${own}/papers/major-group-3/csv`)).toEqual([
    308,
    "/revisions/major-group-3/papers/major-group-3/csv",
  ]);
});
