import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { neededVariables } from "#lib/microdata/layout/measures";
import { readNumber } from "#lib/microdata/reading/read-number";
import { readRecords } from "#lib/microdata/reading/read-records";

const HEADINGS = "Year,NumStrata,Sex,Age,Ft,Adr,Lop,Wgor,Calwght,Gpay,Occ10";
const ROW = "2016,4,1,40,1,1,2,8,120.5,512.25,2136";
const wanted = { variables: neededVariables(["weekly-pay"]), occupations: true };

function read(text: string, options: Partial<Parameters<typeof readRecords>[1]> = {}) {
  return readRecords(sourceOfBytes(Buffer.from(text)), { wanted, ...options });
}
/** Enough good rows that one bad one does not spoil the file. */
const among = (row: string, headings = HEADINGS) => [headings, ...Array(30).fill(ROW), row, ""].join("\n");

describe("microdata", () => {
  it("are read by their headings, in any order and case, whatever ends a line", async () => {
    const turned = (line: string) => line.split(",").reverse().join(",");
    for (const text of [
      `${HEADINGS}\n${ROW}\n`,
      `${HEADINGS.toUpperCase()}\r\n${ROW}\r\n`,
      `${HEADINGS}\r${ROW}`,
      `\ufeff${HEADINGS}\n\n${ROW}\n,,,,,,,,,,\n`,
      `${turned(HEADINGS)}\n${turned(ROW)}`,
      `${HEADINGS.replaceAll(",", ";")}\n${ROW.replaceAll(",", ";")}`,
      `Released to a researcher,,,,,,,,,,\n${HEADINGS}\n${ROW.split(",")
        .map((cell) => `"${cell}"`)
        .join(",")}`,
    ]) {
      const { records, rows, refused } = await read(text);
      expect([rows, refused.total, records.length]).toEqual([1, 0, 1]);
      expect(records.of.gpay![0]).toBe(512.25);
      expect(records.of.calwght![0]).toBe(120.5);
      expect(records.occupations.get("occ10")![0]).toBe(2136);
    }
  });

  it("may have missing values where the description has them: a blank, or a point", async () => {
    const { records, refused } = await read(`${HEADINGS}\n2016,4,2,,2,1,1,0,,.,\n`);
    expect(refused.total).toBe(0);
    expect([records.of.gpay![0], records.of.calwght![0]]).toEqual([Number.NaN, Number.NaN]);
    expect([records.of.age![0], records.of.wgor![0], records.occupations.get("occ10")![0]]).toEqual([
      0, 0, 0,
    ]);
  });

  it("without a column say which, and what it is needed for", async () => {
    await expect(read(`${HEADINGS.replace("Calwght", "Weight")}\n${ROW}`)).rejects.toThrow(
      "The file has not got the column “calwght”, the calibration weight, which every estimate needs.",
    );
    await expect(
      read(`${HEADINGS.replace("Gpay", "Pay").replace(",Occ10", ",Soc")}\n${ROW}`),
    ).rejects.toThrow(
      /these columns “gpay”, gross weekly pay, which estimates of weekly pay need and one of occupations/,
    );
    await expect(read(`${HEADINGS},gpay\n${ROW},1`)).rejects.toThrow("“gpay” is there twice");
    await expect(read("a,b\n1,2\n")).rejects.toThrow("does not name the variables");
    await expect(read(`${HEADINGS}\n`)).rejects.toThrow("no records below");
    await expect(read("")).rejects.toThrow("empty");
    await expect(read("PK\u0003\u0004")).rejects.toThrow("as CSV only");
  });

  it.each([
    ["a negative weight", "2016,4,1,40,1,1,2,8,-3,512,2136", "calwght", "is a weight below nought"],
    ["a weight of nought", "2016,4,1,40,1,1,2,8,0,512,2136", "calwght", "is a weight of nought"],
    [
      "thousands as text",
      '2016,4,1,40,1,1,2,8,120,"1,512.00",2136',
      "gpay",
      "has a comma or a space for thousands",
    ],
    [
      "thousands that part a cell",
      "2016,4,1,40,1,1,2,8,120,1,512,2136",
      "",
      "has more cells than there are headings",
    ],
    ["pounds", "2016,4,1,40,1,1,2,8,120,£512,2136", "gpay", "a sign of a currency"],
    ["words", "2016,4,male,40,1,1,2,8,120,512,2136", "sex", "is not a number"],
    ["sex that is missing", "2016,4,,40,1,1,2,8,120,512,2136", "sex", "is blank"],
    ["a code of another length", "2016,4,1,40,1,1,2,8,120,512,213", "occ10", "its 4 figures"],
    ["a region that is none", "2016,4,1,40,1,1,2,13,120,512,2136", "wgor", "is none of"],
    ["a series of another year", "2016,1,1,40,1,1,2,8,120,512,2136", "numstrata", "another series"],
    ["a row cut off", "2016,4,1,40", "", "has fewer cells"],
  ])(
    "with %s have that row refused, with its place and no word of what it holds",
    async (_, row, column, reason) => {
      const { refused, records } = await read(among(row));
      expect(records.length).toBe(30);
      expect(refused.listed).toEqual([{ row: 32, column, reason: expect.stringContaining(reason) }]);
      expect(refused.listed[0]!.reason).not.toMatch(/512|120|male/);
    },
  );

  it("with a code that the edition lacks have that row refused", async () => {
    const hasCode = (_: string, code: number) => code === 2136;
    const { refused } = await read(among(ROW.replace("2136", "2199")), { hasCode });
    expect(refused.lines()).toEqual(["occ10 is no unit group of its edition: row 32"]);
  });

  it("of which more than one in twenty rows are bad are refused as a whole, and none is quoted", async () => {
    const bad = ROW.replace("120.5", "-120.5");
    await expect(read([HEADINGS, ROW, bad, bad].join("\n"))).rejects.toThrow(
      "2 of 3 rows cannot be taken, which is more than one in twenty: in row 3 calwght is a weight below nought.",
    );
  });

  it("say how far they are read", async () => {
    const told: number[] = [];
    const text = `${HEADINGS}\n${`${ROW}\n`.repeat(9_000)}`;
    await read(text, { progress: (bytes) => void told.push(bytes) });
    expect(told.at(-1)).toBe(Buffer.byteLength(text));
  });
});

it("a number is read as it is written", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ min: 0, max: 99_999, noNaN: true }).map((one) => Number(one.toFixed(4))),
      ),
      (number) => {
        const text = ` ${number} `;
        expect(readNumber(`x${text}y`, 1, 1 + text.length)).toBe(number === 0 ? number + 0 : number);
      },
    ),
  );
});
