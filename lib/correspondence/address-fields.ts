import { type NamedDataSet, PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import type { SexChoice } from "#lib/correspondence/weights";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { appendTo } from "#lib/platform/append-to";
import type { ParameterReader, Parameters } from "#lib/platform/parameters";

/**
 * What the forms of the correspondence ask for beyond text and choices. As with ParameterReader, what is refused is told
 * in its `errors` and reads as not given; `label` is what the page calls the field.
 */

/** The first digits of a code; "" when not given. An edition named with it is refused: which it is, the field says. */
export function codeStart(read: ParameterReader, name: string, label: string): string {
  const given = read.text(name, label);
  const typed = given === "" ? { code: "", edition: null } : readTypedCode(given);
  if (typed?.edition === null && !typed.code.includes("/")) return typed.code;
  return (
    refuse(read, name, `${label} is not the start of a code. Give one to four digits, such as 21 or 2136.`) ??
    ""
  );
}

/** A whole number from 1; undefined when not given. */
export function wholeNumber(
  read: ParameterReader,
  name: string,
  label: string,
  most = 1_000_000,
): number | undefined {
  const given = read.text(name, label);
  if (given === "") return undefined;
  const number = /^[0-9]{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= 1 && number <= most) return number;
  return refuse(read, name, `${label} is not a whole number from 1 to ${most}. Give one, such as 2.`);
}

/** A percentage above 0, with or without its sign, as a share from 0 to 1; undefined when not given. */
export function percentage(read: ParameterReader, name: string, label: string): number | undefined {
  const given = read.text(name, label).replace(/\s*%$/, "");
  if (given === "") return undefined;
  const percent = /^[0-9]{1,3}(?:\.[0-9]{1,6})?$/.test(given) ? Number(given) : Number.NaN;
  if (percent > 0 && percent <= 100) return percent / 100;
  return refuse(read, name, `${label} is not a percentage. Give a number above 0 and up to 100, such as 5.`);
}

/** A share as the percentage that a form field holds: 0.05 → "5". */
export function percentText(share: number | undefined): string {
  return share === undefined ? "" : String(Number((share * 100).toFixed(6)));
}

/** Whose people are counted; the Census sample, men and women together, unless something else is said. */
export function readShareBasis(
  read: ParameterReader,
  dataSets: readonly NamedDataSet[] = PUBLISHED_DATA_SETS,
): { sex: SexChoice; dataSet: DualCodedDataSet } {
  const ids = dataSets.map(({ id }) => id);
  return {
    sex: read.choice("sex", "Men or women", ["both", "men", "women"]) || "both",
    dataSet: read.choice("data", "The source of the counts", ids) || "census",
  };
}

/** The parameters of an address that keep the choice of readShareBasis. */
export function choiceParameters(choice: {
  sex?: SexChoice | undefined;
  dataSet?: DualCodedDataSet | undefined;
}): Record<string, string | undefined> {
  return {
    sex: unlessDefault(choice.sex, "both"),
    data: unlessDefault(choice.dataSet, "census"),
  };
}

/** A parameter's value, left out of the address where it is what an address without it means. */
export function unlessDefault<Value>(value: Value | undefined, usual: Value): Value | undefined {
  return value === usual ? undefined : value;
}

/** What stands in a text field after it was sent: what was typed, also where it was refused. */
export function typedText(parameters: Parameters, name: string): string {
  const given = parameters[name];
  return typeof given === "string" ? given.slice(0, LONGEST_TYPED) : "";
}

const LONGEST_TYPED = 200;

/** The parameters of a request to a route, as a page is given them. */
export function parametersOf(request: Request): Parameters {
  const { searchParams } = new URL(request.url);
  const values = new Map<string, string[]>();
  for (const [name, value] of searchParams) appendTo(values, name, value);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

function refuse(read: ParameterReader, field: string, message: string): undefined {
  read.errors.push({ field, message });
  return undefined;
}
