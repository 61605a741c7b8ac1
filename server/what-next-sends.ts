/*
 * Whatever the server takes for granted of Next's markup, headers and files stands here, and what-next-sends.test.ts
 * asks the Next that is installed for each: an upgrade that changes one of them fails there, and names it.
 */

const SCRIPTS = [
  // The page's data repeated for hydration, the marks React makes for itself, and what starts Next's runtime.
  /<script(?: [^>]*)?>(?:\(?self\.__next_|requestAnimationFrame\(function\(\)\{\$RT|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>/g,
  /<script [^>]*src="\/_next\/[^"]*"[^>]*><\/script>/g,
  /<link rel="preload" as="script"[^>]*\/>/g,
];

/**
 * Takes out of a page what only hydration needs: Next's scripts, their preloads and the page's data repeated for them.
 * Our pages are complete as HTML and hold no client components; what moves is an island with a small script of its
 * own (docs/decisions/0004). Anything not recognised is left as it is; the browser then refuses to run it, because the
 * page's policy allows no inline code (server/security-headers.ts).
 * @param html a whole page as Next rendered it
 */
export function withoutHydration(html: string): string {
  return SCRIPTS.reduce((rest, script) => rest.replace(script, ""), html);
}

/**
 * Whether Next gave up on the page and left it to be drawn in the browser, which without its scripts shows nothing. So
 * it does for pages that are not found, that fail, and that redirect, and gives those their status.
 */
export function isEmptyShell(html: string): boolean {
  return html.includes('<html id="__next_error__"');
}

/** @param contentType of an answer, which Next sets before it sends or flushes anything */
export function isPage(contentType: unknown): boolean {
  return String(contentType ?? "").startsWith("text/html");
}

const READ_BY_NEXT =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-now-route-matches$|x-prerender-|rsc$|next-)/;

/**
 * Whether a request's header means something to Next, from scripts of its own that no page has or from other parts of
 * it. Next's Vary names some of them.
 * @param name in small letters
 */
export function isReadByNext(name: string): boolean {
  return READ_BY_NEXT.test(name);
}

/** Where Next keeps files of its own, scripts and tools among them. */
export function isNextsOwnFile(path: string): boolean {
  return path.startsWith("/_next/");
}

/** Of these, what our pages load: styles, and the fonts and pictures that styles name. */
export function isNextsStyle(path: string): boolean {
  return /^\/_next\/static\/(?:chunks|media|css)\/[\w.-]+\.(?:css|woff2|svg)$/.test(path);
}
