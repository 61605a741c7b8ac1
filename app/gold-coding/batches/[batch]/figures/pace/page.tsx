import type { Metadata } from "next";
import { PaceTable } from "#components/gold-coding/figures/pace-table";
import { readSettledCounts } from "#lib/gold-coding/figures/accuracy/judged-records.db";
import { ARM_NAMES } from "#lib/gold-coding/figures/agreement/split";
import { figuresHref } from "#lib/gold-coding/figures/figures-address";
import { againstPublished, paceInWords } from "#lib/gold-coding/figures/pace/pace";
import { readPace, readPaceByArm, readPaceByCoder } from "#lib/gold-coding/figures/pace/pace.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { guarded, ofFigures } from "../../../../../guarded";
import { FigureFile } from "../_parts/figure-file";
import { FiguresChoices } from "../_parts/figures-choices";
import { figuresPage } from "../_parts/figures-page";
import { SettledTable } from "./_parts/settled-table";

export const metadata: Metadata = { title: "Pace of coding" };

const PAGE = {
  below: "pace",
  title: "Pace",
  lead: "How long records take, and how many of them come to a code.",
};

export default guarded(
  "see agreement",
  async (props) => {
    const { person } = props.viewer;
    return figuresPage(props, person, PAGE, async (request) => {
      const { of, asked } = request;
      const byCoder = can(person, "keep batches", inBatch(of.batch.id));
      const [whole, arms, coders, settled] = await Promise.all([
        readPace(of.batch.id),
        readPaceByArm(of.batch.id),
        byCoder ? readPaceByCoder(of.batch.id) : [],
        readSettledCounts(of.batch.id, of.at),
      ]);
      return (
        <>
          <p className="max-w-3xl text-[1.06rem]">
            {paceInWords(whole)}
            {whole.median !== null && ` That is ${againstPublished(whole.median)}.`}
          </p>
          <section aria-labelledby="pace" className="mt-6">
            <h2 id="pace">Seconds a record</h2>
            <PaceTable
              caption="By what coders saw, beside published figures"
              first="Codings"
              rows={[
                { ...whole, key: "all", name: "All" },
                ...arms.map((arm) => ({ ...arm, key: arm.arm, name: ARM_NAMES[arm.arm] })),
              ]}
            />
            <FigureFile of={of} file="pace" />
          </section>
          {coders.length > 0 && (
            <section aria-labelledby="coders" className="mt-9">
              <h2 id="coders">By coder</h2>
              <PaceTable
                caption="Each coder, beside published figures"
                first="Coder"
                rows={coders.map((coder) => ({ ...coder, key: coder.personId }))}
              />
              <FigureFile of={of} file="pace-by-coder" />
            </section>
          )}
          <section aria-labelledby="settled" className="mt-9">
            <h2 id="settled">Settled</h2>
            <FiguresChoices
              request={request}
              href={(more) => figuresHref(of.batch.id, "pace", { ...asked, ...more })}
              withLevel={false}
            />
            <SettledTable counts={settled} />
          </section>
        </>
      );
    });
  },
  ofFigures,
);
