import { type DemonstratedPaper, newTitle, titled } from "#demo/next-revision/paper";

export const HEALTH: DemonstratedPaper = {
  label: "Health care",
  title: "Review of occupations in nursing and health care",
  majorGroup: null,
  introduction:
    "New professions have been registered between nurses and their assistants, and between doctors and everybody else. This paper asks where each belongs and whether it can be told apart in what people say of their work.",
  issues: [
    {
      question: "Should nursing associates be a unit group?",
      sources: ["3213"],
      evidence:
        "Nursing associates have been registered in England since 2019. They are classified with medical and dental technicians.",
      items: [
        {
          kind: "link",
          text: "The standards of the profession.",
          url: "https://www.nmc.org.uk/standards/standards-for-nursing-associates/",
        },
        { kind: "index entries", text: "Their titles.", titles: ["nursing associate", "nurse associate"] },
        {
          kind: "qualifications",
          text: "A foundation degree of two years, between that of nurses and the certificate of assistants.",
        },
      ],
      proposal: {
        title: "Make nursing associates a unit group",
        stage: "decided",
        changes: [
          {
            type: "transfer",
            source: "3213",
            content: titled("nursing associate", "nurse associate"),
            to: { code: "3215", title: "Nursing associates" },
          },
          {
            type: "add entries",
            entries: [newTitle("Associate, nursing, trainee", "Trainee nursing associate")],
            to: { code: "3215" },
          },
        ],
        vote: {
          choice: "for",
          reason: "Registered, trained and paid apart, and people know that they are it.",
        },
        comments: [
          {
            stance: "supports",
            text: "Nothing about these people has to do with technicians.",
            answer: "Thank you. The index followed what there was in 2020.",
          },
          {
            stance: "neutral",
            text: "On my ward there is one who also works as a technician at weekends.",
            anonymous: true,
            answer: "Thank you. Each job is coded by itself.",
            withheld: "It says something of a person who could be recognised.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason:
          "A registered profession with a title of its own. The proposal is clear and nobody spoke against it.",
      },
    },
    {
      question: "Where do physician associates belong?",
      sources: ["2259"],
      evidence: "They are with health professionals n.e.c. Users ask for them apart.",
      items: [{ kind: "index entries", text: "Their title.", titles: ["physician associate"] }],
      proposal: {
        title: "Make physician and anaesthesia associates a unit group",
        stage: "decided",
        changes: [
          {
            type: "transfer",
            source: "2259",
            content: titled("physician associate"),
            to: { code: "2257", title: "Physician and anaesthesia associates" },
          },
        ],
        comments: [
          {
            stance: "refutes",
            text: "What they are to be called is being settled elsewhere. A group should not be named before that.",
            answer: "Thank you. We put this to the steering group in these words.",
          },
        ],
      },
      decision: {
        outcome: "deferred",
        meeting: "third",
        reason:
          "What the profession is called and may do is under review. To be taken up when that is known.",
      },
    },
    {
      question: "Do social prescribers belong with welfare or with health?",
      sources: ["3229", "3219"],
      evidence:
        "Social prescribers and link workers are with welfare and housing n.e.c. They are employed by groups of surgeries, and health coaches, who sit beside them, are not in the index at all.",
      items: [
        { kind: "index entries", text: "The two titles.", titles: ["social prescriber", "link worker"] },
        {
          kind: "tasks",
          text: "Talk with people whom a surgery sends about what would do them good, and bring them to clubs, advice and help near by.",
        },
      ],
      flag: {
        title: "Health and wellbeing coach",
        code: "3219",
        note: "Twenty-two records this year, all employed by groups of surgeries.",
      },
      proposal: {
        title: "Move social prescribers to health associates and add health coaches",
        stage: "out for comment",
        changes: [
          {
            type: "transfer",
            source: "3229",
            content: titled("social prescriber", "prescribing link worker"),
            to: { code: "3219" },
          },
          {
            type: "add entries",
            entries: [
              newTitle("Coach, health", "Health coach"),
              newTitle("Coach, wellbeing", "Wellbeing coach", { ind: "medical practice" }),
            ],
            to: { code: "3219" },
          },
        ],
        comments: [
          {
            stance: "supports",
            text: "Link workers are employed by the health service and supervised there, so a health group fits.",
            answer: "Thank you.",
          },
          {
            stance: "refutes",
            text: "What they do is community work. In our county they sit with the community workers of the council.",
          },
        ],
      },
    },
    {
      question: "Can assistants on wards be told from those elsewhere?",
      sources: ["6131"],
      evidence:
        "6131 is one of the largest groups. Many of its titles are qualified by hospital services, and the rest say nothing of the setting.",
      items: [
        {
          kind: "index entries",
          text: "Health care assistants and support workers, in any setting.",
          titles: ["healthcare assistant", "health care assistant", "support worker"],
        },
      ],
      proposal: {
        title: "Split nursing assistants by setting",
        stage: "draft",
        breaks: ["residual-stated"],
        changes: [
          {
            type: "split",
            source: "6131",
            parts: [
              {
                content: {
                  by: "rule",
                  rule: { conditions: [{ field: "ind", test: "has", phrases: ["hospital service"] }] },
                },
                to: { code: "6139", title: "Hospital nursing assistants" },
              },
            ],
            residual: null,
          },
        ],
      },
    },
    {
      question: "Is “other registered nurses” the largest part of a profession?",
      sources: ["2237"],
      evidence:
        "2237 holds most nurses, those of adults among them, and is named after what it is not. Whether adult nurses can be told from the rest has to be tried with records.",
    },
  ],
};
