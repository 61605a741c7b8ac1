import type { Answer, CodeAnswer, CodeMatch, TitleAnswer } from "#lib/lookup/answer";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupAnswer, LookupResult } from "#lib/lookup/lookup";
import type { LookupRefusal } from "#lib/lookup/refuse-query";

/** An entry with only what says what it is. */
type BriefLookupEntry = Omit<LookupEntry, "see" | "seeEntries">;

/** A unit group of the wanted edition; one that was found by its code rests on no entry. */
export interface LookupResultJson extends Omit<LookupResult, "entry" | "others"> {
  entry: BriefLookupEntry | null;
  others: BriefLookupEntry[];
}

/** An answer as programs read it. */
interface LookupJson extends Omit<LookupAnswer, "results"> {
  by: "title" | "code";
  /** Groups that a typed code stands for, of the wanted edition and those beside it, and with sub-unit groups; none of a title. */
  groups: CodeMatch[];
  results: LookupResultJson[];
}

/** What programs and the terminal are given of an answer. */
export function lookupJson(answer: Exclude<Answer, LookupRefusal>): LookupJson {
  return answer.by === "code" ? codeJson(answer) : titleJson(answer);
}

function titleJson({ by, results, ...answer }: TitleAnswer): LookupJson {
  return {
    by,
    ...answer,
    groups: [],
    results: results.map((result) => ({
      ...result,
      entry: briefEntry(result.entry),
      others: result.others.map(briefEntry),
    })),
  };
}

/** Each of the groups that a code begins is as likely meant as the others. */
function codeJson({ by, query, code, groups, unitGroups: meant }: CodeAnswer): LookupJson {
  const confidence = meant.length === 0 ? 0 : Math.round(1e3 / meant.length) / 1e3;
  const reasonFor = (own: string) =>
    code.includes("/") ? `${code} is below it.` : `Its code ${own === code ? "is" : "begins with"} ${code}.`;
  return {
    by,
    query,
    corrections: [],
    vague: null,
    question: null,
    confidence,
    groups,
    results: meant.map(({ code: own, title }) => ({
      code: own,
      title,
      score: confidence,
      confidence,
      entry: null,
      others: [],
      reasons: [reasonFor(own)],
      otherEditionCodes: [],
    })),
  };
}

function briefEntry({ uid, title, natural, add, ind, defaultFlag, codes }: LookupEntry): BriefLookupEntry {
  return { uid, title, natural, add, ind, defaultFlag, codes };
}
