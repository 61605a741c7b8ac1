import { type DemonstratedPaper, titled } from "#demo/next-revision/paper";

export const ELEMENTARY: DemonstratedPaper = {
  label: "Elementary occupations",
  title: "Review of Major Group 9: elementary occupations",
  majorGroup: "9",
  introduction:
    "Shopping that is ordered online is picked in shops and in warehouses by people who do the same. This paper asks where they belong, and about one small group of cleaners.",
  issues: [
    {
      question: "Are those who pick orders in shops and in warehouses one occupation?",
      sources: ["9249", "9252"],
      evidence:
        "Pickers in warehouses are with warehouse operatives, those in shops with elementary sales n.e.c. Who picks in a shop at night is hardly ever near a customer.",
      items: [
        {
          kind: "index entries",
          text: "Pickers and online shoppers of 9249.",
          titles: ["picker", "shopper", "online"],
        },
        {
          kind: "tasks",
          text: "Read orders from a handset, walk, take down and pack; the same in either place.",
        },
      ],
      flag: {
        title: "Online grocery picker",
        code: "9249",
        note: "Half of them say a shop, half a depot of the same chain.",
      },
      proposal: {
        title: "Move pickers of online orders to warehouse operatives",
        stage: "working-group review",
        changes: [
          {
            type: "transfer",
            source: "9249",
            content: titled(
              "picker",
              "internet shopper",
              "online shopper",
              "online shopping",
              "internet shopping",
            ),
            to: { code: "9252" },
          },
        ],
        vote: { choice: "for", reason: "The industry will still tell them apart." },
        coderVote: { choice: "against", reason: "In small shops they also serve at the till." },
      },
    },
    {
      question: "Is cleaning windows apart from other cleaning?",
      sources: ["9221", "9229"],
      evidence:
        "9221 has five titles and is above the figures of the size policy. Those who clean solar panels say that they belong to it, which nobody has looked into.",
    },
  ],
};
