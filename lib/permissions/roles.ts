/** The roles somebody can be given, as the domain names them. */
export const ROLES = [
  "stakeholder",
  "coder",
  "adjudicator",
  "working-group",
  "steering-group",
  "custodian",
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, { name: string; may: string }> = {
  stakeholder: { name: "Stakeholder", may: "comments in open rounds" },
  coder: { name: "Coder", may: "works the gold-coding queues they are given" },
  adjudicator: { name: "Adjudicator", may: "settles disagreements and sees agreement figures" },
  "working-group": {
    name: "Working-group member",
    may: "raises issues, drafts proposals, records evidence, recommends",
  },
  "steering-group": { name: "Steering-group member", may: "decides on proposals" },
  custodian: {
    name: "Custodian",
    may: "imports, looks after people and rounds, edits the index and descriptions, releases",
  },
};

/** Who holds one of these counts as holding it only once they sign in with an authenticator app as well. */
export const NEEDS_SECOND_FACTOR: ReadonlySet<Role> = new Set(["custodian", "adjudicator", "steering-group"]);

/** A role held now: everywhere, or for one data set, round, revision or batch only. */
export interface Grant {
  role: Role;
  scope: Scope | null;
}

export const SCOPE_KINDS = ["data-set", "round", "revision", "batch"] as const;

export interface Scope {
  kind: (typeof SCOPE_KINDS)[number];
  id: string;
}

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
