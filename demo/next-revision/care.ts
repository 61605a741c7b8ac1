import { type DemonstratedPaper, titled } from "#demo/next-revision/paper";

export const CARE: DemonstratedPaper = {
  label: "Care and personal service",
  title: "Review of Major Group 6: caring, leisure and other service occupations",
  majorGroup: "6",
  introduction:
    "No unit group of SOC2020 is as large as that of care workers. This paper asks for lines within it that people themselves draw, and looks at four smaller groups beside it.",
  issues: [
    {
      question: "Should those who care for people in their own homes be told from care workers?",
      sources: ["6135"],
      evidence:
        "SOC2010 and SOC2020 have the two together. The index now has home care as an additional term, so that coders can tell them apart in most records.",
      items: [
        {
          kind: "index entries",
          text: "Titles that say so by themselves.",
          titles: ["domiciliary", "homehelp", "live-in carer", "personal assistant"],
        },
        {
          kind: "other classification",
          text: "ISCO-08 tells health care assistants in institutions from carers at home.",
          codes: ["5321", "5322"],
        },
        {
          kind: "tasks",
          text: "At home one person does everything, alone and driving between clients; in a care home the work is shared by shifts.",
        },
      ],
      proposal: {
        title: "Split home carers from care workers",
        stage: "out for comment",
        changes: [
          {
            type: "split",
            source: "6135",
            parts: [
              {
                content: {
                  by: "rule",
                  rule: { conditions: [{ field: "add", test: "has", phrases: ["home care"] }] },
                },
                to: { code: "6139", title: "Home carers and personal care assistants" },
              },
              {
                content: titled("domiciliary", "homehelp", "live-in carer", "personal assistant"),
                to: { code: "6139" },
              },
            ],
            residual: { fate: "lives on", to: { code: "6135", title: "Care workers" } },
          },
        ],
        vote: { choice: "for", reason: "Asked for by every user of the social care figures." },
        comments: [
          {
            stance: "supports",
            text: "Pay, travel and hours differ. We have asked for this since 2010.",
            answer: "Thank you. The proposal names the entries that would tell the two apart.",
          },
          {
            stance: "neutral",
            text: "Our staff do both in one week. Please say how they are to be coded.",
            answer: "Thank you. By the job in which most hours are worked, as for all who do two things.",
          },
          {
            stance: "refutes",
            part: "change 1",
            text: "Where the title is just “carer” nobody will know. A third of the answers in our survey say no more.",
          },
        ],
      },
    },
    {
      question: "Do care escorts know that they are called so?",
      sources: ["6137"],
      evidence:
        "Most of the titles are of people who go with pupils on a bus. None of those who were asked had heard of “care escort”.",
      items: [
        {
          kind: "index entries",
          text: "Titles of passenger assistants.",
          titles: ["passenger assistant", "escort", "attendant"],
        },
      ],
      proposal: {
        title: "Rename care escorts",
        stage: "recommended",
        changes: [
          {
            type: "rename",
            source: "6137",
            to: { code: "6137", title: "Passenger assistants and care escorts" },
          },
        ],
        vote: { choice: "for", reason: "It helps coders and changes no figure." },
        steeringVote: { choice: "accepted", reason: "" },
        comments: [
          {
            stance: "supports",
            text: "This is what the vacancies say.",
            answer: "Thank you.",
          },
        ],
      },
    },
    {
      question: "Do foster carers belong with wardens of houses?",
      sources: ["6134", "6114"],
      evidence:
        "Their three titles are with houseparents and wardens of sheltered housing. Foster carers look after children in their own home, as childminders do.",
      items: [
        { kind: "index entries", text: "The three titles.", titles: ["foster"] },
        {
          kind: "statement",
          text: "A council says that it does not employ its foster carers and would not count them.",
        },
      ],
      proposal: {
        title: "Make foster carers a unit group",
        stage: "working-group review",
        changes: [
          {
            type: "transfer",
            source: "6134",
            content: titled("foster"),
            to: { code: "6118", title: "Foster carers" },
          },
        ],
        vote: {
          choice: "against",
          reason: "Whether fostering is a job has to be asked first. Surveys differ.",
        },
        coderVote: { choice: "for", reason: "Who gives it as a job has to be coded, and wardens is wrong." },
      },
    },
    {
      question: "Is controlling pests a caring occupation?",
      sources: ["6121", "6129", "612"],
      suggested: {
        title: "Move pest control out of the caring occupations",
        text: "Our members treat buildings, not people or animals, and are surprised to find themselves in Major Group 6.",
      },
      evidence:
        "6121 is in minor group 612 with kennel hands and grooms. Pest controllers apply poisons and proof buildings, by a technical certificate.",
      items: [
        {
          kind: "other classification",
          text: "ISCO-08 has fumigators and other pest and weed controllers among craft workers.",
          codes: ["7544"],
        },
      ],
      proposal: {
        title: "Move pest controllers to skilled trades",
        stage: "working-group review",
        changes: [
          { type: "move", source: "6121", to: { code: "5444", parent: "544" } },
          {
            type: "recode",
            source: "6129",
            to: { code: "6120", title: "Animal care services occupations" },
          },
          { type: "rename", source: "612", to: { code: "612", title: "Animal care services" } },
        ],
        vote: { choice: "for", reason: "What is left of 612 is then what its title says." },
      },
    },
    {
      question: "Are there still enough nannies for a unit group?",
      sources: ["6116", "6114"],
      evidence: "6116 has five titles. Childminders, who do the same in their own home, have nine.",
      proposal: {
        title: "Merge nannies with childminders",
        stage: "draft",
        changes: [
          {
            type: "merge",
            sources: ["6114", "6116"],
            to: { code: "6115", title: "Childminders, nannies and au pairs" },
          },
        ],
      },
    },
  ],
};
