import { describe, expect, it, test } from "vitest";
import { ParameterReader } from "#lib/platform/parameters";
import { readRecordAddress, recordHref } from "#lib/record/record-address";
import { subjectOf } from "#lib/record/subject";

test.each([
  [{ subjectKind: "person", subjectId: "p1" }, "Ada", "person Ada", "/people/p1"],
  [{ subjectKind: "person", subjectId: "p1" }, undefined, "person p1", "/people/p1"],
  [{ subjectKind: "invitation", subjectId: "3" }, undefined, "invitation 3", null],
  [{ subjectKind: "index-entry", subjectId: "own-1" }, undefined, "index entry own-1", "/coding-index/own-1"],
  [
    { subjectKind: "description", subjectId: "soc2020 2136" },
    undefined,
    "description soc2020 2136",
    "/editions/soc2020/groups/2136",
  ],
] as const)("%j of %s is called and found", (subject, name, words, href) =>
  expect(subjectOf(subject, name)).toEqual({ words, href }),
);

describe("the part of the record that an address asks for", () => {
  const read = (parameters: Record<string, string>) => {
    const reader = new ParameterReader(parameters);
    return { asked: readRecordAddress(reader, ["p1"]), errors: reader.errors.map(({ field }) => field) };
  };

  it("is the same after it was written as an address", () => {
    const asked = { kind: "person", person: "p1", from: 12 } as const;
    const parameters = Object.fromEntries(new URL(recordHref(asked), "http://localhost").searchParams);
    expect(read(parameters)).toEqual({ asked, errors: [] });
    expect(recordHref({ kind: "", person: "", from: 0 })).toBe("/record");
  });

  it.each([
    [{ kind: "secrets" }, "kind"],
    [{ person: "p2" }, "person"],
    [{ from: "-1" }, "from"],
    [{ from: "9".repeat(16) }, "from"],
  ])("of %j is refused and reads as not given", (parameters, field) => {
    expect(read(parameters)).toEqual({ asked: { kind: "", person: "", from: 0 }, errors: [field] });
  });
});
