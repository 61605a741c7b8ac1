/**
 * Takes out of a page what only hydration needs: Next's scripts, their preloads and the page's data repeated for them.
 * Our pages are complete as HTML and hold no client components; what moves is an island with a small script of its
 * own (docs/decisions/0004). A page that should hydrate all the same says so with `data-hydrate` on any element.
 * Anything not recognised is left as it is, and the page then merely loads more than it needs.
 * @param html a whole page as Next rendered it
 */
export function asDocument(html: string): string {
  if (html.includes(" data-hydrate")) return html;
  return html
    .replace(
      /<script(?: [^>]*)?>(?:\(self\.__next_|self\.__next_|requestAnimationFrame\(function\(\)\{\$RT)[\s\S]*?<\/script>/g,
      "",
    )
    .replace(/<script [^>]*src="\/_next\/[^"]*"[^>]*><\/script>/g, "")
    .replace(/<link rel="preload" as="script"[^>]*\/>/g, "");
}
