import { choiceParameters, readShareBasis, unlessDefault } from "#lib/correspondence/address-fields";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What breadths of a picture stand for. */
export interface PictureAddress {
  by: "entries" | "people";
  sex: SexChoice;
  dataSet: DualCodedDataSet;
}

/** Where the pictures of the groups that a reading reads first are. */
export function picturesPath(path: string): string {
  return `${path}/pictures`;
}

export function readPictureAddress(parameters: Parameters): {
  asked: PictureAddress;
  reader: ParameterReader;
} {
  const reader = new ParameterReader(parameters);
  const by = reader.choice("by", "What the breadth stands for", ["entries", "people"]) || "entries";
  return { asked: { by, ...readShareBasis(reader) }, reader };
}

/**
 * The address of the picture of one minor group of the edition that is read first.
 * @param path of the reading: "/correspondences/soc2010-soc2020"
 */
export function pictureHref(path: string, minor: string, asked?: PictureAddress): string {
  return address(`${picturesPath(path)}/${encodeURIComponent(minor)}`, {
    by: unlessDefault(asked?.by, "entries"),
    ...choiceParameters(asked ?? {}),
  });
}
