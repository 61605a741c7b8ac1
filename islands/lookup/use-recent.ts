import { useEffect, useState } from "react";
import { type RecentLookup, readRecent, withRecent } from "#lib/lookup/screen/recent-lookups";

const KEPT_AS = "soc-recent-lookups";

/** The lookups that a code was taken of, kept in this browser alone; with a browser that keeps nothing, while the page is open. */
export function useRecent() {
  const [recent, setRecent] = useState(read);
  useEffect(() => {
    // Another tab has added to it, or cleared it.
    const changed = ({ key }: StorageEvent) => {
      if (key === KEPT_AS || key === null) setRecent(read());
    };
    addEventListener("storage", changed);
    return () => removeEventListener("storage", changed);
  }, []);

  function remember(one: RecentLookup): void {
    // Read anew: another tab may have added to it.
    const list = withRecent(read(), one);
    setRecent(list);
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify(list));
    } catch {}
  }

  function clear(): void {
    setRecent([]);
    try {
      localStorage.removeItem(KEPT_AS);
    } catch {}
  }

  return { recent, remember, clear };
}

function read(): RecentLookup[] {
  try {
    return readRecent(localStorage.getItem(KEPT_AS));
  } catch {
    return [];
  }
}
