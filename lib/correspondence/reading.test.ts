import { expect, test } from "vitest";
import { pictureHref, readPictureAddress } from "#lib/correspondence/pictures/picture-address";
import { pairHref, publicReading, turnedReading } from "#lib/correspondence/reading";
import { SIDES } from "#lib/correspondence/tables.fixture";

const reading = publicReading(SIDES);

test("a pair has one page, whichever side it is read from", () => {
  expect(pairHref(reading, "2136", "2134")).toBe("/correspondences/soc2010-soc2020/2136/2134");
  expect(pairHref(turnedReading(reading), "2134", "2136")).toBe("/correspondences/soc2010-soc2020/2136/2134");
  expect(pairHref(reading, "2136", null)).toBe("/correspondences/soc2010-soc2020/2136/none");
});

test("each way to read has pages of its own, and the other way leads back", () => {
  const turned = turnedReading(reading);
  expect([turned.path, turned.turnedPath]).toEqual([
    "/correspondences/soc2020-soc2010",
    "/correspondences/soc2010-soc2020",
  ]);
  expect(turnedReading(turned)).toEqual(reading);
});

test("the address of a picture says what its breadths stand for, unless it is index entries", () => {
  const { asked, reader } = readPictureAddress({ by: "people", data: "lfs", sex: "both" });
  expect(reader.errors).toEqual([]);
  expect(pictureHref("/here", "213", asked)).toBe("/here/pictures/213?by=people&data=lfs");
  expect(pictureHref("/here", "213", readPictureAddress({}).asked)).toBe("/here/pictures/213");
});
