import { useLayoutEffect, useMemo, useState } from "react";
import { AdviceSentences } from "#components/revision/proposals/advice-list";
import { FoundEntries } from "#components/revision/proposals/found-entries";
import { changeFromFields } from "#lib/revision/proposals/change-form";
import { checkContent, checkGroups } from "#lib/revision/proposals/check-change";
import { type ChecksData, contextFrom } from "#lib/revision/proposals/checks-data";
import { adviceAt } from "#lib/revision/proposals/field-state";
import { FieldReader, type FormFields } from "#lib/revision/proposals/form-fields";
import { selectionFromFields } from "#lib/revision/proposals/selection-fields";
import { Part, runApplication } from "./place/application";
import { useListener, useSoon } from "./place/hooks";
import type { Place } from "./place/own-place";
import { TickFilter } from "./proposal-change/tick-filter";

const SCROLL = "proposal-change-scroll";
/** How the content of a part is chosen: by ticking, by a rule, … */
const CHOSEN_BY = /^part-\d+-by$/;

/**
 * The form of a change while it is typed: what a rule finds, what the conventions of codes and titles say, and a filter
 * over the entries to tick. Everything it does can be done by the form's buttons as well.
 */
function ChangeAsTyped({ element, data }: Place<ChecksData>) {
  const form = element.querySelector("form")!;
  const context = useMemo(() => contextFrom(data), [data]);
  const lists = useMemo(() => all(element, "[data-entry-ticks]"), [element]);
  /** Null until something was typed: what the server drew is right until then. */
  const [fields, setFields] = useState<FormFields | null>(null);
  const soon = useSoon(200);
  const check = () => soon(() => setFields(fieldsOf(form)));

  useListener(form, "input", check);
  useListener(form, "change", ({ target }) => {
    if (target instanceof HTMLInputElement && CHOSEN_BY.test(target.name)) drawAnew(form);
  });
  useListener(form, "submit", () => sessionStorage.setItem(SCROLL, String(scrollY)));
  useLayoutEffect(() => {
    const back = sessionStorage.getItem(SCROLL);
    sessionStorage.removeItem(SCROLL);
    if (back !== null && document.querySelector("[role=alert]") === null) scrollTo({ top: Number(back) });
    for (const button of all(element, ".no-script")) button.hidden = true;
    // Whoever chose before this script was there.
    if (element.querySelector('input[name$="-by"]:checked:not([checked])')) drawAnew(form);
  }, [element, form]);

  return (
    <>
      {fields && <Checked {...{ element, fields, context }} />}
      {lists.map((list, at) => (
        <TickFilter key={at} list={list} onTick={check} />
      ))}
    </>
  );
}

/** What the rules of a form find, and what is advised of it. */
function Checked(props: {
  element: HTMLElement;
  fields: FormFields;
  context: ReturnType<typeof contextFrom>;
}) {
  const { element, fields, context } = props;
  const { basis } = context;
  const entries = basis.entriesOf.get(fields.source?.[0] ?? "") ?? [];
  const { change } = changeFromFields(fields, [], context.basis.structure.shape);
  const advice = [...checkContent(change, basis), ...checkGroups(change, context)];
  return (
    <>
      {all(element, "[data-found]").map((part) => {
        const selection = selectionFromFields(part.dataset.found!, new FieldReader(fields));
        return (
          <Part key={part.dataset.found} of={part}>
            <FoundEntries rule={selection} of={entries} />
          </Part>
        );
      })}
      {all(element, "[data-advice]").map((part, at) => (
        <Part key={at} of={part}>
          <AdviceSentences
            sentences={adviceAt({ fields, errors: [], advice }, part.dataset.advice!.split(" "))}
          />
        </Part>
      ))}
    </>
  );
}

/** How the content is chosen is another part of the form, which the server draws: back to where one was. */
function drawAnew(form: HTMLFormElement): void {
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="do"][value="go"]'));
}

function fieldsOf(form: HTMLFormElement): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") {
      fields[name] ??= [];
      fields[name].push(value);
    }
  return fields;
}

function all(within: HTMLElement, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

runApplication("proposal-change", ChangeAsTyped);
