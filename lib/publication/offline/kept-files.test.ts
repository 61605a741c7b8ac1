import { expect, it } from "vitest";
import { filesOf, wayToAnswer } from "#lib/publication/offline/kept-files";

const of = (address: string, mode = "cors", method = "GET") => wayToAnswer({ method, mode, address });

it("keeps what the page names, once, and what its worker asks for", () => {
  const page = `<link rel="preload" href="/_next/static/media/source-s.0a~b.woff2" as="font"/>
    <link rel="stylesheet" href="/_next/static/chunks/a1_b-2.css"/><link href="/icon.svg?icon.1.svg"/>
    <div data-props="{&quot;searchIndex&quot;:&quot;/api/v1/search-index/18c0b2&quot;,&quot;tables&quot;:&quot;/offline/tables/7f&quot;}">
    <a href="/account">Somebody</a><script type="module" src="/scripts/lookup.js"></script><script src="/scripts/lookup.js"></script>`;
  expect(filesOf(page)).toEqual([
    "/_next/static/media/source-s.0a~b.woff2",
    "/_next/static/chunks/a1_b-2.css",
    "/api/v1/search-index/18c0b2",
    "/offline/tables/7f",
    "/scripts/lookup.js",
    "/scripts/lookup-worker.js",
    "/lookup/rulings",
  ]);
});

it("asks the server for every page first, whoever is signed in, and leaves forms alone", () => {
  expect(of("/gold-coding/queues/1/code", "navigate")).toBe("page");
  expect(of("/sign-in", "navigate")).toBe("page");
  expect(of("/sign-in", "navigate", "POST")).toBeNull();
});

it("answers by what is kept only what has its content in its address", () => {
  expect(of("/_next/static/chunks/a1.css")).toBe("lasting");
  expect(of("/api/v1/search-index/18c0b2")).toBe("lasting");
  expect(of("/scripts/lookup.js")).toBe("passing");
  expect(of("/lookup/rulings")).toBe("passing");
});

it.each([
  "/gold-coding/queues/1/code?ahead",
  "/api/v1/search-index",
  "/api/v1/lookup?q=nurse",
  "/downloads/coding-index.csv",
  "/revisions/soc2030/evidence/1/file",
  "/account",
  "/scripts/../account",
])("does not touch %s", (address) => expect(of(address)).toBeNull());
