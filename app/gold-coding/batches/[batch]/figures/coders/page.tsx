import type { Metadata } from "next";
import { CheckTable } from "#components/gold-coding/figures/check-table";
import { wilson } from "#lib/gold-coding/figures/estimate";
import { estimateText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { readCheckMonths } from "#lib/gold-coding/figures/pace/gold-checks.db";
import { quantity } from "#lib/platform/in-words";
import { guarded, ofFigures } from "../../../../../guarded";
import { FigureFile } from "../_parts/figure-file";
import { figuresPage } from "../_parts/figures-page";

export const metadata: Metadata = { title: "Gold checks" };

const PAGE = {
  below: "coders",
  title: "Gold checks",
  lead: "How each coder answers records whose answer is known, over time. Only the adjudicators and the coder see it.",
};

export default guarded(
  "adjudicate",
  async (props) =>
    figuresPage(props, props.viewer.person, PAGE, async ({ of }) => {
      const months = await readCheckMonths({ batchId: of.batch.id });
      const [checks, right] = months.reduce((sum, one) => [sum[0] + one.checks, sum[1] + one.right], [0, 0]);
      if (checks === 0) return <p>No gold check has been answered in this batch yet.</p>;
      return (
        <>
          <p className="max-w-3xl text-[1.06rem]">
            Coders gave the known answer to{" "}
            {estimateText(wilson(right / checks, checks), (value) => percentText(value, false))} of{" "}
            {quantity(checks, "gold check")}.
          </p>
          <div className="mt-6">
            <CheckTable
              caption="Gold checks by coder and month"
              first="Coder"
              rows={months.map((month) => ({ ...month, key: `${month.personId} ${month.month}` }))}
            />
            <FigureFile of={of} file="gold-checks" />
          </div>
        </>
      );
    }),
  ofFigures,
);
