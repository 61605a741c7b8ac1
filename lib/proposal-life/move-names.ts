import type { Stage } from "#lib/revision/stage";

/** How a move to each stage is called where somebody makes it, and what follows from it. */
export const MOVE_NAMES: Record<Stage, { name: string; note: string }> = {
  draft: { name: "Take it back as a draft", note: "Only the groups read it; it can be edited." },
  "working-group review": {
    name: "Put it to the working group",
    note: "The working group reviews it; only the groups read it, and it can be edited.",
  },
  "out for comment": {
    name: "Send it out for comment",
    note: "Everybody reads it, and stakeholders comment while its round is open. It cannot be edited meanwhile.",
  },
  recommended: {
    name: "Recommend it to the steering group",
    note: "The steering group votes and decides.",
  },
  decided: { name: "Decide", note: "The decision is compiled into the new edition." },
};
