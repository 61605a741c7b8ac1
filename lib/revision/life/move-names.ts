import { STAGES, type Stage } from "#lib/compile/decisions/stage";

/** How a move is called where somebody makes it, and what follows from it. */
export function moveInWords({ from, to }: { from: Stage; to: Stage }): { name: string; note: string } {
  const back = STAGES.indexOf(to) < STAGES.indexOf(from);
  switch (to) {
    case "draft":
      return { name: "Take it back as a draft", note: "Only the groups read it; it can be edited." };
    case "working-group review":
      return {
        name: back ? "Take it back to the working group" : "Put it to the working group",
        note: "The working group reviews it; only the groups read it, and it can be edited.",
      };
    case "out for comment":
      return {
        name: "Send it out for comment",
        note: "Everybody reads it, and stakeholders comment while its round is open. It cannot be edited meanwhile.",
      };
    case "recommended":
      return { name: "Recommend it to the steering group", note: "The steering group votes and decides." };
    case "decided":
      return { name: "Decide", note: "The decision is compiled into the new edition." };
  }
}
