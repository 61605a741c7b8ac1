import type { Metadata } from "next";
import { ChoiceLinks } from "#components/ui/choice-links";
import { Pagination } from "#components/ui/pagination";
import { readConfusion } from "#lib/gold-coding/figures/accuracy/accuracy.db";
import { figuresHref } from "#lib/gold-coding/figures/figures-address";
import { count, quantity } from "#lib/platform/in-words";
import { guarded, ofFigures } from "../../../../../guarded";
import { FigureFile } from "../_parts/figure-file";
import { FiguresChoices, levelName } from "../_parts/figures-choices";
import { figuresPage } from "../_parts/figures-page";
import { ConfusionTable } from "./_parts/confusion-table";
import { MajorGroupHeat } from "./_parts/major-group-heat";

export const metadata: Metadata = { title: "Confusion of codes" };

const PAGE = {
  below: "confusion",
  title: "Confusion",
  lead: "Which two codes records were given where the answers differ.",
};
const SHOWN = 50;

export default guarded(
  "read coding figures",
  async (props) =>
    figuresPage(props, props.viewer.person, PAGE, async (request) => {
      const { of, asked, level, readership } = request;
      const all = readership === "all";
      const confusion = asked.of || "coders";
      const [{ different, same }, major] = await Promise.all([
        readConfusion(of, confusion, level, all),
        readConfusion(of, confusion, 0, all),
      ]);
      const href = (more: Partial<typeof asked>) =>
        figuresHref(of.batch.id, "confusion", { ...asked, ...more });
      const records = different.reduce((sum, cell) => sum + cell.records, 0);
      const pages = Math.max(1, Math.ceil(different.length / SHOWN));
      const page = Math.min(asked.page, pages);
      const group = levelName(of.levels[level]!);
      return (
        <>
          <ChoiceLinks
            id="of"
            label="Of"
            choices={[
              { name: "two coders", href: href({ of: "coders", page: 1 }), chosen: confusion === "coders" },
              {
                name: "assigned and settled code",
                href: href({ of: "assigned", page: 1 }),
                chosen: confusion === "assigned",
              },
            ]}
          />
          <FiguresChoices request={request} href={href} />
          <p className="max-w-3xl text-[1.06rem]">
            {different.length === 0
              ? all
                ? "No record was given two different codes at this level."
                : "There is nothing at this level that can be shown."
              : `${confusion === "coders" ? "Two coders gave" : "Assigned and settled code were"} different ${group}s ${count(records)} times, in ${quantity(different.length, "combination")}${all ? "" : " that can be shown"}.`}
          </p>
          {different.length > 0 && (
            <>
              <ConfusionTable
                of={of}
                cells={different.slice((page - 1) * SHOWN, page * SHOWN)}
                same={same}
                confusion={confusion}
                linked={all}
              />
              <Pagination page={page} pages={pages} href={(number) => href({ page: number })} />
              <FigureFile of={of} file="confusion" asked={{ of: confusion, level: of.levels[level]! }} />
            </>
          )}
          {all && major.same && (
            <MajorGroupHeat of={of} cells={[...major.same, ...major.different]} confusion={confusion} />
          )}
        </>
      );
    }),
  ofFigures,
);
