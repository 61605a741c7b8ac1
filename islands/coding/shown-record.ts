import type { SavedAnswer } from "#lib/gold-coding/coding/saved-answer";
import { exchange, type Place } from "../place/own-place";
import { Lease } from "./lease";
import { RecordForm } from "./record-form";

/** Enter does nothing so soon after a record came, in milliseconds: it was meant for the one before. */
const SETTLES = 300;
const NOTHING_CHOSEN =
  "Nothing is chosen yet. Press a number of the list, type four digits, or u where it cannot be coded.";
const NOT_SAVED =
  "Not saved: the server does not answer. Your answer is still here. Press Enter to try again.";

/** The record that stands on the page: it is sent from here, and the next takes its place. */
export class ShownRecord {
  record!: RecordForm;
  private readonly lease: Lease;
  private ahead: { claim: string; screen: HTMLElement } | null = null;
  /** The record that was before the coder when they took an answer back, with all that they had said of it. */
  private aside: { claim: string; screen: HTMLElement; record: RecordForm } | null = null;
  private shownAt = 0;
  private busy = false;

  /** @param path address of the page, without what it was asked with */
  constructor(
    private readonly place: Place,
    private readonly path: string,
  ) {
    this.lease = new Lease(`${path}/keep`, (sentence) => this.tell(sentence));
    if (location.search !== "") history.replaceState(null, "", path);
    this.show();
    if (!place.part("band").querySelector("[role=alert]")) this.focusRecord();
  }

  /** Whether Enter may be meant for this record: it has been here for a moment. */
  get isSettled(): boolean {
    return performance.now() - this.shownAt >= SETTLES;
  }

  say(sentence: string): void {
    this.place.part("status").textContent = sentence;
  }

  focusRecord(): void {
    this.place.part("screen").querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** Sends the answer, once there is one in every edition. */
  save(): void {
    this.record.form.requestSubmit(
      this.record.form.querySelector<HTMLButtonElement>("button:not([formaction])"),
    );
  }

  /** Says something that stays until it is no longer so. */
  private tell(sentence: string): void {
    const band = this.place.part("band");
    const told = band.querySelector("[data-told]");
    if (told?.textContent === sentence) return;
    told?.remove();
    if (sentence === "") return;
    const line = document.createElement("p");
    line.dataset.told = "";
    line.setAttribute("role", "alert");
    line.className = "mb-2 rounded-md border-l-4 border-amber bg-amber-wash px-3 py-1.5";
    line.textContent = sentence;
    band.append(line);
  }

  /**
   * Works with the form that stands on the page now.
   * @param seconds how long its claim lasts, where the form is older
   * @param known where it was worked with before
   */
  private show(seconds?: number, known?: RecordForm): void {
    const form = this.place.part("screen").querySelector("form")!;
    const isTraining = form.dataset.training !== undefined;
    this.record = known ?? new RecordForm(form, (panel, code) => this.showGroup(panel, code));
    if (!known)
      form.addEventListener("submit", (event) => {
        // In training the answer is told first, on a page of its own.
        if (isTraining && !isElsewhere(event.submitter)) return;
        event.preventDefault();
        void this.send(form, event.submitter);
      });
    this.lease.begin(form.dataset.claim ?? "", seconds ?? Number(form.dataset.seconds));
    this.shownAt = performance.now();
    this.ahead = null;
    if (!isTraining) void this.loadAhead(form);
  }

  private async loadAhead(form: HTMLFormElement): Promise<void> {
    const html = await fetch(`${this.path}?ahead`).then(
      (response) => (response.ok && !response.redirected ? response.text() : ""),
      () => "",
    );
    const screen = partOf(html, "screen");
    const claim = screen?.querySelector("form")?.dataset.claim;
    if (screen && claim && form === this.record.form) this.ahead = { claim, screen };
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const elsewhere = isElsewhere(submitter);
    if (this.busy || (!elsewhere && !this.isAnswered())) return;
    this.busy = true;
    this.say(elsewhere ? "" : "Saving …");
    try {
      const response = await fetch(elsewhere ? submitter!.getAttribute("formaction")! : form.action, {
        method: "POST",
        headers: { Accept: elsewhere ? "text/html" : "application/json" },
        body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
      });
      if (!response.ok) throw new Error(String(response.status));
      const isSaved = response.headers.get("content-type")?.startsWith("application/json");
      if (isSaved) await this.goOn(await response.json());
      else if (new URL(response.url).pathname === this.path) this.draw(await response.text(), response.url);
      else location.assign(response.url);
    } catch {
      this.say("");
      this.tell(NOT_SAVED);
    } finally {
      this.busy = false;
    }
  }

  /** Goes to the edition that has no answer yet, and says so. */
  private isAnswered(): boolean {
    const open = this.record.firstOpen();
    if (this.record.chosen(open)) return true;
    this.record.goTo(open);
    this.say(NOTHING_CHOSEN);
    return false;
  }

  /** The answer is saved: the next record takes its place, the one loaded ahead where it is that. */
  private async goOn({ said, progress, decision, next }: SavedAnswer): Promise<void> {
    if (next === null) {
      location.assign(this.path);
      return;
    }
    const ready = [this.aside, this.ahead].find((one) => one?.claim === next.token);
    const known = ready === this.aside ? this.aside?.record : undefined;
    this.aside = null;
    if (ready) {
      exchange(this.place.part("screen"), ready.screen);
      exchange(this.place.part("band"), null);
      this.show(next.seconds, known);
      this.canUndo(decision);
      this.focusRecord();
    } else this.draw(await (await fetch(this.path)).text(), this.path);
    this.place.part("progress").textContent = progress;
    this.say(said);
  }

  /** Draws a page of the server in place of this one; goes there where it is no record. */
  private draw(html: string, address: string): void {
    const screen = partOf(html, "screen");
    if (!screen?.querySelector("form")) {
      location.assign(address);
      return;
    }
    const { claim = "" } = this.record.form.dataset;
    const left = document.createElement("div");
    left.append(...this.place.part("screen").childNodes);
    this.aside = { claim, screen: left, record: this.record };
    exchange(this.place.part("screen"), screen);
    for (const name of ["progress", "band"]) exchange(this.place.part(name), partOf(html, name));
    this.say(partOf(html, "status")?.textContent ?? "");
    this.show();
    const problem = this.place.part("band").querySelector<HTMLElement>("[role=alert]");
    if (problem) problem.focus();
    else this.focusRecord();
  }

  /** The form was drawn before the answer to the record before it was saved: what can be undone is newer. */
  private canUndo(decision: number | null): void {
    const { form } = this.record;
    form.querySelector<HTMLButtonElement>("[data-undo]")!.disabled = decision === null;
    form.querySelector("input[name=decision]")?.remove();
    if (decision === null) return;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "decision", value: String(decision) });
    form.append(field);
  }

  private async showGroup(panel: HTMLElement, code: string): Promise<void> {
    panel.dataset.code = code;
    const asked = new URLSearchParams({ edition: panel.dataset.edition ?? "", code });
    const response = await fetch(`${this.path}/group?${asked}`).catch(() => null);
    if (response?.ok && !response.redirected && panel.dataset.code === code)
      exchange(panel, partOf(await response.text(), "group"));
  }
}

function partOf(html: string, name: string): HTMLElement | null {
  return new DOMParser()
    .parseFromString(html, "text/html")
    .querySelector<HTMLElement>(`[data-part="${name}"]`);
}

/** Whether a button sends the form somewhere else: undo, skip. */
function isElsewhere(submitter: HTMLElement | null): boolean {
  return submitter?.hasAttribute("formaction") ?? false;
}
