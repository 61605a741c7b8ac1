import { STAGE_NAMES, STAGES, type Stage } from "#lib/compile/decisions/stage";
import type { Fields } from "#lib/record/entry";
import { BODY_NAMES, type StepDraft, VOTING } from "#lib/revision/life/life-step";
import { REVISIONS_PATH, revisionHref } from "#lib/revision/paper-address";

/** What is wrong with a step, and the field of its form that it belongs to. */
export interface StepProblem {
  field: string;
  message: string;
}

/** "from draft to working-group review". */
export function stepName({ from, to }: Pick<StepDraft, "from" | "to">): string {
  return `from ${from} to ${to}`;
}

/** Whose steps are meant: those of a revision, or (null) those that revisions without steps of their own go by. */
export type StepsOf = string | null;

/** Where the steps are read and set. */
export function lifeHref(of: StepsOf, part = ""): string {
  const page = of === null ? `${REVISIONS_PATH}/standing-life` : revisionHref(of, "life");
  return `${page}${part && `/${part}`}`;
}

/** What the record knows a step by: its stages, after the revision where it is one's own. */
export function stepSubject(of: StepsOf, step: Pick<StepDraft, "from" | "to">): string {
  return of === null ? stepName(step) : `${of} ${stepName(step)}`;
}

/** Whether what the record knows a step by is one of these. */
export function isStepOf(of: StepsOf, subject: string): boolean {
  return subject.startsWith(of === null ? "from " : `${of} from `);
}

/** What the record keeps of a step. */
export function stepFields(draft: StepDraft): Fields {
  const { from, to, roles, quorum, quorumOf, needsEvidence, needsResponses } = draft;
  return {
    from,
    to,
    roles: [...roles].sort(),
    votesNeeded: quorum,
    votesOf: quorum === 0 ? "" : quorumOf,
    needsEvidence: needsEvidence ? "needed" : "not needed",
    needsResponses: needsResponses ? "needed" : "not needed",
  };
}

/** The highest quorum that the database takes. */
export const MOST_VOTES = 50;

/**
 * Why a set of steps with this one among them cannot be the life of proposals; null where it can.
 * @param others the other steps in force
 * @param draft the step to add to them; null where one is taken away
 */
export function stepProblem(others: readonly StepDraft[], draft: StepDraft | null): StepProblem | null {
  return (
    (draft && (ownProblem(draft) ?? twice(others, draft))) ?? lifeProblem(draft ? [...others, draft] : others)
  );
}

function twice(others: readonly StepDraft[], { from, to }: StepDraft): StepProblem | null {
  if (!others.some((one) => one.from === from && one.to === to)) return null;
  return {
    field: "to",
    message: `There is a step ${stepName({ from, to })} already. Change that one instead.`,
  };
}

function ownProblem({ from, to, roles, quorum, quorumOf }: StepDraft): StepProblem | null {
  if (from === to)
    return {
      field: "to",
      message: "A step leads to another stage than it starts from. Choose another stage.",
    };
  if (roles.length === 0) return { field: "roles", message: "Say who may make the move: tick at least one." };
  if (to === "decided" && from !== "recommended")
    return {
      field: "to",
      message: "Only what is recommended can be decided. Let the step lead to “recommended” first.",
    };
  if ((to === "decided" || from === "decided") && !roles.includes("steering-group"))
    return {
      field: "roles",
      message:
        "Decisions are taken and reversed by the steering group. Tick it as one that may make the move.",
    };
  if (quorum === 0) return null;
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > MOST_VOTES)
    return { field: "quorum", message: `The number of votes is a whole number from 0 to ${MOST_VOTES}.` };
  if (quorumOf === null) return { field: "quorumOf", message: "Say whose votes are needed." };
  if (to === "decided" && quorumOf !== "steering-group")
    return {
      field: "quorumOf",
      message: "What counts for a decision is the steering group’s votes. Choose it.",
    };
  if (from === "decided" || !VOTING[quorumOf].has(from))
    return {
      field: "quorumOf",
      message: `The ${BODY_NAMES[quorumOf]} does not vote on what is ${STAGE_NAMES[from]}: the votes could never be there. Ask for none, or for the other group’s.`,
    };
  return null;
}

/** What proposals could no longer do. */
function lifeProblem(steps: readonly StepDraft[]): StepProblem | null {
  const stuck = STAGES.find((stage) => !leadsToDecision(steps, stage));
  if (stuck !== undefined)
    return {
      field: "",
      message: `A proposal that is ${STAGE_NAMES[stuck]} could never be decided any more. Add another way to a decision first.`,
    };
  if (!steps.some(({ from }) => from === "decided"))
    return {
      field: "",
      message:
        "A reversed decision would leave its proposal with nowhere to go. Add another step from “decided” first.",
    };
  return null;
}

function leadsToDecision(steps: readonly StepDraft[], start: Stage): boolean {
  const reached = new Set<Stage>([start]);
  // A set grows while it is walked, and the walk reaches what was added.
  for (const stage of reached) {
    for (const { from, to } of steps) if (from === stage) reached.add(to);
  }
  return reached.has("decided");
}
