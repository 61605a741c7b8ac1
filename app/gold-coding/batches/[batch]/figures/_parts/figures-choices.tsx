import { ChoiceLinks } from "#components/ui/choice-links";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import type { FiguresAsked } from "#lib/gold-coding/figures/figures-address";
import type { FiguresRequest } from "./figures-request";

/** What a level is called in a sentence: "unit group". */
export function levelName(level: number): string {
  return LEVEL_NAMES[level as Level]?.one ?? `level ${level}`;
}

/** Which edition, where the batch has two, and which level figures are of. */
export function FiguresChoices(props: {
  request: FiguresRequest;
  href: (asked: Partial<FiguresAsked>) => string;
  withLevel?: boolean;
}) {
  const { request, href, withLevel = true } = props;
  const { of, asked, level } = request;
  return (
    <>
      {of.editions.length > 1 && (
        <ChoiceLinks
          id="edition"
          label="Edition"
          choices={of.editions.map(({ id, shortTitle }) => {
            const edition = of.batch.editions.indexOf(id);
            return {
              name: shortTitle,
              href: href({ ...asked, edition, page: 1 }),
              chosen: edition === of.at,
            };
          })}
        />
      )}
      {withLevel && (
        <ChoiceLinks
          id="level"
          label="Level"
          choices={of.levels.map((one, at) => ({
            name: LEVEL_NAMES[one as Level]?.many ?? levelName(one),
            href: href({ ...asked, level: one, page: 1 }),
            chosen: at === level,
          }))}
        />
      )}
    </>
  );
}
