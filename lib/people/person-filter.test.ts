import { expect, test } from "vitest";
import type { PersonRecord } from "#lib/people/people.db";
import { filterPeople, readPersonAddress } from "#lib/people/person-filter";
import type { Role } from "#lib/permissions/roles";
import { ParameterReader } from "#lib/platform/parameters";

function person(name: string, roles: Role[], deactivatedAt: Date | null = null): PersonRecord {
  return {
    id: name,
    name,
    email: `${name.toLowerCase()}@example.org`,
    createdAt: new Date(0),
    deactivatedAt,
    secondFactor: false,
    grants: deactivatedAt ? [] : roles.map((role) => ({ role, scope: null })),
    history: [],
  };
}

const PEOPLE = [
  person("Ada", ["coder", "custodian"]),
  person("Bo", []),
  person("Cy", ["coder"], new Date(0)),
];

test.each([
  [{}, ["Ada", "Bo", "Cy"]],
  [{ q: "ADA example" }, ["Ada"]],
  [{ role: "coder" }, ["Ada"]],
  [{ role: "none" }, ["Bo", "Cy"]],
  [{ state: "deactivated" }, ["Cy"]],
  [{ state: "active", q: "o" }, ["Ada", "Bo"]],
])("%j finds %j", (parameters, names) => {
  const asked = readPersonAddress(new ParameterReader(parameters));
  expect(filterPeople(PEOPLE, asked).map((one) => one.name)).toEqual(names);
});

test("a role that there is not is refused, not ignored", () => {
  const reader = new ParameterReader({ role: "owner" });
  readPersonAddress(reader);
  expect(reader.errorAt("role")).toContain("none of the choices");
});
