import { expect, test } from "vitest";
import { pairHref } from "#lib/correspondence/direction";
import { pictureHref, readPictureAddress } from "#lib/correspondence/pictures/picture-address";

test("a pair has one page, whichever side it is read from", () => {
  expect(pairHref("2136", "2134")).toBe("/correspondence/2136/2134");
  expect(pairHref("2134", "2136", "2020-2010")).toBe("/correspondence/2136/2134");
});

test("the address of a picture says what its breadths stand for, unless it is index entries", () => {
  const { asked, reader } = readPictureAddress({ by: "people", data: "lfs", sex: "both" });
  expect(reader.errors).toEqual([]);
  expect(pictureHref("soc2010", "213", asked)).toBe(
    "/correspondence/pictures/soc2010/213?by=people&data=lfs",
  );
  expect(pictureHref("soc2010", "213", readPictureAddress({}).asked)).toBe(
    "/correspondence/pictures/soc2010/213",
  );
});
