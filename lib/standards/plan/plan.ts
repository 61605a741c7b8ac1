import { dateInWords } from "#lib/platform/in-words";
import type { ActionDraft, ActionStatus, MeetingAction } from "#lib/revision/meetings/meeting";

/** An action of the strategy's plan as somebody types it: one as meetings have them, under an objective and with a time. */
export interface PlanActionDraft extends ActionDraft {
  objective: string;
  /** ISO date; null for none. */
  startsOn: string | null;
  /** What the days do not say: "ongoing"; "" for nothing. */
  timescale: string;
}

/** What was done of an action, on a day. */
export interface Progress {
  id: number;
  /** ISO date. */
  doneOn: string;
  text: string;
}

/** An action of the plan; its number is its id. */
export interface PlanAction extends PlanActionDraft, Pick<MeetingAction, "id" | "number" | "revision"> {
  /** The latest first. */
  progress: Progress[];
}

/** "January 2022 to June 2022", "from October 2022, ongoing". */
export function timescaleInWords({
  startsOn,
  dueOn,
  timescale,
}: Pick<PlanActionDraft, "startsOn" | "dueOn" | "timescale">): string {
  const month = (day: string) => dateInWords(day.slice(0, 7));
  const days =
    startsOn && dueOn
      ? `${month(startsOn)} to ${month(dueOn)}`
      : startsOn
        ? `from ${month(startsOn)}`
        : dueOn
          ? `by ${month(dueOn)}`
          : "";
  return [days, timescale].filter((one) => one !== "").join(", ");
}

/** Objectives in the order in which their first action was entered, each with its actions. */
export function byObjective<Action extends Pick<PlanAction, "objective">>(
  actions: readonly Action[],
): { objective: string; actions: Action[] }[] {
  const objectives = new Map<string, Action[]>();
  for (const action of actions) {
    const known = objectives.get(action.objective);
    if (known) known.push(action);
    else objectives.set(action.objective, [action]);
  }
  return [...objectives].map(([objective, own]) => ({ objective, actions: own }));
}

/** An objective of the report on a year. */
export interface ReportedObjective {
  objective: string;
  /** With what was done in the year, its first first; none of it where nothing was. */
  actions: (PlanAction & { done: Progress[] })[];
}

/** The report on a year. */
export interface YearReport {
  year: number;
  objectives: ReportedObjective[];
  /** How the actions of the report stand now. */
  standing: Record<ActionStatus, number>;
  /** Those of which something was done in the year. */
  moved: number;
}

/**
 * What was done in a year, by objective: every action whose time touches the year or of which something was done in it.
 * @param year as in 2026
 */
export function reportOf(actions: readonly PlanAction[], year: number): YearReport {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const within = (day: string) => day >= first && day <= last;
  const reported = actions
    .map((action) => ({
      ...action,
      done: action.progress
        .filter(({ doneOn }) => within(doneOn))
        .sort((a, b) => (a.doneOn < b.doneOn ? -1 : 1)),
    }))
    .filter(
      ({ done, startsOn, dueOn, status }) =>
        done.length > 0 || ((startsOn ?? "") <= last && ((dueOn ?? "9999") >= first || status === "open")),
    );
  const standing = { open: 0, done: 0, dropped: 0 };
  for (const { status } of reported) standing[status]++;
  return {
    year,
    objectives: byObjective(reported),
    standing,
    moved: reported.filter(({ done }) => done.length > 0).length,
  };
}

/** The years that a report can be of, the latest first: those of any action or progress, and this one. */
export function yearsOf(actions: readonly PlanAction[], today: string): number[] {
  const days = [
    today,
    ...actions.flatMap(({ startsOn, dueOn, progress }) => [
      ...[startsOn, dueOn].flatMap((day) => day ?? []),
      ...progress.map(({ doneOn }) => doneOn),
    ]),
  ];
  return [...new Set(days.map((day) => Number(day.slice(0, 4))))].sort((a, b) => b - a);
}
