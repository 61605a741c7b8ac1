import { render } from "preact";
import { LookupResults } from "#components/lookup/lookup-results";
import { lookupAddress } from "#lib/lookup/lookup-request";
import type { LookupWork, LookupWorkDone } from "#lib/lookup/lookup-work";
import { isRefusal } from "#lib/lookup/refuse-query";

/** Lookup as you type: the worker ranks, this file listens to the form and draws. */
const place = document.querySelector<HTMLElement>("[data-island=lookup]")!;
const form = document.querySelector<HTMLFormElement>("[data-lookup-form]")!;
const title = form.elements.namedItem("q") as HTMLInputElement;
const industry = form.elements.namedItem("industry") as HTMLInputElement;
const status = document.getElementById("lookup-status")!;
const { searchIndex } = JSON.parse(place.dataset.props!) as { searchIndex: string };

let worker: Worker | undefined;
let asked = 0;
let shown: LookupWorkDone | null = null;
let selected = 0;

const edition = () => (new FormData(form).get("edition") === "soc2010" ? "soc2010" : "soc2020");
const question = () => ({ query: title.value, edition: edition(), industry: industry.value }) as const;

/** The index is fetched when somebody turns to the form, not by everyone who passes. */
function wake(): Worker {
  if (worker) return worker;
  worker = new Worker("/scripts/lookup-worker.js", { type: "module" });
  worker.postMessage({ open: searchIndex } satisfies LookupWork);
  worker.onmessage = ({ data }: MessageEvent<LookupWorkDone | { failed: true }>) => {
    if ("failed" in data) {
      status.textContent = "Looking up as you type is not possible now; press Look up instead.";
      return;
    }
    if (data.id === asked) show(data);
  };
  return worker;
}

function ask(): void {
  if (title.value.trim().length < 2) {
    asked++;
    shown = null;
    place.replaceChildren();
    status.textContent = "";
    return;
  }
  if (shown === null) status.textContent = "Looking up …";
  wake().postMessage({ id: ++asked, question: question() } satisfies LookupWork);
}

function show(done: LookupWorkDone): void {
  // What the server drew is not Preact's to mend: the first answer takes its place.
  if (shown === null) place.replaceChildren();
  shown = done;
  selected = 0;
  draw();
  const { answer } = done;
  status.textContent = isRefusal(answer) ? answer.message : "";
  keepAddress();
}

function draw(): void {
  if (shown) render(<LookupResults {...shown} edition={shown.edition} selected={selected} keys />, place);
}

let keeping: ReturnType<typeof setTimeout> | undefined;
/** The address follows the question, so that it can be copied and gone back to; not at every letter, which browsers refuse. */
function keepAddress(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    history.replaceState(null, "", lookupAddress(question()));
    document.title = `${title.value.trim().slice(0, 60)} — lookup — SOC Workbench`;
  }, 300);
}

const rows = () => place.querySelectorAll<HTMLElement>("[data-code]");

async function copySelected(): Promise<void> {
  const code = rows()[selected]?.dataset.code;
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = `${code} copied.`;
  } catch {
    status.textContent = `The browser does not let this page copy; the code is ${code}.`;
  }
}

function move(by: number): void {
  const count = rows().length;
  if (count === 0) return;
  selected = (selected + by + count) % count;
  draw();
  rows()[selected]?.scrollIntoView({ block: "nearest" });
}

form.addEventListener("focusin", wake, { once: true });
form.addEventListener("input", ask);
title.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter" && shown && rows().length > 0) {
    event.preventDefault();
    void copySelected();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  }
});
document.addEventListener("keydown", (event) => {
  const inField = (event.target as Element).matches("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    title.focus();
    title.select();
  }
});

if (title.value === "") title.focus();
// A page that came with a question answers keys at once.
else ask();
