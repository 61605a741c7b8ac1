import {
  type Grant,
  NEEDS_SECOND_FACTOR,
  ROLE_NAMES,
  ROLES,
  type Role,
  type Scope,
} from "#lib/permissions/roles";

/** Whoever is signed in, as far as permission goes. */
export interface Person {
  id: string;
  name: string;
  /** Roles held now. */
  grants: Grant[];
  /** Whether this person signs in with a second factor. */
  secondFactor: boolean;
}

/** Nobody signed in; and whoever works at the terminal of the machine that holds the database. */
export type Asker = Person | null | "operator";

/** What is done in a round of a revision: a role for either only counts as well. */
export function inRound(round: number, revision: string): Subject {
  return {
    scope: [
      { kind: "round", id: String(round) },
      { kind: "revision", id: revision },
    ],
  };
}

/** What is done in one revision: a role for that revision only counts as well. */
export function inRevision(id: string): Subject {
  return { scope: { kind: "revision", id } };
}

/** What is done in one batch of survey records: a role for that batch only counts as well. */
export function inBatch(id: string): Subject {
  return { scope: { kind: "batch", id } };
}

/** What an action is done to, as far as permission depends on it. */
export interface Subject {
  /** Whose it is. */
  ownerId?: string;
  /** What it belongs to: a role given for this data set, round, revision or batch only counts as well. */
  scope?: Scope | readonly Scope[];
}

/** Who may do something beside those with a role for it. */
type Audience = "anyone" | "signed in" | "its owner" | "operator" | Role;

/**
 * Role × action, as `domain.md` has it. Each line names everybody who may; whoever is not named may not. "its owner"
 * is a signed-in person to whom the subject belongs.
 */
export const PERMISSIONS = {
  browse: ["anyone", "operator"],
  "look up titles": ["anyone", "operator"],
  "download tables": ["anyone", "operator"],
  "read open consultations": ["anyone"],
  "sign in": ["anyone"],
  "suggest for the next revision": ["anyone"],
  "manage own account": ["signed in"],
  "keep own coded files": ["signed in"],
  "suggest an index entry": ["signed in"],
  "see own suggestions": ["its owner", "custodian", "working-group"],
  comment: ["stakeholder"],
  "see own comments": ["its owner", "working-group", "steering-group"],
  "read work in progress": ["working-group", "steering-group", "custodian"],
  "work a queue": ["coder"],
  "read guidelines": ["coder", "adjudicator", "custodian"],
  adjudicate: ["adjudicator"],
  "see agreement": ["adjudicator", "custodian"],
  "read coding figures": ["adjudicator", "custodian", "working-group"],
  "keep batches": ["custodian"],
  "see records": ["adjudicator", "custodian"],
  "export records": ["custodian"],
  "put gold codes to use": ["working-group", "custodian"],
  "see own jobs": ["its owner", "custodian"],
  "stop or retry own jobs": ["its owner", "custodian"],
  "raise an issue": ["working-group"],
  "draft a proposal": ["working-group"],
  "record evidence": ["working-group"],
  "respond to comments": ["working-group"],
  decide: ["steering-group"],
  "move a proposal": ["working-group", "steering-group", "custodian"],
  "vote on a proposal": ["working-group", "steering-group"],
  "keep minutes": ["working-group", "custodian"],
  "set the life of proposals": ["custodian"],
  "open a revision": ["custodian", "operator"],
  "answer suggestions for a revision": ["working-group", "custodian"],
  import: ["custodian", "operator"],
  "keep figures": ["custodian", "operator"],
  "analyse microdata": ["custodian", "operator"],
  "read title lists": ["working-group", "steering-group", "custodian"],
  "keep title lists": ["working-group", "custodian", "operator"],
  "keep standards": ["working-group", "custodian", "operator"],
  "manage people": ["custodian"],
  "read the outbox": ["custodian"],
  "manage rounds": ["custodian"],
  "edit the index": ["custodian"],
  "edit descriptions": ["custodian"],
  "decide on suggestions": ["custodian"],
  "read the record": ["custodian"],
  "verify the record": ["custodian", "operator"],
  "measure the lookup": ["operator"],
  "prepare data": ["operator"],
  "do long work": ["operator"],
  "keep a compile": ["custodian"],
  release: ["custodian", "operator"],
} as const satisfies Record<string, readonly Audience[]>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** What may be done without signing in. */
export type AnybodysAction = {
  [Name in Action]: "anyone" extends (typeof PERMISSIONS)[Name][number] ? Name : never;
}[Action];

/**
 * Whether somebody may do something to a subject. What is not allowed by PERMISSIONS is denied; a role that needs a
 * second factor does not count without one, nor does a role for one data set, round, revision or batch count elsewhere.
 */
export function can(asker: Asker, action: Action, subject: Subject = {}): boolean {
  const audience: readonly Audience[] = PERMISSIONS[action];
  if (audience.includes("anyone")) return true;
  if (asker === "operator") return audience.includes("operator");
  if (asker === null) return false;
  if (audience.includes("signed in")) return true;
  if (audience.includes("its owner") && subject.ownerId === asker.id) return true;
  return asker.grants.some((grant) => audience.includes(grant.role) && counts(grant, asker, subject));
}

function counts({ role, scope }: Grant, person: Person, subject: Subject): boolean {
  if (NEEDS_SECOND_FACTOR.has(role) && !person.secondFactor) return false;
  if (scope === null) return true;
  return [subject.scope ?? []].flat().some(({ kind, id }) => kind === scope.kind && id === scope.id);
}

/** The roles that give an action, for telling somebody whom to ask. */
export function rolesFor(action: Action): Role[] {
  return ROLES.filter((role) => (PERMISSIONS[action] as readonly Audience[]).includes(role));
}

/** The roles a person holds but cannot use until they have set up a second factor. */
export function rolesWaiting(person: Person): Role[] {
  if (person.secondFactor) return [];
  return ROLES.filter(
    (role) => NEEDS_SECOND_FACTOR.has(role) && person.grants.some((grant) => grant.role === role),
  );
}

/** "Coder, Custodian (data set lfs-2022)". */
export function grantsInWords(grants: Grant[]): string {
  return grants
    .map(({ role, scope }) => `${ROLE_NAMES[role].name}${scope ? ` (${scopeInWords(scope)})` : ""}`)
    .join(", ");
}

/** "data set lfs". */
export function scopeInWords({ kind, id }: Scope): string {
  return `${kind === "data-set" ? "data set" : kind} ${id}`;
}
