import { describe, expect, it } from "vitest";
import { asDocument, isEmptyShell, pageStatus } from "#server/document";

const page = (body: string) => `<!DOCTYPE html><html lang="en-GB"><head></head><body>${body}</body></html>`;

describe("a page is sent as a document", () => {
  it("without Next's scripts, their preloads and the data repeated for them", () => {
    const rendered = page(
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><h1>Managers</h1>' +
        '<script src="/_next/static/b.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
        '<script>self.__next_f.push([1,"</h1>"])</script>' +
        '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>',
    );
    expect(asDocument(rendered)).toBe(page("<h1>Managers</h1>"));
  });

  it("with its islands' own scripts", () => {
    const rendered = page('<script type="module" async="" src="/scripts/lookup.js"></script>');
    expect(asDocument(rendered)).toBe(rendered);
  });
});

describe("a page's status", () => {
  it("is the one it gives itself", () => {
    expect(pageStatus(page('<meta name="page-status" content="404"/>'))).toBe(404);
  });

  it("is not taken from text that only looks like it", () => {
    expect(pageStatus(page("&lt;meta name=&quot;page-status&quot; content=&quot;404&quot;/&gt;"))).toBeNull();
    expect(pageStatus(page("<h1>Managers</h1>"))).toBeNull();
  });

  it("is Next's own when Next gave up", () => {
    expect(isEmptyShell('<!DOCTYPE html><html id="__next_error__"><head>')).toBe(true);
    expect(isEmptyShell(page(""))).toBe(false);
  });
});
