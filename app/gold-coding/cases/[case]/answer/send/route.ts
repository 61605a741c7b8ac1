import { z } from "zod";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { answerKey } from "#lib/gold-coding/coding/answer";
import { readAnswerPlaces } from "#lib/gold-coding/settling/answer-places.db";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import { answerQuestion, readQuestion } from "#lib/gold-coding/settling/case-questions.db";
import { ANSWER_FIELDS, readAnswers } from "#lib/gold-coding/settling/settle-fields";
import { Refusal } from "#lib/platform/refusal";
import { prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "answer",
  action: "work a queue",
  subject: batchSubject,
  fields: z.object({
    ...ANSWER_FIELDS,
    text: prose("The answer", { required: "Answer in a sentence.", longest: 2_000 }),
    version: wholeNumber(),
  }),
  page: ({ case: id }) => caseHref(idInAddress(id), "answer"),
  run: async ({ values, params, by }) => {
    const id = idInAddress(params.case);
    const found = await readQuestion(id, by.personId);
    if (!found) throw new Refusal("Nothing was asked of you here.");
    const places = await readAnswerPlaces(found.recordId);
    const answers = readAnswers(
      values,
      places.map((place, at) => ({ ...place, offered: found.own.answers.slice(at, at + 1) })),
    );
    const isSame = answers.every((answer, at) => {
      const own = found.own.answers[at];
      return own !== undefined && answerKey(own) === answerKey(answer);
    });
    const { text, version } = values;
    await answerQuestion(by.personId, id, { text, version, answers: isSame ? null : answers });
    return { to: GOLD_CODING_PATH, said: "Your answer is with the adjudicator. Thank you." };
  },
});
