import type { Metadata } from "next";
import { PrecedentEdit } from "#components/gold-coding/settling/precedent-edit";
import { UnknownPrecedent } from "#components/gold-coding/settling/precedent-page";
import { idInAddress } from "#lib/gold-coding/batches/batch-of.db";
import { readDistinction } from "#lib/gold-coding/settling/rulings.db";
import { guarded, ofBatch } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "Change a distinction" };

export default guarded(
  "adjudicate",
  async ({ params, searchParams }) => {
    const distinction = await readDistinction(idInAddress((await params).distinction));
    if (!distinction || distinction.withdrawnAt) return <UnknownPrecedent kind="distinction" />;
    return (
      <PrecedentEdit
        kind="distinction"
        precedent={distinction}
        title={`${distinction.code} or ${distinction.otherCode}`}
        textLabel="What settles it"
        answer={await formAnswer(await searchParams)}
      />
    );
  },
  ofBatch,
);
