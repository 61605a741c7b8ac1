import { beginGroupField, groupsListed } from "../groups/begin-group-field";

/** The form of one record, as the keys work it: which edition is asked for, what is chosen, what is typed. */
export class RecordForm {
  step = 0;
  readonly steps: number;

  constructor(
    readonly form: HTMLFormElement,
    /** Shows the text of a typed group. */
    private readonly showGroup: (panel: HTMLElement, code: string) => void,
  ) {
    this.steps = form.querySelectorAll("fieldset[data-of-edition]").length;
    for (const field of form.querySelectorAll<HTMLElement>("[data-group-field]")) beginGroupField(field);
    // The first edition even where its assigned code is likely and chosen: it is judged like any other.
    const wrong = form.querySelector<HTMLElement>('fieldset[data-of-edition]:has([id$="-error"])');
    if (this.steps > 1) this.goTo(Number(wrong?.dataset.ofEdition ?? 0));
    form.addEventListener("input", (event) => this.follow(event.target as HTMLInputElement));
  }

  /** The codes of the edition that is asked for. */
  codes(): string[] {
    const field = this.typedField().closest<HTMLElement>("[data-group-field]");
    return groupsListed(field?.dataset.groupField ?? "").map(({ code }) => code);
  }

  typedField(step = this.step): HTMLInputElement {
    return this.form.elements.namedItem(`typed-${step}`) as HTMLInputElement;
  }

  choices(step = this.step): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>(`input[name="choice-${step}"]`)];
  }

  chosen(step = this.step): HTMLInputElement | undefined {
    return this.choices(step).find(({ checked }) => checked);
  }

  /** "SOC2020, 1 of 2". */
  stepName(): string {
    return this.form.querySelector(`fieldset[data-of-edition="${this.step}"] legend`)?.textContent ?? "";
  }

  goTo(step: number): void {
    this.step = Math.min(this.steps - 1, Math.max(0, step));
    this.form.dataset.step = String(this.step);
  }

  /** The first edition in which nothing is chosen; the last where all have an answer. */
  firstOpen(): number {
    for (let step = 0; step < this.steps; step++) if (!this.chosen(step)) return step;
    return this.steps - 1;
  }

  /** Chooses by the number of the list. @returns what was chosen, in words; null where the list has no such number */
  choosePlace(place: string): string | null {
    const choice = this.choices().find(({ dataset }) => dataset.place === `${this.step}-${place}`);
    if (!choice) return null;
    this.choose(choice);
    return wordsOf(choice);
  }

  /** Chooses a group by its code: of the list where it has it, else as typed. */
  chooseCode(code: string): void {
    const listed = this.choices().find(({ value }) => value === code);
    if (listed) this.choose(listed);
    else this.type(this.typedField(), code);
  }

  choose(choice: HTMLInputElement): void {
    choice.checked = true;
    choice.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Nothing is chosen: what was typed is no code, and the choice before must not be saved in its place. */
  clear(): void {
    const chosen = this.chosen();
    if (chosen) chosen.checked = false;
    this.type(this.typedField(), "");
  }

  /** Chooses the next of the list, or the one before. */
  move(by: number): void {
    const all = this.choices().filter(({ value }) => value !== "typed");
    const at = all.findIndex(({ checked }) => checked);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    if (next) this.choose(next);
  }

  private type(field: HTMLInputElement, text: string): void {
    if (field.value === text) return;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** What is chosen and what is typed are one answer: either takes the place of the other. */
  private follow(target: HTMLInputElement): void {
    const [, name, at] = /^(choice|typed)-(\d)$/.exec(target.name) ?? [];
    if (name === undefined) return;
    const step = Number(at);
    if (name === "choice") {
      if (target.value === "typed") this.typedField(step).focus();
      else this.type(this.typedField(step), "");
      return;
    }
    const typed = this.choices(step).find(({ value }) => value === "typed");
    if (!typed) return;
    if (target.value !== "") typed.checked = true;
    else if (typed.checked) typed.checked = false;
    const panel = this.form.querySelector<HTMLElement>(`[data-panel="${step}-typed"]`);
    const code = target.value.trim();
    if (panel && this.codes().includes(code)) this.showGroup(panel, code);
  }
}

/** What stands beside a choice, in words: "2136 Programmers". */
export function wordsOf(choice: HTMLElement): string {
  const words = choice.closest("label")?.querySelector("[data-words]")?.textContent ?? "";
  return words.replace(/\s+/g, " ").trim();
}
