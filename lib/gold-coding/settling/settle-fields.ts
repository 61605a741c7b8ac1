import type { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { type AnswerPlace, readChosenAnswer } from "#lib/gold-coding/settling/chosen-answer";
import { line } from "#lib/web/fields";

/** The fields of an answer in one edition (components/gold-coding/settling/answer-fields.tsx). */
function fieldsOf<const Field extends "first" | "second">(field: Field) {
  return {
    [`${field}-answer`]: line("The answer", { longest: 40 }),
    [`${field}-code`]: line("The code or name"),
    [`${field}-code-is`]: groupChoices(),
    [`${field}-other`]: line("The second code or name"),
    [`${field}-other-is`]: groupChoices(),
  };
}

/** The fields of an answer to a record, for the editions that a batch may have. */
export const ANSWER_FIELDS: Record<string, z.ZodType<string | string[] | undefined>> = {
  ...fieldsOf("first"),
  ...fieldsOf("second"),
};

/** What was sent for an answer in each edition. @throws Refusal at the field that is not clear */
export function readAnswers(values: Record<string, unknown>, places: readonly AnswerPlace[]): CodeAnswer[] {
  const text = (name: string) => String(values[name] ?? "");
  const chosen = (name: string) => [(values[name] ?? []) as string | string[]].flat();
  return places.map((place) =>
    readChosenAnswer(
      {
        choice: text(`${place.field}-answer`),
        code: text(`${place.field}-code`),
        codeIs: chosen(`${place.field}-code-is`),
        otherCode: text(`${place.field}-other`),
        otherCodeIs: chosen(`${place.field}-other-is`),
      },
      place,
    ),
  );
}
