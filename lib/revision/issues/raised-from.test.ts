import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  originOf,
  originRef,
  type RaisedFrom,
  raisedFromText,
  raiseHref,
  readRaisedFrom,
} from "#lib/revision/issues/raised-from";

const code = (length: number) => fc.stringMatching(new RegExp(`^[1-9]{${length}}$`));
const id = fc.integer({ min: 1, max: 999_999_999 });
const from = fc.oneof<fc.Arbitrary<RaisedFrom>[]>(
  fc.record({ kind: fc.constant("pair"), source: code(4), target: code(4) }),
  fc.record({ kind: fc.constantFrom("suggestion", "comment"), id }),
  fc.record({
    kind: fc.constant("group"),
    edition: fc.constantFrom("soc2010", "soc2020", "soc2030"),
    code: code(3),
  }),
);

describe("what an issue is raised from", () => {
  it("is read again from the address and from what the issue keeps", () => {
    fc.assert(
      fc.property(from, (one) => {
        expect(readRaisedFrom(raisedFromText(one))).toEqual(one);
        const kept = originRef(one);
        if (one.kind === "group") expect(kept).toBeNull();
        else expect(readRaisedFrom(kept ?? "")).toEqual(one);
      }),
    );
  });

  it.each(["", "pair:113-1132", "pair:1131", "suggestion:0", "suggestion:x", "group:-1111", "x:1"])(
    "is not guessed from %j",
    (text) => expect(readRaisedFrom(text)).toBeNull(),
  );

  it("says where the issue came from", () => {
    expect(originOf(readRaisedFrom("pair:1131-1132"))).toBe("reconciliation");
    expect(originOf(readRaisedFrom("suggestion:12"))).toBe("flag");
    expect(originOf(readRaisedFrom("comment:5"))).toBe("comment");
    expect(originOf(null)).toBe("working group");
    expect(originRef(readRaisedFrom("pair:1131-1132"))).toBe("pair 1131 1132");
  });

  it("goes along to the page for raising it", () => {
    expect(raiseHref("next", { kind: "suggestion", id: 12 }, "care")).toBe(
      "/revisions/next/issues/new?from=suggestion%3A12&paper=care",
    );
  });
});
