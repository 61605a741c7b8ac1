import type { DemonstratedPaper } from "#demo/next-revision/paper";

export const TRADES: DemonstratedPaper = {
  label: "Skilled trades",
  title: "Review of Major Group 5: skilled trades occupations",
  majorGroup: "5",
  introduction:
    "Several trades have fewer people than any table can show. This paper asks which of them can be put together so that something is said of them at all.",
  issues: [
    {
      question: "Can small trades in metal be put together?",
      sources: ["5211", "5212", "5214"],
      evidence:
        "Sheet metal workers and pipe fitters are below the figure for new groups, pipe fitters far below both.",
      items: [
        {
          kind: "index entries",
          text: "Titles that name sheets, plates and pipes.",
          titles: ["sheet", "plate", "pipe"],
        },
        {
          kind: "other classification",
          text: "ISCO-08 has sheet metal workers apart, and pipe fitters with plumbers.",
          codes: ["7213", "7126"],
        },
      ],
      proposal: {
        title: "Merge sheet metal workers, plate workers and pipe fitters",
        stage: "out for comment",
        changes: [
          {
            type: "merge",
            sources: ["5211", "5212", "5214"],
            to: { code: "5215", title: "Sheet metal, plate and pipe workers, smiths and moulders" },
          },
        ],
        vote: { choice: "for", reason: "One group that can be shown is better than three that cannot." },
        comments: [
          {
            stance: "refutes",
            text: "Pipe fitters are plumbers of industry. ISCO puts them there, and so should you.",
            answer: "Thank you. We will look at their entries one by one before the next meeting.",
          },
          {
            stance: "supports",
            text: "In our shop one person does all three.",
            anonymous: true,
          },
        ],
      },
    },
    {
      question: "Who still mends televisions?",
      sources: ["5243", "5246"],
      evidence: "5243 is below the figure for new groups. Those who are left mend household appliances too.",
      items: [
        {
          kind: "index entries",
          text: "Titles of television and radio.",
          titles: ["television", "radio", "video"],
        },
      ],
      proposal: {
        title: "Merge servicers of television and audio with those of other electrical goods",
        stage: "recommended",
        changes: [{ type: "merge", sources: ["5243"], to: { code: "5246" } }],
        vote: { choice: "for", reason: "Both are called out to homes, with the same tools." },
        comments: [
          {
            stance: "neutral",
            text: "Installers of satellite dishes are in 5243 as well. They are no menders.",
            answer: "Thank you. Four entries; we put it to the steering group whether to send them to 5242.",
          },
        ],
      },
    },
    {
      question: "Do mechanics of bicycles belong with fitters of machines?",
      sources: ["5223", "5231"],
      evidence:
        "Mechanics of bicycles are with production fitters, those of motorcycles with mechanics of vehicles. Cargo bicycles with motors are between the two.",
    },
  ],
};
