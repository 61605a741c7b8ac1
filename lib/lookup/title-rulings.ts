import type { EditionId } from "#lib/facts/edition";
import type { Answer } from "#lib/lookup/answer";
import { isRefusal } from "#lib/lookup/refuse-query";
import { titleKey } from "#lib/lookup/words/title-key";

/** What gold coding settled about a job title: no part of the index, and of no release. */
export interface TitleRuling {
  edition: EditionId;
  /** The group that it is settled as. */
  code: string;
  /** Key of the job title (`titleKey`). */
  titleKey: string;
  /** What was settled, and why. */
  text: string;
}

/**
 * The answer with what was ruled on the title among the reasons of the group that it was ruled to be; where that was not
 * found, the first result says so. Nothing is ranked otherwise for it: a ruling is something to know, and the index answers.
 * @param rulings those on this title, or all there are
 */
export function withRulings<Given extends Answer>(
  answer: Given,
  edition: EditionId,
  rulings: readonly TitleRuling[],
): Given {
  if (rulings.length === 0 || isRefusal(answer) || answer.by === "code") return answer;
  const key = titleKey(answer.query);
  const own = rulings.filter((ruling) => ruling.edition === edition && ruling.titleKey === key);
  if (key === "" || own.length === 0) return answer;
  const elsewhere = own.filter(({ code }) => !answer.results.some((result) => result.code === code));
  return {
    ...answer,
    results: answer.results.map((result, at) => {
      const here = own.filter(({ code }) => code === result.code);
      const said = [
        ...here.map(({ text }) => `Gold coding ruled: ${text}`),
        ...(at === 0 ? elsewhere : []).map(
          ({ code, text }) => `Gold coding ruled this to be ${code}: ${text}`,
        ),
      ];
      return said.length === 0 ? result : { ...result, reasons: [...result.reasons, ...said] };
    }),
  };
}
