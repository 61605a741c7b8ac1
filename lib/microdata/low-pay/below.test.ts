import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hourlyRate,
  inFirstYear,
  isBelowLivingWage,
  isBelowMinimum,
  legalRate,
} from "#lib/microdata/low-pay/below";
import { LEGAL_MINIMA, LIVING_WAGES } from "#lib/microdata/low-pay/rates";
import { typedLivingWage, typedMinimum } from "#lib/microdata/low-pay/typed-rates";

const [of2016, of2017] = LEGAL_MINIMA;
const APRIL = 10_417;
const MARCH = 150_317;
const job = (age: number, more: { apprentice?: boolean; started?: number; payPeriod?: number } = {}) => ({
  ...{ age, apprentice: false, started: 0, payPeriod: APRIL, ...more },
});

describe("the hourly rate of low pay", () => {
  it("is pay without overtime and shift premiums over basic hours, in pence to four places", () => {
    expect(hourlyRate(300, 20, 37)).toBe(756.7568);
    expect(hourlyRate(300, Number.NaN, 37)).toBeNaN();
    expect(hourlyRate(300, 0, 0)).toBeNaN();
  });
});

describe("jobs below the legal minimum", () => {
  it.each([
    ["16 or 17", 17, 404.99, 405],
    ["18 to 20", 18, 559.99, 560],
    ["18 to 20", 20, 559.99, 560],
    ["21 to 24", 24, 704.99, 705],
    ["25 and over", 25, 749.99, 750],
  ])("of those of %s in 2017", (_, age, below, at) => {
    expect(isBelowMinimum(of2017!, below, job(age))).toBe(true);
    expect(isBelowMinimum(of2017!, at, job(age))).toBe(false);
  });

  it("holds an apprentice to their rate under 19 and in the first year, then to that of their age", () => {
    const rate = (age: number, started: number) => legalRate(of2017!, age, true, started).pence;
    expect(rate(18, 9_2014)).toBe(350);
    expect(rate(30, 5_2016)).toBe(350);
    expect(rate(30, 4_2017)).toBe(350);
    expect(rate(30, 4_2016)).toBe(750);
    expect(rate(22, 0)).toBe(705);
    expect(legalRate(of2016!, 22, true, 1_2014).pence).toBe(670);
    expect(legalRate(of2016!, 30, true, 1_2014).pence).toBe(720);
  });

  it("takes an apprentice of 16 to be in the first year, and months that are none to be in none", () => {
    expect(inFirstYear(0, 2017, 16, true)).toBe(true);
    expect(inFirstYear(13_2016, 2017, 20, true)).toBe(false);
    expect(inFirstYear(12_2016, 2017, 20, true)).toBe(true);
  });

  it("holds a pay period that began in March to the rate before April", () => {
    expect(isBelowMinimum(of2017!, 720, job(40, { payPeriod: MARCH }))).toBe(false);
    expect(isBelowMinimum(of2017!, 719, job(40, { payPeriod: MARCH }))).toBe(true);
    expect(isBelowMinimum(of2017!, 720, job(40, { payPeriod: 150_316 }))).toBe(true);
    // In 2016 only the rate from 25 up was new.
    expect(isBelowMinimum(of2016!, 669, job(22, { payPeriod: 150_316 }))).toBe(true);
    expect(isBelowMinimum(of2016!, 690, job(25, { payPeriod: 150_316 }))).toBe(false);
  });

  it("is of nobody who is paid the highest rate", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 90 }),
        fc.boolean(),
        fc.nat(122_017),
        (age, apprentice, started) => {
          expect(isBelowMinimum(of2017!, 750, job(age, { apprentice, started }))).toBe(false);
        },
      ),
    );
  });
});

it("below the living wage London has a rate of its own", () => {
  expect([8, 9].map((region) => isBelowLivingWage(LIVING_WAGES[1]!, 900, region))).toEqual([true, false]);
});

describe("rates that somebody types", () => {
  it("are ages with pounds, and those of apprentices", () => {
    expect(
      typedMinimum(2025, "16 7.55 6.40\n18: £10.00, 8.60\n21 12.21 11.44\napprentices 7.55 6.40", "GOV.UK"),
    ).toEqual({
      ...{ year: 2025, source: "GOV.UK", apprentice: { until: 19, pence: 755, before: 640 } },
      bands: [
        { from: 16, pence: 755, before: 640 },
        { from: 18, pence: 1000, before: 860 },
        { from: 21, pence: 1221, before: 1144 },
      ],
    });
    expect(typedLivingWage(2025, "13.85 12.60", "LWF")).toMatchObject({ london: 1385, elsewhere: 1260 });
  });

  it.each([
    ["a line that is none", "16 7.55\nadults 12.21", "Line 2"],
    ["no apprentices", "16 7.55", "apprentices"],
    ["nobody of 16", "18 7.55\napprentices 6", "16 and over"],
    ["an age twice", "16 7.55\n16 8\napprentices 6", "same age"],
    ["a higher rate before", "16 7.55 8\napprentices 6", "before April"],
  ])("are refused for %s", (_, text, said) => expect(() => typedMinimum(2025, text, "GOV.UK")).toThrow(said));

  it("want a source", () => {
    expect(() => typedMinimum(2025, "16 7.55\napprentices 6", " ")).toThrow("where the rates are published");
    expect(() => typedLivingWage(2025, "12.60 13.85", "LWF")).toThrow("London first");
  });
});
