import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIONS, type Action, can, type Person } from "#lib/permissions/permissions";
import { NEEDS_SECOND_FACTOR, ROLES, type Role } from "#lib/permissions/roles";

const person = (...roles: Role[]): Person => ({
  id: "p1",
  name: "P",
  grants: roles.map((role) => ({ role, scope: null })),
  secondFactor: true,
});

/** The table of `domain.md` once more, by role, so that a slip in one of the two is found. */
const MAY: Record<Role, Action[]> = {
  stakeholder: ["comment"],
  coder: ["work a queue", "read guidelines"],
  adjudicator: ["read guidelines", "adjudicate", "see agreement", "read coding figures", "see records"],
  "working-group": [
    "see own suggestions",
    "see own comments",
    "read work in progress",
    "raise an issue",
    "draft a proposal",
    "record evidence",
    "respond to comments",
    "move a proposal",
    "vote on a proposal",
    "keep minutes",
    "answer suggestions for a revision",
    "put gold codes to use",
    "read coding figures",
    "read title lists",
    "keep title lists",
    "keep standards",
  ],
  "steering-group": [
    "read title lists",
    "see own comments",
    "read work in progress",
    "decide",
    "move a proposal",
    "vote on a proposal",
  ],
  custodian: [
    "read work in progress",
    "move a proposal",
    "keep minutes",
    "set the life of proposals",
    "see own suggestions",
    "read guidelines",
    "see agreement",
    "read coding figures",
    "keep batches",
    "see records",
    "export records",
    "put gold codes to use",
    "see own jobs",
    "stop or retry own jobs",
    "import",
    "keep figures",
    "analyse microdata",
    "read title lists",
    "keep title lists",
    "keep standards",
    "manage people",
    "read the outbox",
    "manage rounds",
    "edit the index",
    "edit descriptions",
    "decide on suggestions",
    "read the record",
    "verify the record",
    "keep a compile",
    "answer suggestions for a revision",
    "open a revision",
    "release",
  ],
};
const ANYONE: Action[] = [
  "browse",
  "look up titles",
  "download tables",
  "read open consultations",
  "sign in",
  "suggest for the next revision",
];
const SIGNED_IN: Action[] = ["manage own account", "keep own coded files", "suggest an index entry"];
const action = fc.constantFrom(...ACTIONS);
const roles = fc.subarray([...ROLES]);

describe("who may do what", () => {
  it("nobody signed in: what anyone may, and nothing else", () => {
    expect(ACTIONS.filter((one) => can(null, one))).toEqual(ANYONE);
  });

  it("signed in without a role: their own account and suggestions as well", () => {
    expect(ACTIONS.filter((one) => can(person(), one))).toEqual([...ANYONE, ...SIGNED_IN]);
  });

  it.each(ROLES)("%s: what the role is for", (role) => {
    const more = ACTIONS.filter((one) => can(person(role), one) && !can(person(), one));
    expect(more.sort()).toEqual([...MAY[role]].sort());
  });

  it("several roles allow what one of them allows, and no more", () => {
    fc.assert(
      fc.property(roles, action, (held, one) => {
        const single = held.some((role) => can(person(role), one)) || can(person(), one);
        expect(can(person(...held), one)).toBe(single);
      }),
    );
  });

  it("a role that needs a second factor is none without it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NEEDS_SECOND_FACTOR), action, (role, one) => {
        expect(can({ ...person(role), secondFactor: false }, one)).toBe(can(person(), one));
      }),
    );
  });

  it("a role for one data set or round counts there and nowhere else", () => {
    const scope = { kind: "data-set", id: "lfs" } as const;
    const coder = { ...person(), grants: [{ role: "coder" as const, scope }] };
    expect(can(coder, "work a queue", { scope })).toBe(true);
    expect(can(coder, "work a queue", { scope: { kind: "data-set", id: "aps" } })).toBe(false);
    expect(can(coder, "work a queue", { scope: { kind: "round", id: "lfs" } })).toBe(false);
    expect(can(coder, "work a queue")).toBe(false);
  });

  it("what is somebody's own is theirs, and nobody's when nobody is named", () => {
    expect(can(person(), "see own comments", { ownerId: "p1" })).toBe(true);
    expect(can(person(), "see own comments", { ownerId: "p2" })).toBe(false);
    expect(can(person(), "see own comments", {})).toBe(false);
    expect(can(null, "see own comments", {})).toBe(false);
  });
});
