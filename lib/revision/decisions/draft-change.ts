import type { RevisionProblem } from "#lib/compile/problem";
import type { GroupCases, WhatIf } from "#lib/compile/what-if";
import type { GroupDifference } from "#lib/compile/what-if/group-differences";

/** What a decision, or its reversal, makes of the draft of the new edition: the draft after it against the draft before. */
export interface DraftChange {
  differences: GroupDifference[];
  /** Index entries that go elsewhere. */
  entries: WhatIf["entries"];
  /** The unit groups of both editions that it touches. */
  sizes: GroupCases[];
  /** Problems that come with it: rules broken, and what is to be weighed. */
  problems: RevisionProblem[];
  /** Problems that go with it. */
  mended: RevisionProblem[];
  /** What would be broken if other open proposals were accepted too. */
  conflicts: RevisionProblem[];
}

/** What accepting a proposal makes of the draft. */
export function changeByAccepting(whatIf: WhatIf): DraftChange {
  const { differences, entries, sizes, problems, conflicts } = whatIf;
  return { differences, entries, sizes, problems: problems.appear, mended: problems.vanish, conflicts };
}

/** The same the other way round: what the draft is without a proposal that is in it. Then it conflicts with none. */
export function changeByReversing({ differences, entries, sizes, problems }: WhatIf): DraftChange {
  return {
    differences: differences.map(({ before, after, gained, lost, nature }) => ({
      before: after,
      after: before,
      gained: lost,
      lost: gained,
      nature,
    })),
    entries: entries.map(({ before, after, ...entry }) => ({ ...entry, before: after, after: before })),
    sizes,
    problems: problems.vanish,
    mended: problems.appear,
    conflicts: [],
  };
}
