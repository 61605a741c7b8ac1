import type { Metadata } from "next";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { readEditions } from "#lib/classification/classification.db";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { CASES_PATH, DISTINCTIONS_PATH, RULINGS_PATH } from "#lib/gold-coding/settling/case-address";
import { batchesToAdjudicate, countCases, listCases } from "#lib/gold-coding/settling/case-list.db";
import {
  CASE_KIND_WORDS,
  CASE_KINDS,
  CASE_STATE_WORDS,
  CASE_STATES,
} from "#lib/gold-coding/settling/coding-case";
import { address, ParameterReader } from "#lib/platform/parameters";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { ofAnyBatch } from "../of-any-batch";
import { CaseTable } from "./_parts/case-table";

export const metadata: Metadata = { title: "Cases to settle" };

const SIZE = 50;

export default guarded(
  "adjudicate",
  async ({ searchParams, viewer: { person } }) => {
    const parameters = await searchParams;
    const reader = new ParameterReader(parameters);
    const batches = await batchesToAdjudicate(person);
    const batch = reader.choice("batch", "The batch", ["", ...batches.map(({ id }) => id)]);
    const state = reader.choice("state", "The state", [...CASE_STATES]) || "open";
    const kind = reader.choice("kind", "The kind", ["", ...CASE_KINDS]);
    const page = reader.page();
    const shown = batches.filter(({ id }) => batch === "" || id === batch).map(({ id }) => id);
    const counted = await countCases(shown);
    const queues = [...new Map(counted.map((one) => [String(one.queueId), one.queueTitle])).entries()];
    const queue = reader.choice("queue", "The queue", ["", ...queues.map(([id]) => id)]);
    const queueId = queue ? Number(queue) : null;
    const [cases, editions, answer] = await Promise.all([
      listCases({ batches: shown, queueId, kind: kind || null, state }, { page, size: SIZE }),
      readEditions(),
      formAnswer(parameters),
    ]);
    const here = { batch, state, kind, queue };
    const href = (change: Record<string, string>) =>
      address(CASES_PATH, { ...here, state: state === "open" ? "" : state, ...change });
    const count = (of: Partial<Record<"state" | "kind" | "queue", string>>) => {
      const wanted = { state, kind, queue, ...of };
      return counted
        .filter(
          (one) =>
            one.state === wanted.state &&
            (!wanted.kind || one.kind === wanted.kind) &&
            (!wanted.queue || one.queueId === Number(wanted.queue)),
        )
        .reduce((sum, { cases: some }) => sum + some, 0);
    };
    return (
      <>
        <PageHeading crumbs={[{ href: GOLD_CODING_PATH, name: "Gold coding" }]} title="Cases to settle">
          <p>
            What no rule settled. Records that stand for most people come first.{" "}
            <a href={RULINGS_PATH}>Rulings</a> and <a href={DISTINCTIONS_PATH}>distinctions</a> came out of
            cases before.
          </p>
        </PageHeading>
        {reader.errors.length > 0 && <PageStatus code={400} />}
        <ErrorSummary errors={reader.errors} />
        <AnswerBanner answer={answer} />
        <ChoicePills
          label="State"
          choices={CASE_STATES.map((one) => ({
            name: CASE_STATE_WORDS[one],
            items: count({ state: one }),
            href: href({ state: one === "open" ? "" : one }),
            chosen: one === state,
          }))}
        />
        <ChoicePills
          label="Kind"
          choices={["" as const, ...CASE_KINDS].map((one) => ({
            name: one === "" ? "All kinds" : CASE_KIND_WORDS[one],
            items: count({ kind: one }),
            href: href({ kind: one }),
            chosen: one === kind,
          }))}
        />
        {batches.length > 1 && (
          <ChoiceLinks
            id="batches"
            label="Batch"
            choices={[{ id: "", title: "All batches" }, ...batches].map(({ id, title }) => ({
              name: title,
              href: href({ batch: id, queue: "" }),
              chosen: id === batch,
            }))}
          />
        )}
        {queues.length > 1 && (
          <ChoicePills
            label="Queue"
            choices={[["", "All queues"] as const, ...queues].map(([id, title]) => ({
              name: title,
              items: count({ queue: id }),
              href: href({ queue: id }),
              chosen: id === queue,
            }))}
          />
        )}
        {cases.length === 0 ? (
          <p>
            {state === "open"
              ? "Nothing waits to be settled here. Cases come as coders disagree or ask."
              : "There are none in this state."}
          </p>
        ) : (
          <CaseTable cases={cases} editions={editions} />
        )}
        <Pagination
          page={page}
          pages={Math.max(page, Math.ceil(count({}) / SIZE))}
          href={(to) => href({ page: to === 1 ? "" : String(to) })}
        />
      </>
    );
  },
  ofAnyBatch,
);
