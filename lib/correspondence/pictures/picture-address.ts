import { choiceParameters, readShareBasis, unlessDefault } from "#lib/correspondence/address-fields";
import type { IndexedEdition } from "#lib/correspondence/derive";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { address, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What breadths of a picture stand for. */
export interface PictureAddress {
  by: "entries" | "people";
  sex: SexChoice;
  dataSet: DualCodedDataSet;
}

export const PICTURES_PATH = "/correspondence/pictures";

export function readPictureAddress(parameters: Parameters): {
  asked: PictureAddress;
  reader: ParameterReader;
} {
  const reader = new ParameterReader(parameters);
  const by = reader.choice("by", "What the breadth stands for", ["entries", "people"]) || "entries";
  return { asked: { by, ...readShareBasis(reader) }, reader };
}

/** The address of the picture of one minor group. */
export function pictureHref(edition: IndexedEdition, minor: string, asked?: PictureAddress): string {
  return address(`${PICTURES_PATH}/${edition}/${minor}`, {
    by: unlessDefault(asked?.by, "entries"),
    ...choiceParameters(asked ?? {}),
  });
}
