import fc from "fast-check";
import { expect, test } from "vitest";
import { isApprenticeshipReference, readUrn } from "#lib/standards/urn";

test.each([
  ["SFHDC5", ["SFH", "DC", "5", "", false]],
  ["CFABAD123", ["CFA", "BAD", "123", "", false]],
  ["INSML001", ["INS", "ML", "001", "", false]],
  ["COSVR 208v2", ["COS", "VR", "208", "2", false]],
  ["COSVR208V02 (Legacy)", ["COS", "VR", "208", "2", true]],
  ["SCDHSC0031 - legacy", ["SCD", "HSC", "0031", "", true]],
  ["SEMPEO2-14", ["SEM", "PEO", "2.14", "", false]],
  ["PPL1FOH2", ["PPL", "1FOH", "2", "", false]],
  ["ECC 0012L v1", ["ECC", "", "0012", "1", true]],
  ["ST0123", ["ST", "", "0123", "", false]],
  ["ST0123v1.1", ["ST", "", "0123", "1.1", false]],
])("reads %s", (text, parts) => {
  const { developer, suiteCode, number, version, legacy, isRead } = readUrn(text);
  expect([developer, suiteCode, number, version, legacy]).toEqual(parts);
  expect(isRead).toBe(true);
});

test("keeps what it cannot read as it is written, and says so", () => {
  expect(readUrn("  Customer   service ")).toMatchObject({
    written: "Customer service",
    key: "CUSTOMERSERVICE",
    isRead: false,
    developer: "",
  });
});

test("tells an apprenticeship standard by its reference alone", () => {
  expect(isApprenticeshipReference(readUrn("st 0123"))).toBe(true);
  expect(isApprenticeshipReference(readUrn("STAB0123"))).toBe(false);
});

const letters = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKMNOPQRSTUWXYZ"), minLength: least, maxLength: most });
const urns = fc.record({
  developer: letters(3, 3),
  suite: letters(0, 4),
  number: fc.integer({ min: 1, max: 9999 }).map(String),
  version: fc.option(fc.integer({ min: 1, max: 20 }).map(String), { nil: "" }),
  legacy: fc.boolean(),
});

test("any URN is put together from its parts again, and is the same in any letters and spacing", () => {
  fc.assert(
    fc.property(urns, fc.boolean(), ({ developer, suite, number, version, legacy }, lower) => {
      const text = `${developer}${suite}${number}${version && `v${version}`}${legacy ? " (Legacy)" : ""}`;
      const read = readUrn(text);
      expect(read).toMatchObject({ developer, suiteCode: suite, number, version, legacy, isRead: true });
      const otherwise = `${developer} ${suite}-${number} ${version && `V${version}`}${legacy ? " - LEGACY" : ""}`;
      expect(readUrn(lower ? otherwise.toLowerCase() : otherwise).key).toBe(read.key);
      // Addresses may have the key in place of the URN.
      expect(readUrn(read.key)).toMatchObject({ key: read.key, number, version, legacy });
    }),
  );
});
