import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDecisions } from "#lib/compile/decisions/decisions.fixture";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";
import { freeze } from "#lib/releases/freeze/freeze";
import { freezeToFiles } from "#lib/releases/freeze/release-files";
import {
  nextInput,
  smallFacts,
  smallInput,
  smallRelease,
  withEntry,
} from "#lib/releases/freeze/release-input.fixture";
import type { ReleaseContent } from "#lib/releases/release-content";
import { decision, firstEntries } from "#lib/revision/revision.fixture";

const NONE = { lastOfPair: null, last: null };
const codeOf = ({ entries }: ReleaseContent, uid: string) =>
  entries.find((entry) => entry.uid === uid)?.codes.soc2020;
const moved = decision("d1", {
  type: "transfer",
  source: "1111",
  content: firstEntries("1111", 1),
  to: { code: "1112" },
});

describe("a release", () => {
  test("that is made again has the same bytes, whatever was decided", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const hashes = () => freezeToFiles(smallInput(decisions), NONE).files.map((file) => file.sha256);
        expect(hashes()).toEqual(hashes());
        const turned = freezeToFiles(smallInput([...decisions].reverse()), NONE);
        expect(turned.files[0]?.sha256).toBe(hashes()[0]);
      }),
      { numRuns: 30 },
    );
  });

  test("after which nothing happened equals the one before but for number, date and notes", () => {
    fc.assert(
      fc.property(anyDecisions, (decisions) => {
        const first = freeze(smallInput(decisions));
        const { heading, ...second } = freeze(nextInput(first, decisions));
        const { heading: _, ...before } = first;
        expect(canonicalJson(second)).toBe(canonicalJson(before));
        expect(heading).toEqual({
          ...first.heading,
          number: 2,
          title: "SOC2010–SOC2020, release 2",
          releasedOn: "2027-05-01",
          notes: "The next",
        });
      }),
      { numRuns: 30 },
    );
  });

  test("of an edition that is not held yet says what it is called and when it was released", () => {
    expect(smallRelease().editions.find(({ id }) => id === "soc2020")).toEqual({
      id: "soc2020",
      series: "soc",
      title: "Standard Occupational Classification 2020",
      shortTitle: "SOC2020",
      status: "released",
      releasedOn: "2026-11-30",
      predecessor: "soc2010",
    });
  });

  test("shows no edition that is only drafted, and no code of one", () => {
    const working = smallFacts();
    const draft = { ...working.editions[0]!, id: "soc2030", status: "draft" as const };
    const entries = withEntry(working.entries, "1111-0", {
      codes: { soc2010: "1111", soc2030: "9" } as never,
    });
    const found = freeze(
      smallInput([], { working: { ...working, editions: [...working.editions, draft], entries } }),
    );
    expect(found.editions.map(({ id }) => id)).toEqual(["soc2010", "soc2020"]);
    expect(found.entries[0]?.codes).toEqual({ soc2010: "1111", soc2020: "1111" });
  });
});

describe("the groups of a release", () => {
  test("are those that the decisions compile to, sub-unit groups where their unit group is", () => {
    const working = smallFacts();
    const subUnits = ["1111/01", "1119/01"].map((code) => ({
      edition: "soc2020",
      code,
      title: `Of ${code}`,
    }));
    const gone = decision("d1", { type: "merge", sources: ["1119"], to: { code: "1111" } });
    const { groups } = freeze(
      smallInput([gone], { working: { ...working, groups: [...working.groups, ...subUnits] } }),
    );
    const codes = groups.filter(({ edition }) => edition === "soc2020").map(({ code }) => code);
    expect(codes).toContain("1111/01");
    expect(codes).not.toContain("1119");
    expect(codes).not.toContain("1119/01");
    expect(codes).toEqual([...codes].sort());
  });

  test("of other editions stay as they were released, whatever an import makes of them", () => {
    const first = smallRelease();
    const groups = first.groups.map((group) =>
      group.edition === "soc2010" ? { ...group, title: `${group.title}, imported` } : group,
    );
    expect(freeze(nextInput(first, [], { groups })).groups).toEqual(first.groups);
  });
});

