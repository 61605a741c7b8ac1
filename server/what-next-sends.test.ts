import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { startPipeline } from "#server/listen.fixture";
import { type Sent, sentByNext, startFixture } from "#server/next-build.fixture";
import type { StartedNext } from "#server/start-next";
import {
  isEmptyShell,
  isNextsOwnFile,
  isNextsStyle,
  isPage,
  isReadByNext,
  withoutHydration,
} from "#server/what-next-sends";

const VERSION = (JSON.parse(readFileSync("node_modules/next/package.json", "utf8")) as { version: string })
  .version;

interface Asked {
  page: Sent;
  head: Sent;
  late: Sent;
  redirect: Sent;
  missing: Sent;
  failed: Sent;
  nowhere: Sent;
  slash: Sent;
  encoded: Sent;
  forClient: Sent;
  reached: Sent;
}

/** What the server takes for granted, each with how what Next sent shows it. */
const ASSUMED: Record<string, (sent: Asked) => boolean> = {
  "a page is complete HTML, with its title in the head": ({ page: { status, headers, body } }) =>
    status === 200 &&
    isPage(headers.get("content-type")) &&
    /<title>A page<\/title>.*<\/head>.*<h1>A page<\/h1>/s.test(body),
  "a page has scripts, and all of them are recognised": ({ page: { body } }) =>
    /self\.__next_f/.test(body) &&
    /<script[^>]* src="\/_next\//.test(body) &&
    /as="script"/.test(body) &&
    !/<script|as="script"/.test(withoutHydration(body)),
  "nothing but scripts is taken out of a page": ({ page: { body } }) =>
    /<title>A page<\/title>.*<h1>A page<\/h1>.*<\/body><\/html>$/s.test(withoutHydration(body)),
  "the mark of time in a page with a late part is recognised": ({ late: { body } }) =>
    body.includes(MARK) && !withoutHydration(body).includes(MARK),
  "a page's type is known before its head is flushed or its body begins": ({ page, nowhere }) =>
    [...page.steps, ...nowhere.steps].every(({ contentType }) => isPage(contentType)),
  "the head is flushed before the first byte": ({ page }) => page.steps[0]?.step === "flushHeaders",
  "HEAD is answered without a body": ({ head: { status, steps } }) =>
    status === 200 && steps.every(({ step }) => step === "end"),
  "a redirect of a page is an empty shell with its status and Location": ({ redirect }) =>
    redirect.status === 307 && redirect.headers.get("location") === "/" && isEmptyShell(redirect.body),
  "a page that says it was not found is an empty shell with 404": ({ missing: { status, body } }) =>
    status === 404 && isEmptyShell(body),
  "a page that fails is an empty shell with 500": ({ failed: { status, body } }) =>
    status === 500 && isEmptyShell(body),
  "an address that no page has gives a whole page with 404": ({ nowhere: { status, body } }) =>
    status === 404 && !isEmptyShell(body) && /<h1/.test(body),
  "an address with a slash at its end redirects, with no page as its body": ({ slash }) =>
    slash.status === 308 && !isPage(slash.headers.get("content-type")),
  "Content-Encoding and Content-Length of a route are dropped, and other headers kept": ({ encoded }) =>
    encoded.headers.get("content-encoding") === null &&
    encoded.headers.get("content-length") === null &&
    encoded.headers.get("content-type") === "text/plain" &&
    encoded.headers.get("soc-content-encoding") === "br",
  "Vary names headers of Next's own only": ({ page }) =>
    (page.headers.get("vary") ?? "").split(", ").every(isReadByNext),
  "its client's headers get data in place of a page": ({ forClient }) =>
    forClient.headers.get("content-type") === "text/x-component",
  "X-Forwarded-Proto says how the app is reached": ({ reached: { body } }) =>
    body.startsWith('{"origin":"https://'),
  "every header that Next's client or its other parts send is known": () =>
    [...clientHeaders(), ...innerHeaders()].filter((name) => !isReadByNext(name)).length === 0,
  "styles are files that our pages may load, and scripts are others of its own": ({ page: { body } }) => {
    const files = [...body.matchAll(/(?:href|src)="(\/_next\/[^"]*)"/g)].map(([, file]) => file!);
    const styles = files.filter((file) => file.endsWith(".css"));
    return (
      styles.length > 0 &&
      files.every(isNextsOwnFile) &&
      files.every((file) => isNextsStyle(file) === styles.includes(file))
    );
  },
};

/** What React has a page do where a part of it comes later. */
const MARK = "<script>requestAnimationFrame(function(){$RT=performance.now()});</script>";

