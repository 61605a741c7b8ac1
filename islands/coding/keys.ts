import { wordsOf } from "./record-form";
import type { ShownRecord } from "./shown-record";
import { type DigitDeed, withDigit, withEnd } from "./typed-digits";

/** A single digit chooses from the list after so long, in milliseconds: time for the second digit of a code. */
const PAUSE = 700;
const IN_FIELD =
  "input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea, select, [contenteditable]";

/** A title may end with a full stop of its own: "n.e.c.". */
function sentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}

/** Turns keys into what stands on the page under their name. In a field only those that leave it mean anything. */
export function listenToKeys(screen: HTMLElement, shown: ShownRecord): void {
  let digits = "";
  let pause: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(pause);
    digits = "";
  }

  /** Does what the digits mean. @returns whether a choice of the list was made, which Enter may save at once */
  function doDigits(deed: DigitDeed): boolean {
    const { record } = shown;
    forget();
    switch (deed.does) {
      case "choose": {
        const chosen = record.choosePlace(deed.place);
        if (chosen === null) record.clear();
        shown.say(
          chosen === null
            ? `The list has no ${deed.place}. Nothing is chosen now.`
            : `${sentence(chosen)} Enter saves it.`,
        );
        return chosen !== null;
      }
      case "code":
        record.chooseCode(deed.code);
        shown.say(`${deed.code} is chosen. Enter saves it.`);
        return false;
      case "nothing":
        record.clear();
        shown.say(`There is no group ${deed.typed}. Nothing is chosen now.`);
        return false;
      case "wait":
        digits = deed.typed;
        if (digits.length === 1)
          pause = setTimeout(() => doDigits(withEnd(digits, shown.record.codes())), PAUSE);
        // The choice before is none from here on: what is being typed takes its place.
        else record.clear();
        shown.say(digits.length === 1 ? digits : `${digits} … Enter: codable to so many digits only.`);
        return false;
    }
  }

  function enter(): void {
    const { record } = shown;
    if (digits !== "" && !doDigits(withEnd(digits, record.codes()))) return;
    const chosen = record.chosen();
    if (record.step === record.steps - 1 || !chosen) {
      shown.save();
      return;
    }
    const said = chosen.value === "typed" ? record.typedField().value : wordsOf(chosen);
    record.goTo(record.step + 1);
    shown.say(`${sentence(said)} Now ${record.stepName()}.`);
  }

  /** What has this key on it is clicked, unfolded or gone to. @returns whether there is any */
  function press(key: string): boolean {
    const named = [...screen.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)];
    const one = named.find(({ offsetParent }) => offsetParent !== null);
    if (one?.parentElement instanceof HTMLDetailsElement) {
      one.parentElement.open = !one.parentElement.open;
      const field = one.parentElement.querySelector<HTMLElement>("textarea, input:not([type=hidden])");
      if (one.parentElement.open) (field ?? one).focus();
    } else if (one) {
      one.click();
      const words = wordsOf(one);
      if (one.matches("[type=radio]")) shown.say(`${words}. Enter saves it.`);
      if (one.matches("[type=checkbox]")) shown.say(`${words}: ${one.matches(":checked") ? "yes" : "no"}.`);
    }
    return one !== undefined;
  }

  function nextCertainty(): void {
    const all = [...shown.record.form.querySelectorAll<HTMLInputElement>("[name=certainty]")];
    const next = all[(all.findIndex(({ checked }) => checked) + 1) % all.length];
    next?.click();
    shown.say(next?.closest("label")?.textContent?.trim() ?? "");
  }

  /** Does what a key is for. @returns whether it is for anything */
  function doKey(key: string, target: HTMLElement): boolean {
    const { record } = shown;
    if (key === "ArrowDown" || key === "ArrowUp") {
      // A radio button and a text that scrolls have them for themselves.
      if (target.matches("[type=radio]") || target.closest("[data-panels]")) return false;
      record.move(key === "ArrowDown" ? 1 : -1);
      return true;
    }
    if (key === "Backspace" && digits !== "") shown.say("");
    forget();
    if (key !== "Escape" && key.length !== 1) return false;
    if (key === "Escape") leave(target);
    else if (key === "/") record.typedField().focus();
    else if (key === "c") nextCertainty();
    else if (key === "[" || key === "]") record.goTo(record.step + (key === "]" ? 1 : -1));
    else return press(key);
    return true;
  }

  /** Escape closes what lies over the page and leaves where one is. */
  function leave(target: HTMLElement): void {
    for (const open of screen.querySelectorAll("details[open]"))
      if (open.contains(target) || !shown.record.form.contains(open)) open.removeAttribute("open");
    shown.say("");
    shown.focusRecord();
  }

  function inField(event: KeyboardEvent, target: HTMLElement): void {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      shown.focusRecord();
    } else if (event.key === "Enter" && target instanceof HTMLInputElement) {
      // Enter in a field never saves: with a whole code it leaves the field, and the next one saves.
      event.preventDefault();
      const code = target.value.trim();
      const isCode = shown.record.codes().includes(code);
      if (isCode) shown.focusRecord();
      shown.say(
        isCode
          ? `${code} is chosen. Enter saves it.`
          : "Choose one of the groups found with the arrow keys and Enter, or type a whole code.",
      );
    }
  }

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey || !(target instanceof HTMLElement)) return;
    const isField = target.matches(IN_FIELD);
    if (event.ctrlKey || event.metaKey) {
      if (isField || key.toLowerCase() !== "z" || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat)
        shown.record.form.querySelector<HTMLButtonElement>("[data-undo]:not(:disabled)")?.click();
    } else if (isField) inField(event, target);
    else if (key === "Enter") {
      if (target.matches("a, button, summary")) return;
      event.preventDefault();
      if (event.repeat || !shown.isSettled) return;
      if (target.matches("[name=skip]")) shown.record.form.querySelector<HTMLElement>("[data-skip]")?.click();
      else enter();
    } else if (/^\d$/.test(key)) {
      event.preventDefault();
      if (event.repeat) return;
      clearTimeout(pause);
      doDigits(withDigit(digits, key, shown.record.codes()));
    } else if (!event.repeat || key.startsWith("Arrow")) {
      if (doKey(key, target)) event.preventDefault();
    }
  });
}
