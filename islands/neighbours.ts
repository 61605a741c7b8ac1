import { ownPlace } from "./place/own-place";

/** ← and → go to the group before and after; not while something on the page uses these keys itself. */
const place = ownPlace("neighbours");
const TAKES_ARROWS = "input, select, textarea, summary, section[tabindex], [contenteditable]";

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  if (!rel || (event.target instanceof Element && event.target.closest(TAKES_ARROWS))) return;
  place?.element.querySelector<HTMLElement>(`a[rel=${rel}]`)?.click();
});
place?.element.querySelector("[data-keys]")?.removeAttribute("hidden");
