import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pageStatus } from "#server/documents";
import { type Running, startPipeline } from "#server/listen.fixture";
import type { Stage } from "#server/stage";

const SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const page = (body: string) => `<!DOCTYPE html><html lang="en-GB"><head></head><body>${body}</body></html>`;

const asked: string[] = [];
const app: Stage = async ({ request, response }) => {
  asked.push(request.url ?? "");
  const [, status = "200", body = "page"] = request.url?.split("/") ?? [];
  if (request.url?.startsWith("/problem")) return asNext(response, 200, page("Problem"));
  if (request.url?.startsWith("/there/")) return asNext(response, 404, page("Not found"));
  if (request.url === "/unknown")
    return asNext(response, 200, page('<meta name="page-status" content="404"/>No such group'));
  if (Number(status) >= 300 && Number(status) < 400) response.setHeader("location", "/elsewhere");
  asNext(response, Number(status), body === "shell" ? SHELL : page("A page"));
};

/** As Next sends a page: the head before the first byte, then the body in pieces. */
function asNext(response: ServerResponse, status: number, html: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.flushHeaders();
  response.write(html.slice(0, 40));
  response.write(html.slice(40));
  response.end();
}

let server: Running;
beforeAll(async () => {
  server = await startPipeline(app);
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

const ask = (path: string, { method = "GET" } = {}) =>
  fetch(server.origin + path, { redirect: "manual", method, headers: { origin: server.origin } });

describe("a redirect", () => {
  test.each([
    [303, "GET"],
    [307, "GET"],
    [307, "POST"],
    [308, "GET"],
  ])("%d to a %s says where to go and nothing else, and asks for no other page", async (status, method) => {
    const response = await ask(`/${status}/shell`, { method });
    expect([response.status, response.headers.get("location")]).toEqual([status, "/elsewhere"]);
    expect(await response.text()).toBe("");
    expect(response.headers.get("content-type")).toBeNull();
    expect(asked).toEqual([`/${status}/shell`]);
  });
});

test.each([204, 205, 304])("%d has no body, and asks for no other page", async (status) => {
  const response = await ask(`/${status}/shell`);
  expect([response.status, await response.text()]).toEqual([status, ""]);
  expect(asked).toEqual([`/${status}/shell`]);
});

test.each(["/200/shell", "/404/shell", "/500/shell"])("HEAD %s asks for no other page", async (path) => {
  const response = await ask(path, { method: "HEAD" });
  expect([`/${response.status}/shell`, await response.text()]).toEqual([path, ""]);
  expect(asked).toEqual([path]);
});

describe("an empty shell", () => {
  test("where nothing was found gives the site's own page for that", async () => {
    const response = await ask("/404/shell");
    expect([response.status, await response.text()]).toEqual([404, page("Not found")]);
  });

  test("of a page that failed gives the page that says so", async () => {
    const response = await ask("/500/shell");
    expect([response.status, await response.text()]).toEqual([500, page("Problem")]);
  });
});

test("a page goes out as it is", async () => {
  const response = await ask("/200/page");
  expect([response.status, await response.text()]).toEqual([200, page("A page")]);
  expect(asked).toEqual(["/200/page"]);
});

describe("a page's status", () => {
  test("is the one it gives itself", async () => {
    expect((await ask("/unknown")).status).toBe(404);
  });

  test("is not taken from text that only looks like it", () => {
    expect(pageStatus(page("&lt;meta name=&quot;page-status&quot; content=&quot;404&quot;/&gt;"))).toBeNull();
    expect(pageStatus(page("<h1>Managers</h1>"))).toBeNull();
  });
});
