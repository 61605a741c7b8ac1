import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { batchSubject, idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { settleCase } from "#lib/gold-coding/settling/adjudicate.db";
import { readAnswerPlaces } from "#lib/gold-coding/settling/answer-places.db";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import { readCase } from "#lib/gold-coding/settling/coding-case.db";
import { readDistinctionFields, readRulings } from "#lib/gold-coding/settling/precedent-fields";
import { ANSWER_FIELDS, readAnswers } from "#lib/gold-coding/settling/settle-fields";
import { Refusal } from "#lib/platform/refusal";
import { line, prose, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "settle",
  action: "adjudicate",
  subject: batchSubject,
  fields: z.object({
    ...ANSWER_FIELDS,
    reason: line("The reason", { required: "Give the reason: coders learn from it.", longest: 1_000 }),
    seen: wholeNumber(),
    "ruling-title": line("The job title"),
    "ruling-text": prose("The text of the ruling", { longest: 2_000 }),
    "distinction-edition": line("The edition", { longest: 20 }),
    "distinction-code": line("The first group"),
    "distinction-code-is": groupChoices(),
    "distinction-other": line("The second group"),
    "distinction-other-is": groupChoices(),
    "distinction-text": prose("What settles it", { longest: 2_000 }),
  }),
  page: ({ case: id }) => caseHref(idInAddress(id)),
  run: async ({ values, params, by }) => {
    const id = idInAddress(params.case);
    const found = await readCase(id, by.personId);
    if (!found) throw new Refusal("There is no such case any more.");
    const places = await readAnswerPlaces(found.recordId);
    const answers = readAnswers(values, places);
    const { editions } = found.batch;
    const ruling = { title: values["ruling-title"], text: values["ruling-text"] };
    await settleCase(by, id, {
      answers,
      reason: values.reason,
      seen: values.seen,
      rulings: readRulings(ruling, answers, editions),
      distinction: readDistinctionFields(
        {
          edition: values["distinction-edition"],
          code: values["distinction-code"],
          codeIs: [values["distinction-code-is"] ?? []].flat(),
          otherCode: values["distinction-other"],
          otherCodeIs: [values["distinction-other-is"] ?? []].flat(),
          text: values["distinction-text"],
        },
        places,
        editions,
      ),
    });
    return { to: caseHref(id), said: "The case is settled. The names of its coders are shown now." };
  },
});
