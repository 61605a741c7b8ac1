import type { LookupPlace } from "#lib/lookup/lookup-request";
import type { LookupQuestion } from "#lib/lookup/screen/lookup-work";
import type { Asked } from "./use-worker";

/** The fields of the lookup's form. */
export class LookupFields {
  readonly title: HTMLInputElement;
  readonly industry: HTMLInputElement;
  /** Whether somebody typed before the script ran. */
  private readonly isBegun: boolean;
  /** The title that an answer gave an industry for. */
  private answered: Pick<LookupQuestion, "query" | "industry"> | null = null;

  constructor(
    readonly form: HTMLFormElement,
    private readonly place: LookupPlace,
  ) {
    this.title = form.elements.namedItem("q") as HTMLInputElement;
    this.industry = form.elements.namedItem("industry") as HTMLInputElement;
    this.isBegun = this.title.value !== this.title.defaultValue;
  }

  /** What the fields hold, or what the address asks where the page was not drawn for it, as offline. */
  first(): Asked {
    const parameters = new URLSearchParams(location.search);
    const query = parameters.get("q");
    if (query && this.title.value === "" && location.pathname === this.place.path)
      this.put({
        query,
        industry: parameters.get("industry") ?? "",
        edition: parameters.get("edition") ?? this.place.edition,
      });
    return { question: this.question(), all: parameters.get("more") === "1" };
  }

  question(): LookupQuestion {
    const edition = String(new FormData(this.form).get("edition") ?? this.place.edition);
    return { query: this.title.value, edition, industry: this.industry.value };
  }

  /** Puts what an answer to the question says; an industry of it goes when the title is no longer the one that was asked about. */
  putAnswer(question: LookupQuestion): void {
    if (question.industry !== this.industry.value)
      this.answered = { query: question.query, industry: question.industry };
    this.put(question);
  }

  /** Another title was typed: what was answered of the last says nothing of it. */
  typed(): void {
    if (this.answered === null || this.title.value === this.answered.query) return;
    if (this.industry.value === this.answered.industry) this.industry.value = "";
    this.answered = null;
  }

  put({ query, edition, industry }: LookupQuestion): void {
    this.title.value = query;
    this.industry.value = industry;
    for (const radio of this.form.querySelectorAll<HTMLInputElement>("[name=edition]"))
      if (radio.value === edition) radio.checked = true;
  }

  /** Gives the keyboard to the title, so that what is typed next takes its place. */
  take(): void {
    this.title.focus({ preventScroll: true });
    this.title.select();
  }

  /** The page is for typing: the title has the keyboard at once, unless somebody is elsewhere or has begun to type. */
  takeAtFirst(): void {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && activeElement !== this.title;
    const isMeant = this.title.autofocus || location.pathname === this.place.path;
    if (isMeant && !isElsewhere && !this.isBegun && location.hash === "") this.take();
  }

  /** Says that the field is a combobox over a grid: it is none without the script. */
  beCombobox(rows: string): void {
    // A search field may have no other role (ARIA in HTML).
    this.title.type = "text";
    this.title.inputMode = "search";
    this.title.setAttribute("role", "combobox");
    this.title.setAttribute("aria-autocomplete", "list");
    this.title.setAttribute("aria-haspopup", "grid");
    this.title.setAttribute("aria-controls", rows);
  }

  /** @param chosen id of the row that the keyboard is on; null for none */
  expand(isExpanded: boolean, chosen: string | null): void {
    this.title.setAttribute("aria-expanded", String(isExpanded));
    if (chosen === null) this.title.removeAttribute("aria-activedescendant");
    else this.title.setAttribute("aria-activedescendant", chosen);
  }
}
