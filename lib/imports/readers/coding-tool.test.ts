import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeToolText } from "#lib/files/decode-text";
import { PublishedFileError } from "#lib/files/refused-row";
import { ANYTHING } from "#lib/imports/known-facts";
import { looksLikeCodingTool, readCodingTool } from "#lib/imports/readers/coding-tool";

const UNIT =
  'socDB[1121] = {soc2010:1121,unit:"PRODUCTION MANAGERS",desc:"They plan.<BR>They &amp; others direct.",entry:"By&nbsp;exam.",' +
  'tasks:["plans work;","checks it, etc.","reports.","",""],related:["Works manager","",""],' +
  "opcat:[2,1,8.1,9.1,2,5,5,5],ancls:[1.1,1.1,4,4,1.1,2,2,2],redoc:[0,8.1,0,2],redac:[0,4,0,1.1]};";
const MINOR = 'socDB[112] = {unit:"PRODUCTION MANAGERS AND DIRECTORS",desc:"This minor group."};';

describe("data of the ONS coding tool", () => {
  it("has a description without markup, its tasks without end marks and empty places", () => {
    expect(
      readCodingTool(`socDB = new Array();\n// socDB[1115] = …\n\n${UNIT}\r\n${MINOR}`).descriptions,
    ).toEqual([
      {
        edition: "soc2010",
        code: "1121",
        title: "PRODUCTION MANAGERS",
        general: "They plan.\nThey & others direct.",
        entryRoutes: "By exam.",
        tasks: ["plans work", "checks it, etc.", "reports"],
        relatedTitles: ["Works manager"],
        classified: "",
      },
      expect.objectContaining({ code: "112", general: "This minor group.", tasks: [] }),
    ]);
  });

  it("has NS-SEC by the simplified, the full and the reduced method", () => {
    const { nssec } = readCodingTool(UNIT);
    expect(
      nssec.map((row) => `${row.method}, ${row.employmentStatus}: L${row.operational}, ${row.analytic}`),
    ).toEqual([
      "simplified, any: L2, 1.1",
      "full, employers, large establishments: L1, 1.1",
      "full, employers, small establishments: L8.1, 4",
      "full, self-employed, no employees: L9.1, 4",
      "full, managers, large establishments: L2, 1.1",
      "full, managers, small establishments: L5, 2",
      "full, supervisors: L5, 2",
      "full, other employees: L5, 2",
      "reduced, employers: L8.1, 4",
      "reduced, managers: L2, 1.1",
    ]);
  });

  it.each([
    [
      "a special code",
      'socDB[10] = {soc2010:0010,unit:"Retired",desc:"Retired"};',
      "This is a special code (Retired), not a group of SOC2010.",
    ],
    [
      "a call instead of data",
      "socDB[1122] = alert(1);",
      "The line is not a statement of the form socDB[code] = {…};",
    ],
    ["another statement", "document.write(1);", "The line is not a statement of the form socDB[code] = {…};"],
    ["a code twice", UNIT, "The code stands above already."],
    ["a code that is too long", 'socDB[11210] = {unit:"A"};', "This is not a code."],
  ])("refuses %s, and names the line", (_, line, reason) => {
    const { refusals, descriptions, read } = readCodingTool(`${UNIT}\n\n${line}`);
    expect(refusals).toMatchObject([{ row: 3, reason }]);
    expect(descriptions).toHaveLength(1);
    expect(read).toBe(2);
  });

  it("refuses a group that is not held", () => {
    const held = { ...ANYTHING, group: (_: string, code: string) => code === "112" };
    const { refusals } = readCodingTool(`${MINOR}\n${UNIT}`, held);
    expect(refusals).toMatchObject([{ row: 2, value: "1121", reason: "This is not a group of SOC2010." }]);
  });

  it("is refused as a whole when it holds nothing of the kind", () => {
    expect(looksLikeCodingTool("socDB[1] = {};")).toBe(true);
    expect(looksLikeCodingTool("// socDB is gone")).toBe(false);
    expect(() => readCodingTool("var a = 1;")).toThrow(PublishedFileError);
  });
});

const FILE = "../shared/reference/ons-coding-tool-socDB.js";

describe.skipIf(!existsSync(FILE))(
  "the ONS coding tool's data as published (skipped where ../shared is absent)",
  () => {
    it("describes 493 groups in readable text and refuses the nine special codes", () => {
      const { descriptions, nssec, refusals } = readCodingTool(decodeToolText(readFileSync(FILE)));
      const lengths = [1, 2, 3, 4].map(
        (length) => descriptions.filter(({ code }) => code.length === length).length,
      );
      expect(lengths).toEqual([9, 25, 90, 369]);
      expect(nssec).toHaveLength(3690);
      expect(refusals.map((refusal) => refusal.value)).toEqual(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `00${n}0`),
      );
      const text = JSON.stringify(descriptions);
      expect(text.match(/.{20}(?:[\u0080-\u009f\ufffd]|<br|&[a-z]+;)/i)?.[0]).toBeUndefined();
      expect(text).toContain("an organisation’s marketing");
    });
  },
);
