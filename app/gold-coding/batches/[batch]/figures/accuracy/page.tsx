import type { Metadata } from "next";
import { ChoiceLinks } from "#components/ui/choice-links";
import { readAccuracy } from "#lib/gold-coding/figures/accuracy/accuracy.db";
import { ACCURACY_SPLITS, type AccuracySplit } from "#lib/gold-coding/figures/accuracy/accuracy-table";
import { figuresHref } from "#lib/gold-coding/figures/figures-address";
import { estimateText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { quantity } from "#lib/platform/in-words";
import { guarded, ofFigures } from "../../../../../guarded";
import { FigureFile } from "../_parts/figure-file";
import { FiguresChoices, levelName } from "../_parts/figures-choices";
import { figuresPage } from "../_parts/figures-page";
import { AccuracyByLevel, AccuracyBySplit } from "./_parts/accuracy-rows";

export const metadata: Metadata = { title: "Accuracy of assigned codes" };

const PAGE = {
  below: "accuracy",
  title: "Accuracy of the assigned codes",
  lead: "How often the code a record came with is the one that it was settled as.",
};

const SPLIT_WORDS: Record<AccuracySplit, string> = {
  group: "major group",
  unit: "assigned code",
  source: "source",
  confidence: "confidence",
};

export default guarded(
  "read coding figures",
  async (props) =>
    figuresPage(props, props.viewer.person, PAGE, async (request) => {
      const { of, asked, level, readership } = request;
      const all = readership === "all";
      const { settled, uncodable, whole, rows } = await readAccuracy(of, all);
      const split = asked.split && (all || asked.split !== "unit") ? asked.split : "group";
      const href = (more: Partial<typeof asked>) =>
        figuresHref(of.batch.id, "accuracy", { ...asked, ...more });
      if (settled === 0)
        return (
          <>
            <FiguresChoices request={request} href={href} withLevel={false} />
            <p>No settled record came with a code of {of.edition.shortTitle} yet.</p>
          </>
        );
      const figures = whole[level];
      const percent = (value: number | null) => percentText(value, false);
      return (
        <>
          <FiguresChoices request={request} href={href} />
          {figures && figures.records > 0 ? (
            <p className="max-w-3xl text-[1.06rem]">
              The assigned {levelName(of.levels[level]!)} is right for{" "}
              <strong>{estimateText(figures.share, percent)}</strong> of{" "}
              {quantity(figures.records, "settled record")}, and for {estimateText(figures.weighted, percent)}{" "}
              of the people that they stand for.
              {all && uncodable > 0 && ` Another ${quantity(uncodable, "record")} cannot be coded.`}
            </p>
          ) : (
            <p className="max-w-3xl">At this level nothing can be shown.</p>
          )}
          <AccuracyByLevel of={of} whole={whole} all={all} />
          <section aria-labelledby="split" className="mt-9">
            <h2 id="split">By {SPLIT_WORDS[split]}</h2>
            <ChoiceLinks
              id="by"
              label="By"
              choices={ACCURACY_SPLITS.filter((one) => all || one !== "unit").map((one) => ({
                name: SPLIT_WORDS[one],
                href: `${href({ split: one })}#split`,
                chosen: one === split,
              }))}
            />
            <AccuracyBySplit of={of} rows={rows[split]} split={split} level={level} all={all} />
          </section>
          <FigureFile of={of} file="accuracy" asked={{ split }} />
          <details className="mt-9 max-w-3xl">
            <summary className="font-semibold">How these figures are worked out</summary>
            <p className="mt-2">
              A code is right at a level when it is in the group of the gold code there, or of one of two that
              are equally good. Records that cannot be coded, or whose gold code does not go so far, are left
              out of the level. Intervals are Wilson’s, 95%; by weights, for as many records as the weights
              are worth (Kish’s effective number). Confidence is what came with a record or, where nothing did
              and it was asked for, what the lookup says of the assigned code.
            </p>
          </details>
        </>
      );
    }),
  ofFigures,
);
