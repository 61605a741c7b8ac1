import type { NssecClass, NssecMethod } from "#lib/facts/facts";

/**
 * Names of the NS-SEC analytic classes.
 * Source: ONS, The National Statistics Socio-economic Classification rebased on SOC2010, section 7, eight-class version.
 */
const NSSEC_CLASSES: Record<string, string> = {
  "1": "Higher managerial, administrative and professional occupations",
  "1.1": "Large employers and higher managerial and administrative occupations",
  "1.2": "Higher professional occupations",
  "2": "Lower managerial, administrative and professional occupations",
  "3": "Intermediate occupations",
  "4": "Small employers and own account workers",
  "5": "Lower supervisory and technical occupations",
  "6": "Semi-routine occupations",
  "7": "Routine occupations",
};

/** What each method to derive NS-SEC needs to know beside the occupation. */
export const NSSEC_METHOD_NAMES: Record<NssecMethod, string> = {
  simplified: "Simplified method: occupation alone",
  reduced: "Reduced method: occupation and whether an employer or manager",
  full: "Full method: occupation, employment status and size of establishment",
};

/** A class by number and name, "3 Intermediate occupations"; the number alone where it has no name. */
export function nssecClassName(analytic: string): string {
  const name = NSSEC_CLASSES[analytic];
  return name === undefined ? analytic : `${analytic} ${name}`;
}

/** The class of the simplified method; null where the group has none. */
export function simplifiedClass(classes: readonly Pick<NssecClass, "method" | "analytic">[]): string | null {
  return classes.find((one) => one.method === "simplified")?.analytic ?? null;
}
