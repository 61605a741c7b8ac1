import type { ActionStatus } from "#lib/revision/meetings/meeting";
import type { PlanActionDraft } from "#lib/standards/plan/plan";

/** An action of the demonstration's plan, with what is said to have been done of it. */
export interface PlannedAction {
  draft: PlanActionDraft;
  /** Invented: days, what was done on them, and how the action stood then. */
  progress: readonly [doneOn: string, text: string, status: ActionStatus][];
}

const OWNER = "NOS Governance Group";
const OBJECTIVES = {
  register: "A register that is easy to use and shows standards well",
  transfer: "Standards that hold in several sectors",
  evidence: "Evidence of the labour market behind each standard",
  process: "A better way of making and reviewing standards",
  evaluation: "Knowing whether standards work",
  communication: "People who know what standards are for",
  alignment: "Standards in step with those of other nations",
};

const planned = (
  objective: keyof typeof OBJECTIVES,
  text: string,
  [startsOn, dueOn, timescale = ""]: [string | null, string | null, string?],
  progress: PlannedAction["progress"] = [],
): PlannedAction => ({
  draft: {
    ...{ objective: OBJECTIVES[objective], text, owner: OWNER, startsOn, dueOn, timescale },
    ...{ status: "open", note: "" },
  },
  progress,
});

/**
 * What the action plan of the National Occupational Standards strategy of 2022 is to do, by whom and when, in words of our
 * own; what is said to have been done of it is invented.
 */
export const PLAN: readonly PlannedAction[] = [
  planned(
    "register",
    "Clear the register of duplicates and map every standard to SOC2020",
    ["2022-01-01", null, "ongoing"],
    [
      ["2025-11-14", "Invented: the standards of two sectors are mapped.", "open"],
      [
        "2026-03-20",
        "Invented: the first list is imported, and pairs that are alike are looked through.",
        "open",
      ],
      ["2026-10-02", "Invented: half of the standards have a unit group.", "open"],
    ],
  ),
  planned(
    "register",
    "Make the register easier to search, and ask its users whether it does what they need",
    ["2022-10-01", null, "ongoing"],
  ),
  planned(
    "transfer",
    "Say which standards are pan-sector and which multi-sector, and which behaviours all work shares",
    ["2022-01-01", "2022-06-30"],
    [["2026-05-12", "Invented: levels are given to all standards of business and administration.", "done"]],
  ),
  planned(
    "transfer",
    "Find the behaviours that standards name already, and set them beside those of other lists",
    ["2022-06-01", "2022-09-30"],
  ),
  planned("transfer", "Try out how standards can be shown to different readers", [
    "2022-07-01",
    "2022-12-31",
  ]),
  planned("transfer", "Publish the way that pan-sector and multi-sector standards are made, with guidance", [
    "2022-10-01",
    "2023-03-31",
  ]),
  planned(
    "evidence",
    "Agree on sources of labour market information that can be trusted and are quick to use",
    ["2022-01-01", "2022-03-31"],
    [["2026-02-09", "Invented: employment by unit group is taken as the first of them.", "done"]],
  ),
  planned("evidence", "Point those who make standards to these sources", [null, null, "ongoing"]),
  planned("evidence", "Find new occupations and skills in them, and review standards by what is found", [
    "2022-10-01",
    "2023-03-31",
  ]),
  planned("process", "Collect examples of technology that made a review quicker", [
    "2022-04-01",
    "2022-09-30",
  ]),
  planned("process", "Collect examples of standards and qualifications made side by side", [
    "2022-04-01",
    "2022-09-30",
  ]),
  planned("process", "Set up a framework for getting better, from governance to quality assurance", [
    "2022-07-01",
    "2022-12-31",
  ]),
  planned("evaluation", "Say what success is, and measure it every year", ["2022-04-01", "2022-06-30"]),
  planned("evaluation", "Follow how standards are used", ["2022-10-01", "2023-03-31"]),
  planned(
    "evaluation",
    "Report each year on how far the strategy has come",
    ["2022-10-01", "2023-03-31"],
    [["2026-11-06", "Invented: the report is made from this register.", "open"]],
  ),
  planned("communication", "Make a plan for telling people about standards, with those who speak for them", [
    "2022-01-01",
    "2022-03-31",
  ]),
  planned("communication", "Make pictures and films for different readers", ["2022-01-01", "2022-03-31"]),
  planned("communication", "Bring those who use standards together online", ["2022-10-01", "2022-12-31"]),
  planned("alignment", "Draw up how systems of occupational standards meet, by way of SOC2020", [
    "2022-10-01",
    null,
    "ongoing",
  ]),
  planned("alignment", "Look for bodies to work with on this", [null, null, "ongoing"]),
];
