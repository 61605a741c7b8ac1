import type { ConvertedFlow } from "#lib/correspondence/conversion/convert";
import type { ListAnswer } from "#lib/correspondence/conversion/list-answer";
import type { Group } from "#lib/facts/edition";

/** What became of one piece of a list of codes, as programs read it. */
interface ConversionJson {
  /** What was given. */
  given: string;
  outcome: ListAnswer["outcome"];
  source: Group | null;
  targets: TargetJson[];
  /** Groups that observed people of the source were coded to though no map leads there. For review, not an answer. */
  unexplained: FlowJson[];
  /** What is lost at each of two steps; absent where it was one. */
  losses?: string[];
  /** What to know of the answer, or why there is none. */
  message: string;
  /** Codes that may have been meant where there is no answer. */
  suggestions: Group[];
}

interface FlowJson extends Group {
  /** People observed; null where nobody was. */
  count: number | null;
  /** Their share of the source's observed people, 0 to 1; null where nobody was. */
  share: number | null;
}

interface TargetJson extends FlowJson {
  /** Index entries behind it. */
  entries: number;
  /** Whether the target also holds content of other sources. */
  part: boolean;
  /** Over which groups of the edition between, and whether content is surely in it; absent where it was one step. */
  through?: string[];
  sure?: boolean;
}

export function conversionJson(answer: ListAnswer): ConversionJson {
  const converted = answer.outcome === "exact" || answer.outcome === "several";
  const { item, outcome } = answer;
  return {
    given: item.text,
    outcome,
    source: converted ? groupOf(answer.source) : null,
    targets: converted
      ? answer.targets.map((target) => ({
          ...flowJson(target),
          entries: target.entries,
          part: target.targetPart,
          ...("through" in target && { through: target.through, sure: target.sure }),
        }))
      : [],
    unexplained: converted ? answer.unexplained.map(flowJson) : [],
    ...("losses" in answer && { losses: answer.losses }),
    message: "problem" in item ? item.problem : "message" in answer ? answer.message : "",
    suggestions: outcome === "refused" ? answer.suggestions.map(groupOf) : [],
  };
}

function flowJson({ group, weight }: ConvertedFlow): FlowJson {
  return { ...groupOf(group), count: weight?.count ?? null, share: weight?.forward ?? null };
}

function groupOf({ code, title }: Group): Group {
  return { code, title };
}
