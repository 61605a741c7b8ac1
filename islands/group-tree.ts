import { findGroups, foundInWords } from "#lib/classification/find-groups";
import { ownPlace, takeOver } from "./place/own-place";

/**
 * Makes the tree of an edition follow what is typed, and keeps in the address which groups are unfolded, so that a
 * link or a reload shows the same.
 */
const place = ownPlace("group-tree")!;
const tree = place.element;
const filter = document.querySelector<HTMLInputElement>("#q");
const branches = [...tree.querySelectorAll("details")];
const groups = [...tree.querySelectorAll("li")].map((item) => {
  const name = item.querySelector("b");
  const code = name?.textContent ?? "";
  return { item, code, title: (name?.parentElement?.textContent ?? "").slice(code.length).trim() };
});

function show(query: string): void {
  const isAsked = query.trim() !== "";
  const found = findGroups(groups, query);
  const shown = new Set<Element>();
  for (const { item } of found.groups)
    for (let at: Element | null | undefined = item; at; at = at.parentElement?.closest("li")) shown.add(at);
  for (const { item } of groups) item.hidden = !shown.has(item);
  for (const branch of branches) branch.open = isAsked || branch.dataset.code?.length === 1;
  // That no group matches what was asked of the server need not be so any more.
  takeOver(place.part("none"));
  place.part("found").textContent = isAsked ? foundInWords(found, query) : "";
}

/** Which branches are open to the eye: those within a folded one do not count. */
function unfolded(): string {
  const open = branches.filter(
    (branch) => branch.open && !branch.parentElement?.closest("details:not([open])"),
  );
  if (open.length === branches.length) return "expand=all";
  if (open.length === 0) return "expand=none";
  return `open=${open.map((branch) => branch.dataset.code).join(",")}`;
}

function keepAddress(): void {
  const query = filter?.value.trim() ?? "";
  const search = query === "" ? unfolded() : new URLSearchParams({ q: query }).toString();
  history.replaceState(history.state, "", `?${search}`);
}

let later: ReturnType<typeof setTimeout>;
function keepAddressSoon(): void {
  clearTimeout(later);
  later = setTimeout(keepAddress, 150);
}

filter?.addEventListener("input", () => {
  show(filter.value);
  keepAddressSoon();
});
for (const branch of branches) {
  branch.querySelector("summary")?.addEventListener("click", keepAddressSoon);
}
for (const link of tree.querySelectorAll<HTMLElement>("[data-expand]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    for (const branch of branches) branch.open = link.dataset.expand === "all";
    keepAddressSoon();
  });
}

// Letters typed before this script was here.
if (filter && filter.value !== filter.defaultValue) {
  show(filter.value);
  keepAddressSoon();
}
