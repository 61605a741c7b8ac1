/**
 * A path of our own to lead somebody back to, from what an address or form says; anything that leads elsewhere gives
 * the fallback. Browsers read "//host" and "/\host" as other places.
 */
export function returnPath(asked: string | null | undefined, fallback = "/"): string {
  if (!asked || !/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked) || asked.length > 2_000)
    return fallback;
  const base = "http://own.invalid";
  if (!URL.canParse(asked, base)) return fallback;
  const url = new URL(asked, base);
  // "/.//host" becomes "//host" only here.
  return url.origin === base && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : fallback;
}

/** The same path with a parameter set. */
export function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, "http://own.invalid");
  url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
