import type { EditionId } from "#lib/facts/edition";

/** Who published what the tables are made from, as files and pages name it. */

export const ONS = "Office for National Statistics";
export const VOLUME_2 = `${ONS}, SOC2020 Volume 2: the coding index`;
export const DUAL_CODED = `${ONS}, SOC2010 to SOC2020 dual-coded records: Labour Force Survey, January 2014 to September 2016, and a 1% sample of the 2011 Census`;

/** Where the publisher's prose of an edition is found, which does not come with this product, and what its file may be called. */
export const DESCRIPTION_SOURCES: Partial<
  Record<EditionId, { file: string; found: string; href?: string; example: string }>
> = {
  soc2020: {
    file: "SOC2020 Volume 1: structure and descriptions of unit groups, the Excel workbook",
    found: "on the website of the Office for National Statistics",
    href: "https://www.ons.gov.uk/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020/soc2020volume1structureanddescriptionsofunitgroups",
    example: "soc2020volume1.xlsx",
  },
  soc2010: {
    file: "the description file of the SOC2010 coding tool (socDB.js)",
    found:
      "in archived copies of the tool, which the Office for National Statistics withdrew in October 2024",
    example: "socDB.js",
  },
};
