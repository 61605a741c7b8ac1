import { render } from "preact";
import { AdviceSentences } from "#components/revision/proposals/advice-list";
import { FoundEntries } from "#components/revision/proposals/found-entries";
import { selectEntries } from "#lib/compile/decisions/selection";
import { changeFromFields } from "#lib/revision/proposals/change-form";
import { checkContent, checkGroups } from "#lib/revision/proposals/check-change";
import { type ChecksData, contextFrom } from "#lib/revision/proposals/checks-data";
import { adviceAt } from "#lib/revision/proposals/field-state";
import { FieldReader, type FormFields } from "#lib/revision/proposals/form-fields";
import { selectionFromFields } from "#lib/revision/proposals/selection-fields";

/**
 * The form of a change while it is typed: what a rule finds, what the conventions of codes and titles say, and a filter
 * over the entries to tick. Everything it does can be done by the form's buttons as well.
 */
const island = document.querySelector<HTMLElement>('[data-island="proposal-change"]')!;
const form = island.querySelector("form")!;
const context = contextFrom(JSON.parse(island.dataset.props!) as ChecksData);
const BUTTON =
  "min-h-11 cursor-pointer rounded-md border border-rule bg-card px-3 font-semibold hover:bg-wash";
const SCROLL = "proposal-change-scroll";

function fieldsOfForm(): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") fields[name] = [...(fields[name] ?? []), value];
  return fields;
}

/** What the server drew is not Preact's to mend: the first drawing takes its place. */
const drawn = new WeakSet<Element>();
function clear(place: Element): Element {
  if (!drawn.has(place)) place.replaceChildren();
  drawn.add(place);
  return place;
}

function check(): void {
  const fields = fieldsOfForm();
  const entries = context.basis.entriesOf.get(fields.source?.[0] ?? "") ?? [];
  for (const place of island.querySelectorAll<HTMLElement>("[data-found]")) {
    const selection = selectionFromFields(place.dataset.found!, new FieldReader(fields));
    const found = selectEntries(selection, entries);
    render(<FoundEntries found={found} of={entries.length} />, clear(place));
  }
  const { change } = changeFromFields(fields);
  const advice = [...checkContent(change, context.basis), ...checkGroups(change, context)];
  for (const place of island.querySelectorAll<HTMLElement>("[data-advice]")) {
    const names = place.dataset.advice!.split(" ");
    const sentences = adviceAt({ fields, errors: [], advice }, names);
    render(<AdviceSentences sentences={sentences} />, clear(place));
  }
}

let later: ReturnType<typeof setTimeout>;
function checkSoon(): void {
  clearTimeout(later);
  later = setTimeout(check, 200);
}

form.addEventListener("input", checkSoon);

/** How the content is chosen is another part of the form, which the server draws: back to where one was. */
const drawAnew = () =>
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="do"][value="go"]'));
form.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && /^part-\d+-by$/.test(target.name)) drawAnew();
});
form.addEventListener("submit", () => sessionStorage.setItem(SCROLL, String(scrollY)));
const back = sessionStorage.getItem(SCROLL);
sessionStorage.removeItem(SCROLL);
if (back !== null && document.querySelector("[role=alert]") === null) scrollTo({ top: Number(back) });
for (const button of island.querySelectorAll<HTMLElement>(".no-script")) button.hidden = true;
// Whoever chose before this script was there.
if (island.querySelector('input[name$="-by"]:checked:not([checked])')) drawAnew();

/** Letters without case and accents, as they are looked for. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}

for (const list of island.querySelectorAll<HTMLElement>("[data-entry-ticks]")) {
  const rows = [...list.querySelectorAll("label")].map((label) => ({
    label,
    box: label.querySelector("input")!,
    text: plain(label.textContent ?? ""),
  }));
  const place = list.querySelector<HTMLElement>("[data-tick-filter]")!;
  const told = list.querySelector<HTMLElement>("[data-ticked]");
  const number = (value: number) => value.toLocaleString("en-GB");
  const tell = () => {
    const ticked = rows.filter(({ box }) => box.checked).length;
    const hidden = rows.filter(({ label }) => label.hidden).length;
    if (!told) return;
    const shown = hidden > 0 ? `; ${number(rows.length - hidden)} shown` : "";
    told.textContent = `(${number(ticked)} of ${number(rows.length)} entries ticked${shown})`;
  };
  const show = (query: string) => {
    const words = plain(query).split(/\s+/).filter(Boolean);
    for (const { label, text } of rows) {
      label.hidden = !words.every((word) => text.includes(word));
      label.classList.toggle("flex", !label.hidden);
    }
    tell();
  };
  const tick = (checked: boolean) => {
    for (const { label, box } of rows) if (!label.hidden) box.checked = checked;
    tell();
    checkSoon();
  };
  list.addEventListener("change", tell);
  if (rows.length < 2) continue;
  render(<TickFilter show={show} tick={tick} />, place);
  // What was ticked before this script was there counts too.
  tell();
}

function TickFilter({ show, tick }: { show: (query: string) => void; tick: (checked: boolean) => void }) {
  return (
    <>
      <label className="grid">
        <span className="font-semibold">Show entries with</span>
        <input
          type="search"
          autoComplete="off"
          onInput={({ currentTarget }) => show(currentTarget.value)}
          onKeyDown={(event) => {
            // Enter would send the form.
            if (event.key === "Enter") event.preventDefault();
          }}
          className="min-h-11 rounded-md border border-rule bg-card px-2"
        />
      </label>
      <button type="button" onClick={() => tick(true)} className={BUTTON}>
        Tick all shown
      </button>
      <button type="button" onClick={() => tick(false)} className={BUTTON}>
        Untick all shown
      </button>
    </>
  );
}
