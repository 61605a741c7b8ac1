/**
 * Takes out of a page what only hydration needs: Next's scripts, their preloads and the page's data repeated for them.
 * Our pages are complete as HTML and hold no client components; what moves is an island with a small script of its
 * own (docs/decisions/0004). Anything not recognised is left as it is; the browser then refuses to run it, because the
 * page's policy allows no inline code (server/security-headers.ts).
 * @param html a whole page as Next rendered it
 */
export function asDocument(html: string): string {
  return html
    .replace(
      /<script(?: [^>]*)?>(?:\(?self\.__next_|requestAnimationFrame\(function\(\)\{\$RT|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g,
      "",
    )
    .replace(/<script [^>]*src="\/_next\/[^"]*"[^>]*><\/script>/g, "")
    .replace(/<link rel="preload" as="script"[^>]*\/>/g, "");
}

/** The status a page gives itself with components/ui/page-status; null when it gives none. */
export function pageStatus(html: string): number | null {
  const found = /<meta name="page-status" content="(4\d\d)"\/?>/.exec(html);
  return found ? Number(found[1]) : null;
}

/** Whether Next gave up on the page and left it to be drawn in the browser, which without its scripts shows nothing. */
export function isEmptyShell(html: string): boolean {
  return html.includes('<html id="__next_error__"');
}
