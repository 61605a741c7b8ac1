import type { Role } from "#lib/permissions/roles";
import { env } from "#lib/platform/env";

/** The people of the demonstration; their names are their offices, so that nobody takes them for somebody. */
export const DEMONSTRATION_PEOPLE: { name: string; email: string; role: Role }[] = [
  { name: "Custodian of the demonstration", email: "custodian@example.org", role: "custodian" },
  { name: "Coder of the demonstration", email: "coder@example.org", role: "coder" },
  { name: "Second coder of the demonstration", email: "second-coder@example.org", role: "coder" },
  { name: "Third coder of the demonstration", email: "third-coder@example.org", role: "coder" },
  { name: "Coder in training of the demonstration", email: "coder-in-training@example.org", role: "coder" },
  { name: "Adjudicator of the demonstration", email: "adjudicator@example.org", role: "adjudicator" },
  {
    name: "Working-group member of the demonstration",
    email: "working-group@example.org",
    role: "working-group",
  },
  {
    name: "Steering-group member of the demonstration",
    email: "steering-group@example.org",
    role: "steering-group",
  },
  { name: "Stakeholder of the demonstration", email: "stakeholder@example.org", role: "stakeholder" },
];

/** Who can be signed in as while the demonstration runs, and with what; null when it does not. */
export function demonstrationPeople(): { people: typeof DEMONSTRATION_PEOPLE; password: string } | null {
  const { SOC_DEMO, SOC_DEMO_PASSWORD } = env();
  return SOC_DEMO === "1" ? { people: DEMONSTRATION_PEOPLE, password: SOC_DEMO_PASSWORD } : null;
}
