import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { ANSWER_KEYS } from "#components/lookup/lookup-question";
import { LookupResults } from "#components/lookup/lookup-results";
import { PUBLIC_HREFS, ROWS_ID, rowId } from "#components/lookup/lookup-rows";
import { type LookupPlace, lookupAddress } from "#lib/lookup/lookup-request";
import { isRefusal } from "#lib/lookup/refuse-query";
import type { LookupQuestion } from "#lib/lookup/screen/lookup-work";
import { preselected } from "#lib/lookup/screen/shown-results";
import { keepForOffline } from "./kept/kept";
import { KeysHelp } from "./lookup/keys-help";
import { LookupFields } from "./lookup/lookup-fields";
import { RecentList } from "./lookup/recent-list";
import { copied, groupTitle, notChosen, SHORTEST, statusOf } from "./lookup/said";
import { useKeys } from "./lookup/use-keys";
import { useRecent } from "./lookup/use-recent";
import { type Asked, useWorker } from "./lookup/use-worker";
import { Part, runApplication } from "./place/application";
import { useListener } from "./place/hooks";
import type { Place } from "./place/own-place";

/** The worker ranks; this listens to the form and draws the answer, what is said of it, and what was looked up before. */
function LookupAsYouType({ element, data, part }: Place<{ searchIndex: string; place: LookupPlace }>) {
  const { place } = data;
  const [fields] = useState(() => new LookupFields(element.querySelector("form")!, place));
  const [asked, setAsked] = useState<Asked>(() => fields.first());
  const { question } = asked;
  const short = question.query.trim().length < SHORTEST;
  const { answered, industries, suggest, wake } = useWorker(data.searchIndex, short ? null : asked);
  const [chosen, setChosen] = useState<{ of: LookupQuestion; at: number | null } | null>(null);
  const [said, setSaid] = useState<{ of: LookupQuestion; message: string } | null>(null);
  const [help, setHelp] = useState(false);
  const { recent, remember, clear } = useRecent();
  /** What Enter, or the letter of an answer, was pressed for before it could be answered. */
  const waiting = useRef<{ of: Asked; letter: string | null } | null>(null);

  const results = part("results");
  const done = answered === "failed" || short ? null : answered;
  const isCurrent = done?.of === asked;
  const at = chosen?.of === question ? chosen.at : preselected(done?.answer ?? null);

  const rows = () => [...results.querySelectorAll<HTMLElement>("[data-code]")];
  const asksNow = () => results.querySelector("[data-answer]") !== null;
  const say = (message: string) => setSaid({ of: question, message });

  useListener(fields.form, "focusin", () => wake());
  useListener(fields.form, "input", ({ target }) => {
    if (target === fields.industry) suggest(fields.industry.value);
    if (target === fields.title) fields.typed();
    setAsked({ question: fields.question(), all: false });
  });
  useListener(results, "click", (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("button, a") : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { copy, more, answer } = target.dataset;
    if (copy !== undefined) void copyCode(copy);
    else if (more !== undefined) showMore();
    else if (answer !== undefined) settle(answer, target.dataset);
    else return;
    event.preventDefault();
  });
  useKeys(fields, {
    move(by) {
      const all = rows();
      if (!isCurrent || all.length === 0) return;
      const next = at === null ? (by === 1 ? 0 : all.length - 1) : at + by;
      if (next === all.length && results.querySelector("[data-more]")) showMore();
      choose((next + all.length) % all.length, next === all.length);
    },
    choose(number) {
      if (!isCurrent || number <= rows().length) choose(number - 1);
      else say(`There is no group ${number} here.`);
    },
    copy() {
      if (answered === "failed") return false;
      if (short) return question.query.trim() === "";
      if (isCurrent) copyChosen();
      else waiting.current = { of: asked, letter: null };
      return true;
    },
    open() {
      const row = at === null ? null : (rows()[at] ?? null);
      if (!row) return say(notChosen(asksNow()));
      rememberCode(row.dataset.code!);
      location.assign(row.dataset.href!);
    },
    answer(letter) {
      if (short || answered === "failed" || !ANSWER_KEYS.includes(letter)) return false;
      if (isCurrent) return give(letter);
      waiting.current = { of: asked, letter };
      return true;
    },
    clear() {
      fields.title.value = "";
      fields.typed();
      setAsked({ question: fields.question(), all: false });
    },
    help: () => setHelp(!help),
  });

  useLayoutEffect(() => fields.beCombobox(ROWS_ID), [fields]);
  useLayoutEffect(() => {
    const all = rows();
    fields.expand(done !== null && all.length > 0, done && at !== null && all[at] ? rowId(at) : null);
  });
  useEffect(() => {
    fields.takeAtFirst();
    keepForOffline(data.searchIndex);
  }, [fields, data.searchIndex]);
  // A key was pressed while the last letters were still being looked up: it is for their answer.
  useEffect(() => {
    const pressed = waiting.current;
    if (pressed === null || (answered !== "failed" && !isCurrent)) return;
    waiting.current = null;
    if (pressed.of !== asked) return;
    if (pressed.letter !== null) give(pressed.letter);
    else if (answered === "failed") fields.form.requestSubmit();
    else copyChosen();
  });
  // The address follows the answer, so that it can be copied and gone back to; not at every letter, which browsers refuse.
  useEffect(() => {
    if (!isCurrent) return;
    const later = setTimeout(() => {
      history.replaceState(null, "", lookupAddress({ ...question, all: asked.all }, place));
      document.title = `${question.query.trim().slice(0, 60)} — lookup — SOC Workbench`;
    }, 300);
    return () => clearTimeout(later);
  }, [isCurrent, asked, question, place]);

  function choose(place: number, isLater = false): void {
    setChosen({ of: question, at: place });
    if (!isLater) rows()[place]?.scrollIntoView({ block: "nearest" });
  }

  /** Gives the answer with this letter. @returns whether there is one */
  function give(letter: string): boolean {
    const answer = results.querySelectorAll<HTMLElement>("[data-answer]")[ANSWER_KEYS.indexOf(letter)];
    answer?.click();
    return answer !== undefined;
  }

  function showMore(): void {
    setAsked({ question, all: true });
  }

  /** Puts what an answer to the question says into the form; one that says nothing more chooses its group. */
  function settle(code: string, { query, industry }: DOMStringMap): void {
    if (query === undefined && industry === undefined) {
      const place = rows().findIndex((row) => row.dataset.code === code);
      if (place >= 0) choose(place);
      void copyCode(code);
      return;
    }
    fields.putAnswer({
      ...question,
      query: query ?? question.query,
      industry: industry ?? question.industry,
    });
    setAsked({ question: fields.question(), all: false });
    fields.take();
  }

  function copyChosen(): void {
    const code = at === null ? undefined : rows()[at]?.dataset.code;
    // What is wrong with the title stands there already.
    if (done && isRefusal(done.answer)) return;
    if (code === undefined) say(rows().length === 0 ? "There is no code to copy." : notChosen(asksNow()));
    else void copyCode(code);
  }

  async function copyCode(code: string): Promise<void> {
    const title = done ? groupTitle(done.answer, code) : "";
    const message = await navigator.clipboard.writeText(code).then(
      () => copied(code, title),
      () => `The browser does not let this page copy; the code is ${code}.`,
    );
    say(message);
    rememberCode(code);
    fields.take();
  }

  function rememberCode(code: string): void {
    const title = done ? groupTitle(done.answer, code) : "";
    if (title !== "") remember({ ...question, code, title });
  }

  const message = said?.of === question ? said.message : statusOf(short, answered, isCurrent);
  return (
    <>
      <Part of={part("status")}>{message}</Part>
      <Part of={part("keys")}>
        <KeysHelp open={help} toggled={setHelp} />
      </Part>
      <Part of={part("industries")}>
        {industries.map((name) => (
          <option key={name} value={name} />
        ))}
      </Part>
      {(short || done) && (
        <Part of={results}>
          {done && (
            <LookupResults
              answer={done.answer}
              all={done.of.all}
              shown={{
                ...{ place, hrefs: PUBLIC_HREFS, edition: done.edition },
                ...{ industry: done.of.question.industry, keys: { chosen: at } },
              }}
            />
          )}
        </Part>
      )}
      <Part of={part("recent")}>{short && <RecentList {...{ recent, place, clear }} />}</Part>
    </>
  );
}

runApplication("lookup", LookupAsYouType);
