import { useListener } from "../place/hooks";
import type { LookupFields } from "./lookup-fields";

/** What the keys of the lookup do. */
export interface KeyDeeds {
  /** Chooses the next group, or the one before. */
  move: (by: 1 | -1) => void;
  /** Chooses the group with this number, from 1. */
  choose: (number: number) => void;
  /** Gives the answer with this letter. @returns whether there is one */
  answer: (letter: string) => boolean;
  /** Copies the code of the chosen group. @returns whether Enter is to do nothing else */
  copy: () => boolean;
  /** Opens the page of the chosen group. */
  open: () => void;
  /** Empties the title. */
  clear: () => void;
  /** Shows or hides what the keys do. */
  help: () => void;
}

const FIELD = "input:not([type=radio]), textarea, select, [contenteditable]";
const HAS_ENTER = "a, button, summary, input";

/**
 * The coder's loop: in the title arrow keys choose and Enter copies, and with Alt a digit chooses, a letter answers and G
 * opens, since digits and letters are what titles are made of. Outside of fields the same keys need no Alt.
 */
export function useKeys(fields: LookupFields, deeds: KeyDeeds): void {
  useListener(fields.form, "keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target, key, altKey } = event;
    if (target !== fields.title && target !== fields.industry) return;
    if (altKey ? withAlt(event.code) : inField(key, target === fields.title)) event.preventDefault();
  });
  useListener(document, "keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof Element) || target.matches(FIELD)) return;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (outside(key, target)) event.preventDefault();
  });

  function inField(key: string, isTitle: boolean): boolean {
    if (key === "Enter") return deeds.copy();
    // The list of industries has the arrow keys for itself.
    if (!isTitle) return false;
    if (key === "ArrowDown" || key === "ArrowUp") deeds.move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape") deeds.clear();
    else return false;
    return true;
  }

  function withAlt(code: string): boolean {
    const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
    if (digit) deeds.choose(Number(digit));
    else if (code === "KeyG") deeds.open();
    else return code.startsWith("Key") && deeds.answer(code.slice(-1));
    return true;
  }

  function outside(key: string, target: Element): boolean {
    if (/^[1-9]$/.test(key)) deeds.choose(Number(key));
    else if (key === "g") deeds.open();
    else if (key === "?") deeds.help();
    else if (key === "/" || key === "Escape") fields.take();
    else if (key === "Enter") return !target.matches(HAS_ENTER) && deeds.copy();
    else return deeds.answer(key.toUpperCase());
    return true;
  }
}
