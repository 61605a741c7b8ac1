import { type DemonstratedPaper, newTitle, titled } from "#demo/next-revision/paper";

export const ENVIRONMENT: DemonstratedPaper = {
  label: "Environment and waste",
  title: "Review of occupations in the environment and in waste",
  majorGroup: null,
  introduction:
    "The other half of green jobs is older than the word: protecting land and water, and taking away what is left over. This paper asks whether titles and groups still say what is done.",
  issues: [
    {
      question: "Is “refuse” still the word for the work of recycling?",
      sources: ["9225"],
      evidence: "People who sort and bale what is used again are in a group named after refuse and salvage.",
      items: [
        { kind: "index entries", text: "Titles that say so.", titles: ["recycling", "recycler", "waste"] },
      ],
      proposal: {
        title: "Rename refuse and salvage occupations",
        stage: "recommended",
        changes: [
          {
            type: "rename",
            source: "9225",
            to: { code: "9225", title: "Waste collection and recycling occupations" },
          },
        ],
      },
    },
    {
      question: "Should professionals of sustainability be told from those of the environment?",
      sources: ["2152"],
      evidence:
        "Sustainability, energy and carbon are half of what is advertised for 2152, and five of its titles.",
      items: [
        {
          kind: "index entries",
          text: "The five titles.",
          titles: ["sustainability", "energy", "carbon"],
        },
      ],
      proposal: {
        title: "Split off professionals of sustainability and climate",
        stage: "working-group review",
        changes: [
          {
            type: "transfer",
            source: "2152",
            content: titled("sustainability", "energy", "carbon"),
            to: { code: "2153", title: "Sustainability and climate professionals" },
          },
          {
            type: "add entries",
            entries: [
              newTitle("Analyst, carbon", "Carbon analyst"),
              newTitle("Consultant, climate", "Climate consultant"),
            ],
            to: { code: "2153" },
          },
        ],
        vote: { choice: "for", reason: "" },
      },
    },
  ],
};
