import { useEffect, useState } from "react";
import { LookupResults } from "#components/lookup/lookup-results";
import { type LookupPlace, lookupAddress } from "#lib/lookup/lookup-request";
import type { LookupQuestion } from "#lib/lookup/lookup-work";
import { isRefusal } from "#lib/lookup/refuse-query";
import { type Answered, useWorker } from "./lookup/use-worker";
import { Part, runApplication } from "./place/application";
import { useListener } from "./place/hooks";
import type { Place } from "./place/own-place";

const SHORTEST = 2;
const NOT_POSSIBLE = "Looking up as you type is not possible now; press Look up instead.";

/** The worker ranks; this listens to the form and draws the answer and the status. */
function LookupAsYouType({ element, data, part }: Place<{ searchIndex: string; place: LookupPlace }>) {
  const form = element.querySelector("form")!;
  const [question, setQuestion] = useState(() => questionIn(form, data.place));
  const short = question.query.trim().length < SHORTEST;
  const { answered, wake } = useWorker(data.searchIndex, short ? null : question);
  const [chosen, setChosen] = useState<{ of: Answered | null; at: number }>({ of: null, at: 0 });
  const [copied, setCopied] = useState<{ of: LookupQuestion; message: string } | null>(null);

  const results = part("results");
  const title = titleField(form);
  const done = answered === "failed" || short ? null : answered;
  const selected = chosen.of === answered ? chosen.at : 0;

  useListener(form, "focusin", () => wake());
  useListener(form, "input", () => setQuestion(questionIn(form, data.place)));
  useListener(title, "keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && done && rowsOf(results).length > 0) {
      event.preventDefault();
      void copySelected();
    }
  });
  useListener(document, "keydown", (event) => {
    const inField = (event.target as Element).matches("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || inField || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    title.focus();
    title.select();
  });

  // The address follows the answer, so that it can be copied and gone back to; not at every letter, which browsers refuse.
  useEffect(() => {
    if (!done) return;
    const later = setTimeout(() => {
      history.replaceState(null, "", lookupAddress(question, data.place));
      document.title = `${question.query.trim().slice(0, 60)} — lookup — SOC Workbench`;
    }, 300);
    return () => clearTimeout(later);
  }, [done, question, data.place]);

  useEffect(() => {
    if (title.value === "") title.focus();
  }, [title]);

  function move(by: number): void {
    const rows = rowsOf(results);
    if (!done || rows.length === 0) return;
    const at = (selected + by + rows.length) % rows.length;
    setChosen({ of: answered, at });
    rows[at]?.scrollIntoView({ block: "nearest" });
  }

  async function copySelected(): Promise<void> {
    const code = rowsOf(results)[selected]?.dataset.code;
    if (!code) return;
    const message = await navigator.clipboard.writeText(code).then(
      () => `${code} copied.`,
      () => `The browser does not let this page copy; the code is ${code}.`,
    );
    setCopied({ of: question, message });
  }

  return (
    <>
      <Part of={part("status")}>{copied?.of === question ? copied.message : statusOf(short, answered)}</Part>
      {(short || done) && (
        <Part of={results}>
          {done && (
            <LookupResults
              edition={done.edition}
              editions={data.place.editions}
              answer={done.answer}
              selected={selected}
              keys
            />
          )}
        </Part>
      )}
    </>
  );
}

function statusOf(short: boolean, answered: Answered | null): string {
  if (short) return "";
  if (answered === null) return "Looking up …";
  if (answered === "failed") return NOT_POSSIBLE;
  return isRefusal(answered.answer) ? answered.answer.message : "";
}

function questionIn(form: HTMLFormElement, place: LookupPlace): LookupQuestion {
  const { value: industry } = form.elements.namedItem("industry") as HTMLInputElement;
  const edition = String(new FormData(form).get("edition") ?? place.edition);
  return { query: titleField(form).value, edition, industry };
}

function titleField(form: HTMLFormElement): HTMLInputElement {
  return form.elements.namedItem("q") as HTMLInputElement;
}

function rowsOf(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>("[data-code]")];
}

runApplication("lookup", LookupAsYouType);
