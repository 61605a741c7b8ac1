import type { ListAnswer } from "#lib/correspondence/conversion/list-answer";

type Cell = string | number;

/**
 * Columns of a converted list. A code that goes to several groups has a row for each of them; one that was not converted
 * or not understood has one row with the reason. `share` and `people` are empty where nobody was observed.
 * `people_elsewhere` counts observed people of the source whom no map explains.
 */
export const CONVERSION_COLUMNS = [
  "line",
  "given",
  "outcome",
  "source_code",
  "source_title",
  "target_code",
  "target_title",
  "target_part",
  "entries",
  "people",
  "share",
  "given_count",
  "apportioned_count",
  "people_elsewhere",
  "message",
] as const;

/** The columns of a list that was converted in two steps, after all others: see TwoStepTarget. */
export const TWO_STEP_COLUMNS = ["through", "sure"] as const;

const PLACES = 6;

/** Rows in the order of CONVERSION_COLUMNS. */
export function conversionRows(answers: readonly ListAnswer[]): Cell[][] {
  return answers.flatMap(answerRows);
}

/** The cells of TWO_STEP_COLUMNS, a row for each of conversionRows. */
export function twoStepCells(answers: readonly ListAnswer[]): Cell[][] {
  return answers.flatMap((answer) => {
    if (!("targets" in answer)) return [["", ""]];
    return answer.targets.map((target) =>
      "through" in target ? [target.through.join(" "), String(target.sure)] : ["", ""],
    );
  });
}

function answerRows(answer: ListAnswer): Cell[][] {
  if (answer.outcome === "not understood") {
    const { line, text, problem } = answer.item;
    return [row({ line, given: text, outcome: answer.outcome, message: problem })];
  }
  const { item, outcome } = answer;
  const message = "losses" in answer ? [answer.message, ...answer.losses].join(" ") : answer.message;
  const given = {
    line: item.line,
    given: item.text,
    outcome,
    source_code: item.code,
    given_count: item.count ?? "",
    message,
  };
  if (answer.outcome === "refused") return [row(given)];
  const elsewhere = answer.unexplained.reduce((sum, flow) => sum + (flow.weight?.count ?? 0), 0);
  return answer.targets.map((target) =>
    row({
      ...given,
      source_title: answer.source.title,
      target_code: target.group.code,
      target_title: target.group.title,
      target_part: String(target.targetPart),
      entries: target.entries,
      people: target.weight?.count ?? "",
      share: fraction(target.weight?.forward),
      apportioned_count: fraction(target.apportioned),
      people_elsewhere: elsewhere,
    }),
  );
}

function row(cells: Partial<Record<(typeof CONVERSION_COLUMNS)[number], Cell>>): Cell[] {
  return CONVERSION_COLUMNS.map((column) => cells[column] ?? "");
}

function fraction(value: number | null | undefined): Cell {
  return value === null || value === undefined ? "" : Number(value.toFixed(PLACES));
}
