import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlanAction, reportOf, timescaleInWords, yearsOf } from "#lib/standards/plan/plan";

const action = (id: number, given: Partial<PlanAction> = {}): PlanAction => ({
  ...{
    id,
    number: id,
    revision: 0,
    objective: "Clear the register",
    text: "Do it",
    owner: "Governance group",
  },
  ...{ startsOn: null, dueOn: null, timescale: "", status: "open", note: "", progress: [] },
  ...given,
});

test("says a time as plans do", () => {
  const said = (startsOn: string | null, dueOn: string | null, timescale = "") =>
    timescaleInWords({ startsOn, dueOn, timescale });
  expect(said("2022-01-01", "2022-06-30")).toBe("January 2022 to June 2022");
  expect(said("2022-10-01", null, "ongoing")).toBe("from October 2022, ongoing");
  expect(said(null, null, "ongoing")).toBe("ongoing");
});

test("reports on a year by objective: what its time touches, and what was done in it", () => {
  const report = reportOf(
    [
      action(1, { startsOn: "2025-01-01", dueOn: "2025-06-30", status: "done" }),
      action(2, {
        objective: "Use evidence",
        startsOn: "2025-01-01",
        dueOn: "2025-06-30",
        status: "done",
        progress: [
          { id: 3, doneOn: "2026-05-01", text: "later" },
          { id: 2, doneOn: "2026-02-01", text: "sooner" },
          { id: 1, doneOn: "2025-02-01", text: "before" },
        ],
      }),
      action(3, { startsOn: "2027-01-01" }),
      action(4),
    ],
    2026,
  );
  expect(report.objectives.map(({ objective, actions }) => [objective, actions.map(({ id }) => id)])).toEqual(
    [
      ["Use evidence", [2]],
      ["Clear the register", [4]],
    ],
  );
  expect(report.objectives[0]?.actions[0]?.done.map(({ text }) => text)).toEqual(["sooner", "later"]);
  expect([report.moved, report.standing]).toEqual([1, { open: 1, done: 1, dropped: 0 }]);
});

test("every day on which something was done is in the report on its year, once", () => {
  const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(days, { maxLength: 20 }), (moments) => {
      const progress = moments.map((moment, id) => ({
        id,
        doneOn: moment.toISOString().slice(0, 10),
        text: "",
      }));
      const actions = [action(1, { progress })];
      const reported = yearsOf(actions, "2026-12-01").flatMap((year) =>
        reportOf(actions, year).objectives.flatMap((one) => one.actions.flatMap(({ done }) => done)),
      );
      expect(reported.map(({ id }) => id).sort((a, b) => a - b)).toEqual(progress.map(({ id }) => id));
    }),
  );
});
