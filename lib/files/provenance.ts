/** Where published tables come from, under which licence, and how old they are. */

export const LICENCE = {
  name: "Open Government Licence v3.0",
  href: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  /** The words that the licence asks for. */
  attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
} as const;

export const MAKER =
  "SOC Workbench, an independent tool: not a service of the Office for National Statistics or of any government department.";
