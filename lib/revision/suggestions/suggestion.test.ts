import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TakingRevision, takingUp, whatHappensNext } from "#lib/revision/suggestions/suggestion";

const open = (more: Partial<TakingRevision> = {}): TakingRevision => ({
  ...{ id: "r", title: "The 2030 revision", kind: "working", status: "open", correctsReleaseId: null },
  ...{ released: false, cutOffOn: null, openedAt: new Date("2026-11-01") },
  ...more,
});

describe("a suggestion goes to", () => {
  test("the open revision until the end of its cut-off day, and waits from the day after", () => {
    const until = open({ cutOffOn: "2027-03-31" });
    expect(takingUp([until], "2027-03-31")).toBe(until);
    expect(takingUp([until], "2027-04-01")).toBeNull();
    expect(whatHappensNext(until)).toContain("until 31 March 2027");
    expect(whatHappensNext(null)).toContain("the next one that is opened");
  });

  test("no correction, no finished or released revision, and no paper that is kept as it was written", () => {
    for (const not of [
      { correctsReleaseId: 1 },
      { status: "finished" },
      { released: true },
      { kind: "as written" },
    ])
      expect(takingUp([open(not)], "2026-12-01")).toBeNull();
  });

  test("the one opened last, whatever their order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.date({ noInvalidDate: true }), {
          minLength: 1,
          maxLength: 6,
          selector: Number,
        }),
        (days) => {
          const taking = takingUp(
            days.map((openedAt, at) => open({ id: String(at), openedAt })),
            "2026-12-01",
          );
          expect(taking?.openedAt.getTime()).toBe(Math.max(...days.map(Number)));
        },
      ),
    );
  });
});
