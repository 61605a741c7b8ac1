/**
 * What the Major Group 3 paper rests its issues on, told in words of our own: its prose is not bundled. By the number of
 * the issue.
 */
export const MAJOR_GROUP_3_EVIDENCE: Readonly<Record<number, string>> = {
  1: "Complementary medicine can be told apart within 3219.",
  2: "Some in 6121 and 6125 have more qualifications and more responsibility than the rest of their groups.",
  3: "PCSOs are trained for less and answer for less than the police, about as much as civil enforcement officers.",
  4: "Two roles in 3539 are large enough for groups, and minor group 353 has no code left.",
  5: "IT trainers can be told apart within 3563.",
  6: "The index entries of 3111 were reviewed; some of them are at professional level.",
  7: "Comprehensive Pilates takes more training but no medical qualification, and too few people teach it for a group.",
  8: "Outside schools and further education, dance is mostly taught in studios.",
  9: "The present groups for human resources and training serve well; IT trainers are in issue 5.",
  10: "There are too few people to divide the group.",
  11: "Nothing within 3119 is large enough for a group.",
  12: "Nothing within 3319 is large enough for a group.",
  13: "Nothing within 3239 is large enough for a group.",
  14: "Those who manage contracts are rightly coded; in 3545 their work is too mixed for one group.",
  15: "Survey records show these occupations, but too few people in them.",
  16: "Those who design clothing, fashion and accessories can be told apart within 3422.",
  17: "7125 holds three roles; two of them are large enough for groups.",
  18: "The two sorts of IT manager cannot be told apart, and few job titles say “specialist”.",
  19: "People are coded by their occupation, whichever way they are employed; few records say “entrepreneur”.",
  20: "Survey records tell the industry of these engineers.",
  21: "Groups of fewer than 5,000 cases in the 2011 Census, and whether they grow or shrink by the Annual Population Survey.",
  22: "Supporting teachers and caring for children are different work; 6122 and 6123 each hold two roles.",
};

/** The content that statements of the paper mean, by the id of the statement, where their codes and titles do not say it. */
export const MAJOR_GROUP_3_CONTENT: Readonly<Record<string, string>> = {
  "MG3-01.02": "complementary medicine",
  "MG3-02.03": "higher level teaching assistants",
  "MG3-02.05": "early years practitioners and educators",
  "MG3-06.02": "laboratory work at professional level",
  "MG3-07.03": "Pilates teacher, Pilates instructor",
  "MG3-16.05": "make-up artists",
  "MG3-16.06": "visual merchandise designers and managers",
  "MG3-17.04": "visual merchandise designers",
  "MG3-17.05": "visual merchandise managers",
  "MG3-20.01": "mechanical design and development",
  "MG3-20.02": "electrical design and development",
  "MG3-20.03": "electronic design and development",
  "MG3-20.04": "aerospace design and development",
  "MG3-20.05": "design and development in no one industry",
  "MG3-22.11": "playgroup workers",
};
