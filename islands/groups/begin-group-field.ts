import { findGroups } from "#lib/classification/find-groups";
import { readTypedGroups, titlesOf } from "#lib/classification/typed-groups";
import type { Group } from "#lib/facts/edition";

/**
 * Fields that take a group list what is found as one types: arrow keys go through it, Enter takes one, Escape closes it
 * (WAI-ARIA: editable combobox with list autocomplete). The code is what stands in the field then.
 */

/** So many that a minor group and the ten codes under it, taken or free, fit. */
const MOST = 12;

/** Their groups by the list that they stand in: a page with several fields reads each list once. */
const listed = new WeakMap<Element, Group[]>();

/** The groups of a list on this page, in code order; none where it is not there. */
export function groupsListed(id: string): Group[] {
  const list = document.getElementById(id);
  if (!list) return [];
  const known = listed.get(list);
  if (known) return known;
  const groups = [...list.querySelectorAll("option")].map(({ value, text }) => ({
    code: value,
    title: text.trim(),
  }));
  listed.set(list, groups);
  return groups;
}

/** Makes one field list what is found. */
export function beginGroupField(field: HTMLElement): void {
  const input = field.querySelector("input")!;
  const titles = field.querySelector<HTMLElement>("[data-titles]")!;
  const choices = field.parentElement?.querySelectorAll<HTMLElement>("[data-group-choices]") ?? [];
  const groups = groupsListed(field.dataset.groupField ?? "");
  const many = field.dataset.many !== undefined;
  const asked = input.value;
  let at = -1;

  const list = document.createElement("ul");
  list.id = `${input.id}-found`;
  list.className =
    "absolute z-10 mt-1 max-h-80 w-full min-w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md border border-rule bg-card shadow-lg";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Groups found");
  list.hidden = true;
  titles.before(list);
  // The browser's own list would lie over this one.
  input.removeAttribute("list");
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  }))
    input.setAttribute(name, value);

  /** What is being typed: with several, what stands behind the last comma. */
  const part = () => (many ? /[^,;]*$/.exec(input.value)![0] : input.value);
  const items = () => [...list.children] as HTMLElement[];

  function close(): void {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function open(): void {
    const typed = part().trim();
    const found = typed === "" ? [] : findGroups(groups, typed).groups.slice(0, MOST);
    close();
    // A whole code is done with, unless longer ones begin with it.
    if (found.length === 0 || (found.length === 1 && found[0]?.code === typed)) return;
    list.replaceChildren(...found.map(({ code, title }, number) => option(code, title, number)));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function option(code: string, title: string, number: number): HTMLElement {
    const item = document.createElement("li");
    item.id = `${list.id}-${number}`;
    item.className =
      "flex min-h-11 cursor-pointer items-baseline gap-2 px-3 py-2 hover:bg-wash aria-selected:bg-wash";
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const name = document.createElement("span");
    name.className = "code font-semibold";
    name.textContent = code;
    item.append(name, ` ${title}`);
    // The field keeps the keyboard.
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(code));
    item.dataset.code = code;
    return item;
  }

  function goTo(next: number): void {
    const all = items();
    all[at]?.setAttribute("aria-selected", "false");
    at = (next + all.length) % all.length;
    const item = all[at]!;
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  }

  function take(code: string): void {
    const before = input.value.slice(0, input.value.length - part().length).trimEnd();
    input.value = many ? `${before}${before && " "}${code}, ` : code;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  }

  function tell(): void {
    titles.textContent = titlesOf(groups, readTypedGroups(groups, input.value, [], many).codes);
    // What there was to choose from was for other words.
    for (const choice of choices) choice.hidden = input.value !== asked;
  }

  input.addEventListener("input", () => {
    tell();
    open();
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) open();
      if (list.hidden) return;
      event.preventDefault();
      const down = event.key === "ArrowDown";
      goTo(at < 0 && !down ? items().length - 1 : at + (down ? 1 : -1));
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      take(items()[at]!.dataset.code!);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  tell();
  // Letters typed before this script was here.
  if (document.activeElement === input && input.value !== input.defaultValue) open();
}
