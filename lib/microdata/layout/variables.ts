/**
 * The variables of the dataset of the Annual Survey of Hours and Earnings that estimates need, by the names that its
 * information document (Office for National Statistics, October 2017, "Description of variables") gives them.
 */
export type Variable =
  | "year"
  | "numstrata"
  | "sex"
  | "age"
  | "ft"
  | "adr"
  | "lop"
  | "sjd"
  | "wgor"
  | "serno"
  | "serno1"
  | "app"
  | "appdate"
  | "ppstart"
  | "bhr"
  | "thrs"
  | "gpay"
  | "gpox"
  | "sppay"
  | "he"
  | "hexo"
  | "agp"
  | "calwght"
  | "lpcalwght";

/** What a cell of a variable holds. Nought stands for a code that is missing, not-a-number for an amount that is. */
export type Content =
  /** One of some whole numbers. */
  | { kind: "code"; of: readonly number[]; missing: boolean }
  /** A whole number in bounds. */
  | { kind: "whole"; from: number; to: number; missing: boolean }
  /** Pounds, hours: from nought up, or any where it may be taken back. */
  | { kind: "amount"; negative?: true }
  /** Above nought; a record that a weight was not made for has none. */
  | { kind: "weight" }
  /** A date as the document writes it: DDMMYY or MMYYYY, also where a program took the first nought off. */
  | { kind: "date"; digits: 6 };

export interface VariableFacts {
  /** What it is, to be said after "the column …,". */
  is: string;
  content: Content;
}

const YES_NO = [1, 2] as const;
const code = (of: readonly number[], missing = false): Content => ({ kind: "code", of, missing });
const amount: Content = { kind: "amount" };
/** So long a serial number is still told from the next by a number of the machine. */
const LONGEST_SERIAL = 9_007_199_254_740_991;
const serial = (missing: boolean): Content => ({ kind: "whole", from: 1, to: LONGEST_SERIAL, missing });

export const VARIABLES: Readonly<Record<Variable, VariableFacts>> = {
  year: { is: "the year of the survey", content: { kind: "whole", from: 1997, to: 2100, missing: false } },
  numstrata: { is: "the series that the dataset belongs to", content: code([1, 3, 4]) },
  sex: { is: "sex (1 male, 2 female)", content: code(YES_NO) },
  age: { is: "age in years", content: { kind: "whole", from: 0, to: 120, missing: true } },
  ft: { is: "the full-time and part-time marker", content: code(YES_NO) },
  adr: { is: "the adult rate marker", content: code(YES_NO) },
  lop: { is: "the loss of pay marker", content: code(YES_NO) },
  sjd: { is: "the same job marker", content: code(YES_NO, true) },
  wgor: { is: "the work region", content: code([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], true) },
  serno: { is: "the serial number", content: serial(false) },
  serno1: { is: "the serial number of the same job in the year before", content: serial(true) },
  app: { is: "the apprentice marker", content: code(YES_NO, true) },
  appdate: { is: "the start of the apprenticeship (MMYYYY)", content: { kind: "date", digits: 6 } },
  ppstart: { is: "the start of the pay period (DDMMYY)", content: { kind: "date", digits: 6 } },
  bhr: { is: "basic paid hours", content: amount },
  thrs: { is: "total paid hours", content: amount },
  gpay: { is: "gross weekly pay", content: amount },
  gpox: { is: "gross weekly pay excluding overtime", content: amount },
  sppay: { is: "shift and premium payments", content: { kind: "amount", negative: true } },
  he: { is: "hourly earnings", content: amount },
  hexo: { is: "hourly earnings excluding overtime", content: amount },
  agp: { is: "annual gross pay", content: amount },
  calwght: { is: "the calibration weight", content: { kind: "weight" } },
  lpcalwght: { is: "the low pay calibration weight", content: { kind: "weight" } },
};
