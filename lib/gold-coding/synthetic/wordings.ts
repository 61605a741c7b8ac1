/** Words that synthetic answers are made up of, beside those of the index. No answer of a survey is among them. */

/** What people write in place of a title. */
export const VAGUE_TITLES = [
  "worker",
  "staff",
  "assistant",
  "self employed",
  "team member",
  "officer",
  "general duties",
  "various",
] as const;

/** Whose titles are put before or after a title. */
export const EMPLOYERS = [
  "the council",
  "a school",
  "the hospital",
  "an agency",
  "a factory",
  "a small firm",
  "head office",
  "the university",
  "a charity",
  "a shop",
] as const;

/** Beginnings of descriptions. */
export const DOING = [
  "responsible for",
  "looking after",
  "working with",
  "dealing with",
  "day to day",
  "helping with",
  "in charge of",
  "checking",
  "organising",
  "mainly",
] as const;

/** And their ends. */
export const AND_SO_ON = [
  "",
  "",
  "",
  " and paperwork",
  " for customers",
  " on site",
  " as part of a team",
  " and training new starters",
  " etc",
] as const;

/** Qualifications from the fewest years to the most, as survey forms have them. */
export const QUALIFICATIONS = [
  "No qualifications",
  "GCSEs",
  "NVQ level 2",
  "Apprenticeship",
  "A levels",
  "HND",
  "Degree",
  "Professional qualification",
  "Master's degree",
] as const;

export const EMPLOYMENT = [
  "Employee",
  "Self-employed, no employees",
  "Self-employed with employees",
  "Family worker",
] as const;

export const SOURCES = ["Synthetic household survey", "Synthetic census sample"] as const;
export const PERIODS = ["2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4"] as const;
