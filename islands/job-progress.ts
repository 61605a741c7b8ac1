import type { ProgressWords } from "#lib/jobs/progress-in-words";
import { ownPlace, takeOver } from "./place/own-place";

/** Keeps the progress of a job current, and loads its page again once it is over. */
const place = ownPlace<{ from: string }>("job-progress")!;
const EVERY_MS = 2_000;
/** Whoever listens to the page hears of it at each tenth. */
const SAID_EACH = 0.1;
const bar = place.part("bar") as HTMLProgressElement;
let said = "";

function show({ now, share, counts, left }: ProgressWords): void {
  for (const [name, text] of Object.entries({ now, counts, left })) {
    takeOver(place.part(name));
    place.part(name).textContent = text;
  }
  if (share === null) bar.removeAttribute("value");
  else bar.value = share;
  const tenth = share === null ? "" : `, ${Math.floor(share / SAID_EACH) * 10}%`;
  // Without the numbers in it, which change all the time.
  const news = now.replace(/[\d,]+/g, "") + tenth;
  if (news === said) return;
  said = news;
  takeOver(place.part("said"));
  place.part("said").textContent = [now, counts, left].filter(Boolean).join(". ");
}

async function follow(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    // Nobody looks.
    if (document.hidden) continue;
    const response = await fetch(place.data.from, { redirect: "manual" }).catch(() => null);
    // The server is away for a moment; whoever is signed out meanwhile is led to sign in by the page itself.
    if (response === null || response.status >= 500 || response.status === 429) continue;
    if (!response.ok) return location.reload();
    const words = (await response.json()) as ProgressWords;
    if (words.over) return location.reload();
    show(words);
  }
}

void follow();