describe("the code of an entry in the edition released", () => {
  test("is the compiled one where the index has none", () => {
    expect(codeOf(smallRelease(moved), "1111-0")).toBe("1112");
    expect(codeOf(smallRelease(moved), "1111-1")).toBe("1111");
  });

  test("is the index's own where somebody coded it otherwise and nothing was decided since", () => {
    const first = smallRelease();
    const entries = withEntry(first.entries, "1111-0", { codes: { soc2010: "1111", soc2020: "1119" } });
    expect(codeOf(freeze(nextInput(first, [], { entries })), "1111-0")).toBe("1119");
  });

  test("is the compiled one where a decision since the last release moved it, also against the index", () => {
    const first = smallRelease();
    const entries = withEntry(first.entries, "1111-0", { codes: { soc2010: "1111", soc2020: "1119" } });
    expect(codeOf(freeze(nextInput(first, [moved], { entries })), "1111-0")).toBe("1112");
  });

  test("goes where a decision since takes the entry out of the index", () => {
    const taken = decision("d1", { type: "remove entries", uids: ["1111-0"] });
    const second = freeze(nextInput(smallRelease(), [taken]));
    expect(second.entries.find(({ uid }) => uid === "1111-0")?.codes).toEqual({ soc2010: "1111" });
  });

  test("a sub-unit group that is not in the new unit group is dropped", () => {
    const first = smallRelease();
    const entries = withEntry(first.entries, "1111-0", { subUnit: "1111/01" });
    const subUnitOf = (content: ReleaseContent) =>
      content.entries.find(({ uid }) => uid === "1111-0")?.subUnit;
    expect(subUnitOf(freeze(nextInput(first, [], { entries })))).toBe("1111/01");
    expect(subUnitOf(freeze(nextInput(first, [moved], { entries })))).toBe("");
  });

  test("entries that decisions add come behind the others", () => {
    const entry = { uid: "new", title: "Vlogger", natural: "Vlogger", add: "", ind: "" };
    const added = decision("d1", { type: "add entries", to: { code: "1112" }, entries: [entry] });
    const first = smallRelease(added);
    expect(first.entries.at(-1)).toMatchObject({ ...entry, recno: 33, codes: { soc2020: "1112" } });
    expect(freeze(nextInput(first, [added])).entries).toEqual(first.entries);
  });
});

describe("the descriptions of a release", () => {
  const prose = (edition: string, code: string, general: string) => ({
    ...{ edition, code, title: `Of ${code}`, general, entryRoutes: "" },
    ...{ tasks: [], relatedTitles: [], classified: "as printed" },
  });
  const described = (part: "general" | "tasks", text: string) =>
    decision(`d-${part}`, { type: "describe", group: "1111", part, text });

  test("live on with their groups, with what decisions word otherwise", () => {
    const working = { ...smallFacts(), descriptions: [prose("soc2010", "1111", "They nurse.")] };
    const found = (...decisions: Parameters<typeof smallRelease>) =>
      freeze(smallInput(decisions, { working })).descriptions.find(({ edition }) => edition === "soc2020");
    expect(found()).toMatchObject({ code: "1111", title: "Nurses", general: "They nurse.", classified: "" });
    expect(found(described("general", "They care."), described("tasks", "Nursing\n\nCaring"))).toMatchObject({
      general: "They care.",
      tasks: ["Nursing", "Caring"],
    });
  });

  test("are as they were last edited, once the edition has its own", () => {
    const descriptions = [prose("soc2020", "1111", "Edited here.")];
    const { descriptions: found } = freeze(nextInput(smallRelease(), [], { descriptions }));
    expect(found).toEqual(descriptions);
  });
});

describe("the version of the index", () => {
  const versioned = (note: string) => {
    const working = smallFacts();
    return { ...working, entries: withEntry(working.entries, "1111-0", { version: note }) };
  };
  const first = freeze(smallInput([], { working: versioned("V13 amended") }));
  const edit = { entries: withEntry(first.entries, "1111-1", { ind: "theatre" }) };

  test("is the publisher's at first, and ours after each release with an edit", () => {
    const second = freeze(nextInput(first, [], edit));
    const third = freeze(nextInput(second, []));
    const fourth = freeze(nextInput(third, [moved]));
    expect([first, second, third, fourth].map(({ heading }) => heading.indexVersion)).toEqual([
      "13",
      "13.1",
      "13.1",
      "13.2",
    ]);
  });

  test("is the publisher's again once an import brings a higher one", () => {
    const entries = withEntry(first.entries, "1111-1", { version: "V14 new" });
    expect(freeze(nextInput(first, [], { entries })).heading.indexVersion).toBe("14");
  });

  test("an edited description counts too; that the publisher numbers records otherwise does not", () => {
    const recounted = first.entries.map((entry) => ({ ...entry, recno: entry.recno + 5 }));
    expect(freeze(nextInput(first, [], { entries: recounted })).heading.indexVersion).toBe("13");
    const descriptions = [
      {
        edition: "soc2020",
        code: "1111",
        title: "",
        general: "New",
        entryRoutes: "",
        tasks: [],
        relatedTitles: [],
        classified: "",
      },
    ];
    expect(freeze(nextInput(first, [], { descriptions })).heading.indexVersion).toBe("13.1");
  });
});

test("a description that was edited after a decision worded it stays as edited, until another decision", () => {
  const worded = (text: string) => decision("d1", { type: "describe", group: "1111", part: "general", text });
  const first = smallRelease(worded("As decided."));
  expect(first.descriptions).toMatchObject([{ edition: "soc2020", code: "1111", general: "As decided." }]);
  const descriptions = first.descriptions.map((one) => ({ ...one, general: "As edited." }));
  const general = (text: string) =>
    freeze(nextInput(first, [worded(text)], { descriptions })).descriptions[0]?.general;
  expect(general("As decided.")).toBe("As edited.");
  expect(general("As decided anew.")).toBe("As decided anew.");
});
