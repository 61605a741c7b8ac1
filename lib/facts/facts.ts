import type { EditionId, Group } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";

/** A group together with the edition it belongs to. A published file need not state its place; facts that are held have it. */
export interface PublishedGroup extends Group {
  edition: EditionId;
}

/** The prose of one group. */
export interface PublishedDescription {
  edition: EditionId;
  code: string;
  /** The title printed beside the prose; it may be older or in other letters than the group's title. */
  title: string;
  general: string;
  /** Typical entry routes and associated qualifications; "" above the unit group. */
  entryRoutes: string;
  tasks: string[];
  relatedTitles: string[];
  /** What the group is divided into, as printed; "" for a unit group. */
  classified: string;
}

export const SEXES = ["men", "women"] as const;
export type Sex = (typeof SEXES)[number];

/** Where published dual-coded records come from: see data/data-sets.csv. */
export const DUAL_CODED_DATA_SETS = ["lfs", "census"] as const;
export type PublishedDataSet = (typeof DUAL_CODED_DATA_SETS)[number];
/** A published one, or a batch of gold coding that offers its counts beside those: "gold:lfs-2026-q1". */
export type DualCodedDataSet = PublishedDataSet | `gold:${string}`;

/**
 * Records of a unit group of one edition that were coded to a unit group of another too. No record where the source
 * published no share.
 */
export interface DualCodedCount {
  sourceEdition: EditionId;
  targetEdition: EditionId;
  source: string;
  target: string;
  /** "" for people who are not told apart; no published count has it. */
  sex: Sex | "";
  dataSet: DualCodedDataSet;
  count: number;
}

/** The counts of records that were coded to both editions of a pair. */
export function countsOf(
  counts: readonly DualCodedCount[],
  { source, target }: EditionPair,
): DualCodedCount[] {
  return counts.filter((count) => count.sourceEdition === source && count.targetEdition === target);
}

/**
 * How many rows of a published index have a code of one edition beside a code of another: an index of which only the pairs
 * of codes are known, not what the rows are.
 */
export interface IndexPair {
  sourceEdition: EditionId;
  source: string;
  targetEdition: EditionId;
  target: string;
  /** At least 1. */
  entries: number;
}

/** All records of a unit group that were coded to another edition too; the counts may add up to fewer. */
export interface DualCodedBase {
  /** The edition of `source`. */
  edition: EditionId;
  source: string;
  sex: Sex | "";
  dataSet: DualCodedDataSet;
  base: number;
}

/** Ways to derive NS-SEC from an occupation, by how much is known of the job. */
export const NSSEC_METHODS = ["simplified", "full", "reduced"] as const;
export type NssecMethod = (typeof NSSEC_METHODS)[number];

/** Employment statuses in the order of the derivation table; "any" belongs to the simplified method alone. */
export const NSSEC_STATUSES = [
  "any",
  "employers, large establishments",
  "employers, small establishments",
  "self-employed, no employees",
  "managers, large establishments",
  "managers, small establishments",
  "supervisors",
  "other employees",
  "employers",
  "managers",
] as const;
export type NssecStatus = (typeof NSSEC_STATUSES)[number];

/** NS-SEC of a unit group for one employment status. */
export interface NssecClass {
  edition: EditionId;
  code: string;
  method: NssecMethod;
  employmentStatus: NssecStatus;
  /** Operational category without its letter L: "8.1". */
  operational: string;
  /** Analytic class: "1.1", "1.2", "2" to "7". */
  analytic: string;
}

/** What a group's size counts: see measure.ts. */
export const SIZE_MEASURES = ["employment", "jobs", "cases"] as const;
export type SizeMeasure = (typeof SIZE_MEASURES)[number];

/** How large a group is in one data set, men and women, full-time and part-time together: read off the figures. */
export interface GroupSize {
  edition: EditionId;
  code: string;
  dataSet: string;
  measure: SizeMeasure;
  value: number;
}

export const HOURS = ["full-time", "part-time"] as const;
export type Hours = (typeof HOURS)[number];

/** How precise an estimate is, by its coefficient of variation: see lib/figures/quality.ts. */
export const QUALITIES = ["precise", "reasonably precise", "acceptable", "unreliable"] as const;
export type Quality = (typeof QUALITIES)[number];

/** Why a source prints a mark where a figure would be. That is never nought. */
export const SUPPRESSED = [
  "unreliable",
  "disclosive",
  "not applicable",
  "nil or negligible",
  "not given",
] as const;
export type Suppressed = (typeof SUPPRESSED)[number];

/** A published figure of a group, or of all groups of an edition together. */
export interface Figure {
  edition: EditionId;
  /** "" for all groups together. */
  code: string;
  dataSet: string;
  /** Id of a measure (measure.ts). */
  measure: string;
  /** "" for men and women together. */
  sex: Sex | "";
  /** "" for full-time and part-time together. */
  hours: Hours | "";
  /** In the measure's unit; null where it is suppressed. */
  value: number | null;
  /** "" where there is a value. */
  suppressed: Suppressed | "";
  /** "" where the source says nothing of it. */
  quality: Quality | "";
  /** Coefficient of variation in per cent; null where the source gives none. */
  cv: number | null;
  /** Records that it was estimated from; null where the source does not say. */
  base: number | null;
}

export const DATA_SET_STATUSES = ["provisional", "revised", "final"] as const;
export type DataSetStatus = (typeof DATA_SET_STATUSES)[number];

/** Where figures come from. */
export interface DataSet {
  id: string;
  title: string;
  source: string;
  /** "Open Government Licence v3.0"; "" where it is not known. */
  licence: string;
  /** What it is a part of, year by year: data sets with the same are one time series. "" for none. */
  series: string;
  /** The time that it is of: "2021-04", "2025", "2014-01/2016-09". "" where it is not known. */
  period: string;
  /** Whether its figures may change; "" where the source does not say. */
  status: DataSetStatus | "";
  /** Whom or what it counts: "employee jobs, United Kingdom". */
  population: string;
  /** The edition that its groups are of; "" for records that were coded to two. */
  edition: EditionId | "";
  /** Of a data set with a measure of its own: its name ("vacancies") and unit; "" for the rest. */
  measure: string;
  unit: string;
}

/** A row of the withdrawn coding tool's index. Title and qualifiers are one text there, parted by commas alone. */
export interface ToolIndexEntry {
  edition: EditionId;
  code: string;
  /** "Executive, chief, health authority: hospital service". */
  text: string;
}
