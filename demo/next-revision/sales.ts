import { type DemonstratedPaper, newTitle } from "#demo/next-revision/paper";

export const SALES: DemonstratedPaper = {
  label: "Sales and customer service",
  title: "Review of Major Group 7: sales and customer service occupations",
  majorGroup: "7",
  introduction:
    "Money is collected by direct debit, calls are put through by nobody, and customers write instead of ringing. This paper looks at the groups that this has made small, and at titles that it brought.",
  issues: [
    {
      question: "Who still collects money at the door?",
      sources: ["7121", "7122"],
      evidence: "7121 is below the lower figure for merging, and much of 7122 is done by telephone.",
      items: [
        { kind: "index entries", text: "Titles that name collecting.", titles: ["collector"] },
        {
          kind: "statement",
          text: "Two insurers say that their last agent who collected at the door has retired.",
        },
      ],
      proposal: {
        title: "Merge those who sell and collect with collectors of debt",
        stage: "recommended",
        changes: [
          {
            type: "merge",
            sources: ["7121", "7122"],
            to: { code: "7126", title: "Credit agents and collectors of debts and rents" },
          },
        ],
        vote: { choice: "for", reason: "Neither group can be shown by region." },
        comments: [
          {
            stance: "neutral",
            text: "Door-to-door sales of energy contracts are growing again. Are these people meant too?",
            answer: "Thank you. Those who only sell are in the group of sales n.e.c. and stay there.",
          },
        ],
      },
    },
    {
      question: "Are there still telephonists?",
      sources: ["7212", "7211"],
      evidence:
        "7212 is smaller than any other group of customer service, and below both figures of the size policy.",
      items: [
        {
          kind: "index entries",
          text: "Nearly all of its titles name the telephone.",
          titles: ["telephonist", "telephone operator"],
        },
        {
          kind: "tasks",
          text: "Answer calls, put them through, give simple answers: what agents in contact centres do first.",
        },
      ],
      proposal: {
        title: "Merge telephonists with call and contact centre occupations",
        stage: "decided",
        changes: [
          { type: "merge", sources: ["7212"], to: { code: "7211" } },
          {
            type: "rename",
            source: "7211",
            to: { code: "7211", title: "Call and contact centre occupations and telephonists" },
          },
        ],
        vote: { choice: "for", reason: "" },
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason: "The size is below what can be published, and the tasks are those of the larger group.",
      },
    },
    {
      question: "Where are people coded who answer customers in writing?",
      sources: ["7211"],
      evidence:
        "The index has no title for live chat. Coders use “contact centre agent” and “moderator” in turn.",
      proposal: {
        title: "Add titles of live chat",
        stage: "draft",
        changes: [
          {
            type: "add entries",
            entries: [
              newTitle("Agent, chat, live", "Live chat agent"),
              newTitle("Adviser, chat, live", "Live chat adviser"),
            ],
            to: { code: "7211" },
          },
        ],
      },
    },
  ],
};
