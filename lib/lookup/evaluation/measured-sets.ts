/** The sets of titles that the lookup is measured on (bench/lookup/development-sets.ts makes them), and how each was made. */
export const SET_METHODS = {
  "careers titles":
    "Titles of National Careers Service job profiles, with the unit group that the service gives them. Four in five stand in the coding index.",
  "careers titles not in the index": "Those of them that are no title of the coding index.",
  "other names, not in the index":
    "Alternative names that ESCO, the European classification of occupations, lists for an occupation whose main name is in the coding index. The name takes the code of the main name, which is not always right for it.",
  "added later":
    "Titles that came into the coding index after its first version, looked up in the first version, which has none of them.",
  "taken out": "Titles of the coding index that were taken out of it before they were looked up.",
  "one typing error":
    "Titles of the coding index with one letter or space swapped, left out, added or mistaken, anywhere.",
  "first 9 letters":
    "The first nine letters of titles of the coding index, as somebody types who has not finished.",
} as const;

export type MeasuredSetName = keyof typeof SET_METHODS;
