import { ownPlace } from "./place/own-place";

/**
 * Each key does what it is named on: it chooses an answer, follows a link or sends the form; not while something is typed.
 * "/" on choices goes to typing a code, of the first edition that has no answer yet.
 * Once there is an answer in each edition the reason is next, and Enter there sends the form, as it does without a script.
 */
const place = ownPlace("case-keys");
const TAKES_KEYS = "input:not([type=radio], [type=checkbox]), select, textarea, summary, [contenteditable]";

addEventListener("keydown", (event) => {
  if (!place || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TAKES_KEYS) || (event.key === "Enter" && target?.closest("a, button"))) return;
  const named = [...place.element.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)];
  if (named.length === 0) return;
  event.preventDefault();
  const radios = [...place.element.querySelectorAll<HTMLInputElement>("[type=radio][name$=-answer]")];
  const isChosen = (name: string) => radios.some((one) => one.name === name && one.checked);
  if (event.key === "/" && named.every((one) => one.matches("[type=radio]"))) {
    const fields = named as HTMLInputElement[];
    const typed = fields.find(({ name }) => !isChosen(name)) ?? fields[0]!;
    typed.click();
    place.element.querySelector<HTMLElement>(`[name=${typed.name.replace("answer", "code")}]`)?.focus();
    return;
  }
  for (const one of named) one.click();
  if (named.some((one) => one.matches("[type=radio]")) && radios.every(({ name }) => isChosen(name)))
    place.element.querySelector<HTMLElement>("[name=reason]")?.focus();
});
for (const hint of place?.element.querySelectorAll("[data-keys]") ?? []) hint.removeAttribute("hidden");
