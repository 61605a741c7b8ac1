/** What records are told apart by in a table of agreement. */
export const SPLITS = ["arm", "queue", "group", "month", "week"] as const;
export type Split = (typeof SPLITS)[number];

export const SPLIT_NAMES: Record<Split, string> = {
  arm: "What coders saw",
  queue: "Queue",
  group: "Major group",
  month: "Month",
  week: "Week",
};

/** The arms of an experiment: what coders of a queue are shown. */
export const ARM_NAMES = { seen: "Assigned code shown", blind: "Assigned code not shown" } as const;
