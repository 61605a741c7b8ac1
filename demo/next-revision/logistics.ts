import { type DemonstratedPaper, titled } from "#demo/next-revision/paper";

/** Entries of 8112 that mind mules, spinning machines that no mill has any more. */
const MULES = ["c6hh", "c9sh", "d5fq", "d9ub", "e3jg", "e4dh"];
/** Entries of 8112 whose work with asbestos has been against the law since 1999. */
const ASBESTOS = ["a5ty", "a6ju", "a6ne", "b2fb", "b8cy", "d2zj", "d7vv", "d9to"];

export const LOGISTICS: DemonstratedPaper = {
  label: "Transport and process work",
  title: "Review of Major Group 8: process, plant and transport operatives",
  majorGroup: "8",
  introduction:
    "Half of this major group drives, and how drivers find work has changed more than how they drive. The other half has the longest lists of titles in the index, many of mills and machines that are gone.",
  issues: [
    {
      question: "Should those who deliver by bicycle and moped be told from drivers of vans?",
      sources: ["8214"],
      evidence:
        "8214 has grown more than any other group of drivers. Riders own what they ride, need no licence for a van and are paid by the delivery.",
      items: [
        {
          kind: "index entries",
          text: "Titles of riders.",
          titles: ["rider", "cycle courier", "fast food courier"],
        },
        {
          kind: "other classification",
          text: "ISCO-08 has motorcycle drivers, and drivers of hand and pedal vehicles, apart from van drivers.",
          codes: ["8321", "9331"],
        },
        { kind: "statement", text: "A platform says that it does not know what its couriers ride." },
      ],
      flag: {
        title: "Food delivery cyclist",
        code: "8214",
        note: "Hardly a batch without one. They say what they ride nearly always.",
      },
      proposal: {
        title: "Make delivery riders a unit group",
        stage: "decided",
        changes: [
          {
            type: "transfer",
            source: "8214",
            content: titled("rider", "cycle courier", "fast food courier"),
            to: { code: "8216", title: "Delivery riders and cycle couriers" },
          },
        ],
        vote: { choice: "for", reason: "Accidents, hours and pay are asked for separately." },
        comments: [
          {
            stance: "supports",
            text: "Road safety figures need exactly this.",
            answer: "Thank you. The steering group has your figures before it.",
          },
          {
            stance: "refutes",
            text: "Next year they will be drones. Leave the code alone.",
            anonymous: true,
            answer: "Thank you. A group is made for the work that people do when they are asked.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason: "Respondents say what they ride, so the line can be drawn, and it is asked for.",
      },
    },
    {
      question: "Is “taxi and cab” still what drivers of passengers say?",
      sources: ["8213"],
      evidence:
        "Most who are licensed are private hire drivers, and look for that word. The index has it; the title of the group does not.",
      items: [
        {
          kind: "index entries",
          text: "Titles of private hire.",
          titles: ["private hire driver", "minicab", "uber"],
        },
      ],
      proposal: {
        title: "Name private hire in the title of taxi drivers",
        stage: "decided",
        changes: [
          {
            type: "rename",
            source: "8213",
            to: { code: "8213", title: "Taxi and private hire drivers and chauffeurs" },
          },
        ],
      },
      decision: {
        outcome: "no further action",
        meeting: "third",
        reason: "The group stays as it is; its title names private hire from now on.",
      },
    },
    {
      question: "Which titles of textile machines can leave the index?",
      sources: ["8112"],
      evidence:
        "8112 has more titles than any other group and is among the smallest of its minor group. Six titles are of mules, eight of work with asbestos.",
      items: [
        { kind: "index entries", text: "The fourteen titles.", titles: ["mule", "asbestos"] },
        { kind: "tasks", text: "Nobody was found in three years of records who gave one of them." },
      ],
      proposal: {
        title: "Take titles of mules and asbestos out of the index",
        stage: "working-group review",
        changes: [
          { type: "remove entries", uids: MULES },
          { type: "remove entries", uids: ASBESTOS },
        ],
        vote: { choice: "for", reason: "Volume 2 of SOC2010 keeps them for whoever looks back." },
      },
    },
    {
      question: "Will drivers of lorries be told by what drives the lorry?",
      sources: ["8211"],
      evidence:
        "Users of transport figures ask for drivers of electric lorries apart. No answer in a survey names the motor, and the licence is the same.",
    },
  ],
};
