import { type DemonstratedPaper, newTitle, titled } from "#demo/next-revision/paper";

export const ENERGY: DemonstratedPaper = {
  label: "Energy and heating",
  title: "Review of occupations in energy and heating",
  majorGroup: null,
  introduction:
    "Figures on green jobs are asked for, and SOC2020 has hardly a title for those in energy. This paper asks where the work is new and where only the equipment is.",
  issues: [
    {
      question: "Should those who install heating and heat pumps be told from plumbers?",
      sources: ["5315"],
      evidence:
        "5315 holds plumbers, gas engineers and installers of ventilation. Heat pumps are fitted by the last two, and need another certificate than gas does.",
      items: [
        {
          kind: "index entries",
          text: "Titles that name heating, gas or ventilation.",
          titles: ["heating", "heat pump", "gas", "ventilation", "HVAC"],
        },
        {
          kind: "qualifications",
          text: "Certificates for gas, for heat pumps and for water are separate; most plumbers hold the last alone.",
        },
      ],
      proposal: {
        title: "Split plumbers from installers of heating, heat pumps and ventilation",
        stage: "out for comment",
        reworked: {
          first: [
            {
              type: "transfer",
              source: "5315",
              content: titled("heat pump"),
              to: { code: "5318", title: "Heat pump installers" },
            },
          ],
          note: "Too few for a group of heat pumps alone; gas engineers retrain for them, so the two go together",
        },
        changes: [
          {
            type: "split",
            source: "5315",
            parts: [
              {
                content: titled("heating", "heat pump", "gas", "ventilation", "ventilating", "HVAC"),
                to: { code: "5318", title: "Heating, heat pump and ventilation installers and repairers" },
              },
            ],
            residual: { fate: "lives on", to: { code: "5315", title: "Plumbers" } },
          },
        ],
        vote: { choice: "for", reason: "Titles tell the two apart in four of five entries." },
        coderVote: {
          choice: "abstain",
          reason: "“Plumbing and heating engineer” would have to be asked back about.",
        },
        comments: [
          {
            stance: "supports",
            text: "Training budgets for heat pumps are set without a figure for the people who fit them.",
            answer:
              "Thank you. Please note that gas engineers are in the same group; the figure will be of both.",
          },
          {
            stance: "refutes",
            part: "change 1",
            text: "“Plumbing and heating engineer” is one person in every small firm. Where would they be coded?",
          },
        ],
      },
    },
    {
      question: "Should technicians of wind and solar power be a unit group?",
      sources: ["3113"],
      evidence:
        "One title, wind turbine technician, stands among technicians of every kind of engineering. Coders meet several more.",
      items: [
        {
          kind: "link",
          text: "The occupational database of the United States has wind turbine technicians as an occupation.",
          url: "https://www.onetonline.org/link/summary/49-9081.00",
        },
        {
          kind: "index entries",
          text: "The one title in the index.",
          titles: ["wind turbine technician"],
        },
        {
          kind: "tasks",
          text: "Inspect and service turbines and inverters, find faults by remote instruments, climb and work at heights or at sea.",
        },
      ],
      flag: {
        title: "Solar farm technician",
        code: "3113",
        note: "Two employers in the east, six records. Nothing in the index is near.",
      },
      proposal: {
        title: "Make technicians of renewable energy a unit group",
        stage: "decided",
        changes: [
          {
            type: "transfer",
            source: "3113",
            content: titled("wind turbine technician"),
            to: { code: "3117", title: "Renewable energy technicians" },
          },
          {
            type: "add entries",
            entries: [
              newTitle("Technician, farm, wind", "Wind farm technician"),
              newTitle("Technician, farm, solar", "Solar farm technician"),
              newTitle("Technician, energy, renewable", "Renewable energy technician"),
              newTitle("Technician, storage, battery", "Battery storage technician", {
                ind: "electricity supplier",
              }),
            ],
            to: { code: "3117" },
          },
        ],
        vote: { choice: "for", reason: "The group will grow; below it advice on size is advice." },
        comments: [
          {
            stance: "neutral",
            text: "Please say in the description whether technicians of hydrogen plants belong here. We would say not yet.",
            answer: "Thank you. Hydrogen is an issue of its own in this paper.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason:
          "Too small for the size policy today, accepted because the work is plainly another and users ask for it. To be looked at again when it has been counted.",
      },
    },
    {
      question: "Are installers of solar panels and charging points electricians?",
      sources: ["5241"],
      evidence:
        "Their four titles are with electricians. Most who fit panels on roofs are not qualified as such.",
      items: [
        {
          kind: "index entries",
          text: "The titles in question.",
          titles: ["solar panel", "charging point"],
        },
        {
          kind: "other classification",
          text: "ISCO-08 has building electricians and electrical mechanics; it has no group for panels either.",
          codes: ["7411", "7412"],
        },
      ],
      proposal: {
        title: "Make installers of solar panels, batteries and charging points a unit group",
        stage: "recommended",
        changes: [
          {
            type: "transfer",
            source: "5241",
            content: titled("solar panel", "charging point"),
            to: { code: "5247", title: "Solar panel and charging point installers" },
          },
        ],
        vote: { choice: "for", reason: "Four titles today, and two more a year." },
        steeringVote: {
          choice: "deferred",
          reason: "Panels and charging points should come back as two proposals.",
        },
        comments: [
          {
            stance: "refutes",
            text: "Charging points are wired by electricians, by law. Only the panels are another trade.",
            answer:
              "Thank you. We put this to the steering group with the proposal: it may accept the panels alone.",
          },
        ],
      },
    },
    {
      question: "Does making hydrogen need people of its own?",
      sources: ["8133", "8113"],
      evidence:
        "Plants are few so far. Their operators come from power stations and from chemical works; the tasks have not been described yet.",
    },
  ],
};
