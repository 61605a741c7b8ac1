import { z } from "zod";

/** What was chosen for what is typed into a field, when the form came back; named by `choicesName` (typed-groups.ts). */
export function groupChoices() {
  return z.union([z.string(), z.array(z.string()).max(200)]).optional();
}