/** By which Next's client asks for data. */
function clientHeaders(): string[] {
  const source = readFileSync("node_modules/next/dist/client/components/app-router-headers.js", "utf8");
  const names = [...source.matchAll(/const (?:RSC|ACTION|NEXT\w*)_(?:HEADER|URL) = '([^']+)'/g)];
  if (names.length < 5) throw new Error("Next names its client's headers elsewhere");
  return names.map(([, name]) => name!).filter((name) => !SENT_BACK.includes(name));
}

/** Said by Next to its client only. */
const SENT_BACK = ["x-action-revalidated"];

/** By which its parts speak to each other. */
function innerHeaders(): string[] {
  const source = readFileSync("node_modules/next/dist/server/lib/server-ipc/utils.js", "utf8");
  const list = /INTERNAL_HEADERS = \[([^\]]+)\]/.exec(source)?.[1];
  if (!list) throw new Error("Next names its inner headers elsewhere");
  return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name!);
}

const broken = (sent: Asked) =>
  Object.entries(ASSUMED)
    .filter(([, holds]) => !holds(sent))
    .map(([sentence]) => sentence);

let sent: Asked;
let next: StartedNext;
beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production");
  next = await startFixture();
  // The page that fails is printed.
  vi.spyOn(console, "error").mockImplementation(() => {});
  const ask = (path: string, init?: Parameters<typeof sentByNext>[2]) => sentByNext(next, path, init);
  sent = {
    page: await ask("/"),
    head: await ask("/", { method: "HEAD" }),
    late: await ask("/late"),
    redirect: await ask("/redirects"),
    missing: await ask("/missing"),
    failed: await ask("/fails"),
    nowhere: await ask("/there/is/no/such/page"),
    slash: await ask("/redirects/"),
    encoded: await ask("/encoded"),
    forClient: await ask("/?_rsc", { headers: { rsc: "1" } }),
    reached: await ask("/reached", { headers: { "x-forwarded-proto": "https" } }),
  };
});

test("what we assume of Next", () => {
  const no = broken(sent);
  if (no.length > 0)
    throw new Error(
      `What we assume of Next ${VERSION} no longer holds: ${no.join("; ")}. See server/what-next-sends.ts.`,
    );
});

describe("an upgrade that changes one thing fails with its name", () => {
  const changed = (part: keyof Asked, change: (body: string) => string) =>
    broken({ ...sent, [part]: { ...sent[part], body: change(sent[part].body) } });

  test("inline code that begins otherwise", () => {
    expect(changed("page", (body) => body.replaceAll("self.__next_f", "self.__then_f"))).toContain(
      "a page has scripts, and all of them are recognised",
    );
  });

  test("a shell by another name", () => {
    expect(changed("redirect", (body) => body.replace("__next_error__", "__next_shell__"))).toEqual([
      "a redirect of a page is an empty shell with its status and Location",
    ]);
  });

  test("styles kept elsewhere", () => {
    expect(changed("page", (body) => body.replaceAll("/chunks/", "/parts/"))).toEqual([
      "styles are files that our pages may load, and scripts are others of its own",
    ]);
  });
});

test("a page keeps the scripts of its islands", () => {
  const page = '<body><script type="module" async="" src="/scripts/lookup.js"></script></body>';
  expect(withoutHydration(page)).toBe(page);
});

test("what the stages make of it", async () => {
  const server = await startPipeline(next.answer);
  const ask = async (path: string) => {
    const response = await fetch(server.origin + path, { redirect: "manual" });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const page = await ask("/");
  expect([page.status, page.body.includes("<h1>A page</h1>"), /<script/.test(page.body)]).toEqual([
    200,
    true,
    false,
  ]);
  const redirect = await ask("/redirects");
  expect([redirect.status, redirect.headers.get("location"), redirect.body]).toEqual([307, "/", ""]);
  const missing = await ask("/missing");
  expect([missing.status, missing.body.includes("could not be found")]).toEqual([404, true]);
  // This app has no page of its own for that.
  const failed = await ask("/fails");
  expect([failed.status, isEmptyShell(failed.body), /<script/.test(failed.body)]).toEqual([
    500,
    false,
    false,
  ]);
  const asked = () => server.logged.map(({ path, status }) => `${path} ${status}`);
  await expect
    .poll(asked)
    .toEqual([
      "/ 200",
      "/redirects 307",
      "/there/is/no/such/page 404",
      "/missing 404",
      "/problem 404",
      "/fails 500",
    ]);
  await server.close();
});
