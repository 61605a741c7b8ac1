import type { Metadata } from "next";
import { ChoiceLinks } from "#components/ui/choice-links";
import {
  readAgreementBy,
  readLevelsShown,
  readWholeAgreement,
} from "#lib/gold-coding/figures/agreement/agreement.db";
import { SPLIT_NAMES, SPLITS } from "#lib/gold-coding/figures/agreement/split";
import { figuresHref } from "#lib/gold-coding/figures/figures-address";
import { can, inBatch } from "#lib/permissions/permissions";
import { guarded, ofFigures } from "../../../../guarded";
import { AgreementByLevel } from "./_parts/agreement-by-level";
import { AgreementBySplit } from "./_parts/agreement-by-split";
import { AgreementSummary } from "./_parts/agreement-summary";
import { CoderPairs } from "./_parts/coder-pairs";
import { FiguresChoices } from "./_parts/figures-choices";
import { figuresPage } from "./_parts/figures-page";
import { HowWorkedOut } from "./_parts/how-worked-out";

export const metadata: Metadata = { title: "Agreement of coders" };

const PAGE = {
  below: "",
  title: "Agreement",
  lead: "How far coders who judged the same records, each by themselves, came to the same codes.",
};

export default guarded(
  "read coding figures",
  async (props) => {
    const { person } = props.viewer;
    return figuresPage(props, person, PAGE, async (request) => {
      const { of, asked, level, readership } = request;
      const all = readership === "all";
      const by = asked.by || "queue";
      const [whole, shown, table] = await Promise.all([
        readWholeAgreement(of),
        readLevelsShown(of, all),
        readAgreementBy(of, by, all),
      ]);
      const href = (more: Partial<typeof asked>) => figuresHref(of.batch.id, "", { ...asked, ...more });
      if (whole.records === 0)
        return <p>No record has been coded by two coders yet. Agreement is told as soon as one is.</p>;
      return (
        <>
          <FiguresChoices request={request} href={href} />
          <AgreementSummary of={of} whole={whole} shown={shown} level={level} all={all} />
          <AgreementByLevel of={of} whole={whole} shown={shown} all={all} />
          <section aria-labelledby="split" className="mt-9">
            <h2 id="split">By {SPLIT_NAMES[by].toLowerCase()}</h2>
            <ChoiceLinks
              id="by"
              label="By"
              choices={SPLITS.filter((one) => all || one !== "week").map((one) => ({
                name: SPLIT_NAMES[one],
                href: `${href({ by: one })}#split`,
                chosen: one === by,
              }))}
            />
            <AgreementBySplit of={of} by={by} table={table} level={level} all={all} />
          </section>
          {all && can(person, "see agreement", inBatch(of.batch.id)) && <CoderPairs of={of} level={level} />}
          <HowWorkedOut />
        </>
      );
    });
  },
  ofFigures,
);
