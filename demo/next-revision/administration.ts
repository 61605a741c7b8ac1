import type { DemonstratedPaper } from "#demo/next-revision/paper";

export const ADMINISTRATION: DemonstratedPaper = {
  label: "Administration",
  title: "Review of Major Group 4: administrative and secretarial occupations",
  majorGroup: "4",
  introduction:
    "Typing, keying and filing have become a part of everybody’s work. This paper asks which of the occupations that did them are left.",
  issues: [
    {
      question: "Are there still typists?",
      sources: ["4217", "4215"],
      evidence:
        "4217 is one of the smallest unit groups there are, and below both figures of the size policy. What is left is court reporters and transcribers.",
      items: [
        {
          kind: "index entries",
          text: "Titles that name typing.",
          titles: ["typist", "typing", "word processor"],
        },
        {
          kind: "tasks",
          text: "Type from recordings or drafts. Those who still do also keep diaries and answer the telephone.",
        },
      ],
      proposal: {
        title: "Merge typists with personal assistants and secretaries",
        stage: "decided",
        changes: [
          { type: "merge", sources: ["4217"], to: { code: "4215" } },
          {
            type: "rename",
            source: "4215",
            to: { code: "4215", title: "Personal assistants, typists and other secretaries" },
          },
        ],
        vote: { choice: "for", reason: "Too few to be shown in any table." },
        comments: [
          {
            stance: "neutral",
            text: "Court reporters are neither typists nor secretaries. Please find them a better home.",
            answer:
              "Thank you. Too few for a group; the index keeps their titles, so that they can still be found.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason: "Below the figures of the size policy by far, with tasks that the other group has too.",
      },
    },
    {
      question: "Can two groups be told apart that are both called company secretaries?",
      sources: ["4214", "2435"],
      evidence:
        "2435 has chartered secretaries, 4214 has secretaries of clubs and small companies. The titles of the two groups nearly say the same.",
      items: [
        {
          kind: "index entries",
          text: "Titles of either group.",
          titles: ["company secretary", "club secretary", "chartered secretary"],
        },
      ],
      proposal: {
        title: "Rename company secretaries so that the two groups can be told apart",
        stage: "working-group review",
        changes: [
          { type: "rename", source: "4214", to: { code: "4214", title: "Club and company administrators" } },
          { type: "rename", source: "2435", to: { code: "2435", title: "Chartered company secretaries" } },
        ],
        vote: { choice: "for", reason: "Coders ask about these two every month." },
      },
    },
    {
      question: "Is entering data an occupation or a task?",
      sources: ["4152", "4131"],
      evidence:
        "Many titles of 4152 are of machines that are not used any more. Those who enter data today mostly keep records as well.",
      items: [{ kind: "index entries", text: "Titles of machines.", titles: ["machinist", "VDU", "punch"] }],
      proposal: {
        title: "Merge data entry with records clerks",
        stage: "out for comment",
        changes: [
          {
            type: "merge",
            sources: ["4131", "4152"],
            to: { code: "4137", title: "Records and data entry administrators" },
          },
        ],
        vote: { choice: "for", reason: "" },
        comments: [
          {
            stance: "refutes",
            text: "With titles for data labelling added to 4152 the group may grow again. Wait for the next figures.",
            answer:
              "Thank you. The two proposals are before us together; not both can be accepted as they are.",
          },
        ],
      },
    },
  ],
};
