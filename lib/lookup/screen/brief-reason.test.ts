import { expect, it } from "vitest";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import { briefReason } from "#lib/lookup/screen/brief-reason";
import type { Correction } from "#lib/lookup/words/replacements";

const entry = (natural: string, more: Partial<LookupEntry> = {}): { entry: LookupEntry } => ({
  entry: {
    ...{ uid: "a", title: natural, natural, add: "", ind: "", defaultFlag: "" as const },
    ...{ codes: {}, see: "", seeEntries: [], ...more },
  },
});
const reason = (
  query: string,
  found: { entry: LookupEntry },
  corrections: Correction[] = [],
  industry = "",
) => briefReason({ query, corrections }, found, industry);

it("compares the title that was typed with the one found, whatever the order, number and fillers of its words", () => {
  expect(reason("Staff nurses", entry("Staff nurse"))).toBe("Exact title");
  expect(reason("manager of sales", entry("Sales manager"))).toBe("Exact title");
  expect(reason("senior staff nurse", entry("Staff nurse"))).toBe("Shorter title");
  expect(reason("nurse", entry("Staff nurse"))).toBe("Longer title");
  expect(reason("nurse adviser", entry("Staff nurse"))).toBe("Similar title");
  expect(reason("realtor", entry("Estate agent"))).toBe("Other words");
});

it("says that the title was changed first", () => {
  const spelt: Correction = { from: "acountant", to: "accountant", kind: "spelling" };
  expect(reason("acountant", entry("Accountant"), [spelt])).toBe("Corrected title");
  const begun: Correction = { from: "plumb", to: "plumber", kind: "completion" };
  expect(reason("plumb", entry("Plumber"), [begun])).toBe("Completed title");
});

it("says what settled it: the industry given, a qualifier among the words, or the index's default", () => {
  const qualified = entry("Accountant", { add: "qualified", ind: "banking", defaultFlag: "Q" });
  expect(reason("accountant", qualified, [], "a bank, banking")).toBe("Exact title · industry");
  expect(reason("qualified accountant", qualified)).toBe("Shorter title · qualifier");
  expect(reason("accountant", qualified)).toBe("Exact title · default");
});
