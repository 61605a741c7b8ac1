import { type DemonstratedPaper, newTitle } from "#demo/next-revision/paper";

export const MANAGERS: DemonstratedPaper = {
  label: "Managers and proprietors",
  title: "Review of Major Group 1: managers, directors and senior officials",
  majorGroup: "1",
  introduction:
    "Unit groups of managers follow industries, and industries have changed: travel is sold online, guest houses are run beside another job, and boards have a member for sustainability. This paper asks which groups of managers still stand on their own.",
  issues: [
    {
      question: "Are there still enough managers of travel agencies for a unit group of their own?",
      sources: ["1225", "1224"],
      evidence:
        "1225 is among the smallest groups of managers, and its titles are nearly all qualified by the one industry.",
      items: [
        {
          kind: "index entries",
          text: "Titles that the industry alone sends to 1225.",
          titles: ["manager", "owner"],
        },
        {
          kind: "tasks",
          text: "Plan offers, manage staff who advise customers, watch over takings: the same tasks as those of managers of other leisure services.",
        },
      ],
      proposal: {
        title: "Merge managers of travel agencies into those of leisure and sports",
        stage: "out for comment",
        changes: [
          { type: "merge", sources: ["1225"], to: { code: "1224" } },
          {
            type: "rename",
            source: "1224",
            to: { code: "1224", title: "Leisure, sports and travel agency managers and proprietors" },
          },
        ],
        comments: [
          {
            stance: "refutes",
            text: "Selling package travel is licensed and running a sports centre is not. We would lose the only figure on people who hold such a licence.",
            answer:
              "Thank you. A licence tells occupations apart where it changes the tasks; please send what a licence holder does that others do not, and we will put it before the group.",
          },
          {
            stance: "supports",
            text: "The group is too small in our regional tables to be shown at all.",
            anonymous: true,
          },
        ],
      },
    },
    {
      question: "Should proprietors of nurseries be told from their managers?",
      sources: ["1233", "2324"],
      evidence:
        "Proprietors are in Major Group 1 and managers in Major Group 2, though many are both. 1233 is small and has few titles.",
      items: [
        {
          kind: "statement",
          text: "Two owners who were asked said that they manage the nursery themselves in the mornings.",
        },
        {
          kind: "index entries",
          text: "All titles of 1233 say that the person owns the business.",
          titles: ["owner"],
        },
      ],
      decision: {
        outcome: "no further action",
        meeting: "first",
        reason:
          "Whoever owns a business is classified as a proprietor throughout Major Group 1. To except nurseries would need a rule for every other service.",
      },
    },
    {
      question: "Do owners of guest houses need a minor group of their own?",
      sources: ["6250", "625", "1221"],
      evidence:
        "6250 is the only unit group of 625, the only place in Major Group 6 for people who run a business. Hotel managers, who do the same in larger houses, are in minor group 122.",
      items: [
        {
          kind: "other classification",
          text: "ISCO-08 has hotel and restaurant managers together among managers.",
          codes: ["1411"],
        },
        {
          kind: "index entries",
          text: "The titles say landlady, owner, manager and keeper of a guest house.",
          titles: ["house guest", "landlady", "owner"],
        },
      ],
      proposal: {
        title: "Move owners of guest houses to the managers in hospitality",
        stage: "decided",
        reworked: {
          first: [
            { type: "merge", sources: ["6250"], to: { code: "1221" } },
            { type: "remove", source: "625" },
          ],
          note: "Users of tourism figures ask for small houses apart, so they move as a group instead of being merged",
        },
        changes: [
          { type: "move", source: "6250", to: { code: "1226", parent: "122" } },
          { type: "remove", source: "625" },
        ],
        comments: [
          {
            stance: "supports",
            text: "Our members run businesses. To find them among personal services was odd to everybody.",
            answer: "Thank you. The steering group read this with the proposal.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason:
          "The work is that of a manager in hospitality. The group keeps its title and its entries, and a minor group of one unit group goes.",
      },
    },
    {
      question: "Where do heads of sustainability belong?",
      sources: ["1139", "2152"],
      evidence:
        "“Head of sustainability” is not in the index. Coders send it to functional managers n.e.c. or to environment professionals, about as often to the one as to the other.",
      items: [
        {
          kind: "tasks",
          text: "Set targets for emissions and waste, report to the board and to auditors, lead a team of advisers. Some also buy energy.",
        },
      ],
      proposal: {
        title: "Create a unit group of sustainability directors",
        stage: "draft",
        changes: [
          { type: "create", group: { code: "1138", title: "Sustainability managers and directors" } },
          {
            type: "add entries",
            entries: [
              newTitle("Head of sustainability", "Head of sustainability"),
              newTitle("Officer, sustainability, chief", "Chief sustainability officer"),
              newTitle("Director, sustainability", "Sustainability director"),
            ],
            to: { code: "1138" },
          },
        ],
      },
    },
  ],
};
