import type { Metadata } from "next";
import { PrecedentEdit } from "#components/gold-coding/settling/precedent-edit";
import { UnknownPrecedent } from "#components/gold-coding/settling/precedent-page";
import { TextField } from "#components/ui/field";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readRuling } from "#lib/gold-coding/settling/rulings.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Change a ruling" };

export default guarded(
  "adjudicate",
  async ({ params, searchParams }) => {
    const ruling = await readRuling(idInAddress((await params).ruling));
    if (!ruling || ruling.withdrawnAt) return <UnknownPrecedent kind="ruling" />;
    const answer = await formAnswer(await searchParams);
    return (
      <PrecedentEdit
        kind="ruling"
        precedent={ruling}
        title={ruling.title}
        textLabel="What was settled, and why"
        answer={answer}
      >
        <TextField
          label="Job title"
          name="ruling-title"
          defaultValue={typed(answer, "ruling", "ruling-title", ruling.title)}
          error={errorAt(answer, "ruling", "ruling-title")}
          maxLength={200}
          autoComplete="off"
        />
      </PrecedentEdit>
    );
  },
  ofBatch,
);
