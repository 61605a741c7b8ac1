import { useLayoutEffect, useMemo, useState } from "react";
import { count, quantity } from "#lib/platform/in-words";
import { Part } from "../place/application";
import { useListener } from "../place/hooks";

const BUTTON =
  "min-h-11 cursor-pointer rounded-md border border-rule bg-card px-3 font-semibold hover:bg-wash";

interface Row {
  label: HTMLLabelElement;
  box: HTMLInputElement;
  /** What words are looked for in. */
  text: string;
}

/** Shows of a list of entries to tick those with the words typed, ticks all that are shown, and counts. */
export function TickFilter({ list, onTick }: { list: HTMLElement; onTick: () => void }) {
  const rows = useMemo(() => rowsOf(list), [list]);
  const [query, setQuery] = useState("");
  /** What was ticked before this script was there counts too. */
  const [ticked, setTicked] = useState(() => tickedOf(rows));
  const shown = useMemo(() => rows.filter(holding(query)), [rows, query]);

  useListener(list, "change", () => setTicked(tickedOf(rows)));
  useLayoutEffect(() => {
    const visible = new Set(shown);
    for (const row of rows) {
      row.label.hidden = !visible.has(row);
      row.label.classList.toggle("flex", visible.has(row));
    }
  }, [rows, shown]);

  function tick(checked: boolean): void {
    for (const { box } of shown) box.checked = checked;
    setTicked(tickedOf(rows));
    onTick();
  }

  const hidden = shown.length < rows.length ? `; ${count(shown.length)} shown` : "";
  return (
    <>
      <Part of={list.querySelector<HTMLElement>("[data-ticked]")!}>
        ({count(ticked)} of {quantity(rows.length, "entry", "entries")} ticked{hidden})
      </Part>
      {rows.length > 1 && (
        <Part of={list.querySelector<HTMLElement>("[data-tick-filter]")!}>
          <label className="grid">
            <span className="font-semibold">Show entries with</span>
            <input
              type="search"
              autoComplete="off"
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
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
        </Part>
      )}
    </>
  );
}

function rowsOf(list: HTMLElement): Row[] {
  return [...list.querySelectorAll("label")]
    .filter((label) => label.querySelector('input[type="checkbox"]'))
    .map((label) => ({
      label,
      box: label.querySelector("input")!,
      text: plain(label.textContent ?? ""),
    }));
}

function tickedOf(rows: readonly Row[]): number {
  return rows.filter(({ box }) => box.checked).length;
}

function holding(query: string): (row: Row) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return ({ text }) => words.every((word) => text.includes(word));
}

/** Letters without case and accents, as they are looked for. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
