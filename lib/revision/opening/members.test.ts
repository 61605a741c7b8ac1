import { expect, test } from "vitest";
import type { Grant } from "#lib/permissions/roles";
import { membersOf } from "#lib/revision/opening/members";

const person = (id: string, grants: Grant[], deactivatedAt: Date | null = null) => ({
  ...{ id, name: id, grants, deactivatedAt },
});
const here = { kind: "revision", id: "r" } as const;

test("a revision's groups are those in them everywhere and those in them for this revision", () => {
  const members = membersOf(
    [
      person("everywhere", [{ role: "working-group", scope: null }]),
      person("here", [{ role: "working-group", scope: here }]),
      person("both", [
        { role: "working-group", scope: here },
        { role: "working-group", scope: null },
      ]),
      person("elsewhere", [{ role: "working-group", scope: { kind: "revision", id: "other" } }]),
      person("of a round", [{ role: "working-group", scope: { kind: "round", id: "r" } }]),
      person("gone", [{ role: "working-group", scope: null }], new Date()),
      person("steering", [{ role: "steering-group", scope: here }]),
    ],
    "r",
  );
  expect(members["working-group"].map(({ id, only }) => [id, only])).toEqual([
    ["everywhere", false],
    ["here", true],
    ["both", false],
  ]);
  expect(members["steering-group"].map(({ id }) => id)).toEqual(["steering"]);
});
