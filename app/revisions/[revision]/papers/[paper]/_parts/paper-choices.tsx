import { ChoicePills } from "#components/ui/choice-pills";
import { OUTCOMES } from "#lib/compile/decisions/decision";
import { STATED_KINDS } from "#lib/compile/decisions/wording";
import { issuesFor, OUTCOME_NAMES, type PaperAddress, paperHref } from "#lib/revision/paper-address";
import type { PaperView } from "#lib/revision/revision-view";

/** Outcomes and kinds of change that a paper has, each with how many issues meet it beside the other choice. */
export function PaperChoices({ paper, asked }: { paper: PaperView; asked: PaperAddress }) {
  const choice = (name: string, changes: Partial<PaperAddress>) => {
    const next = { ...asked, ...changes };
    return {
      name,
      items: issuesFor(paper.issues, next).length,
      href: paperHref(paper.revision, paper.id, next),
      chosen: next.outcome === asked.outcome && next.kind === asked.kind,
    };
  };
  const inUse = ({ items, chosen }: { items: number; chosen: boolean }) => items > 0 || chosen;
  return (
    <>
      <ChoicePills
        label="Outcomes"
        choices={[
          choice("All outcomes", { outcome: "" }),
          ...[...OUTCOMES, "open" as const].map((outcome) => choice(OUTCOME_NAMES[outcome], { outcome })),
        ].filter(inUse)}
      />
      <ChoicePills
        label="Kinds of change"
        choices={[
          choice("All changes", { kind: "" }),
          ...STATED_KINDS.map((kind) => choice(kind, { kind })),
        ].filter(inUse)}
      />
    </>
  );
}
