import { type DemonstratedPaper, newTitle, titled } from "#demo/next-revision/paper";

export const SOFTWARE_AND_CYBER: DemonstratedPaper = {
  label: "Software and cyber security",
  title: "Review of minor groups 213 and 214: software, networks and cyber security",
  majorGroup: "2",
  introduction:
    "Minor group 213 has one code left, and more is asked of it than one. This paper looks at each of its groups, and at the web designers of 214 beside them.",
  issues: [
    {
      question: "Should those who answer attacks be told from those who govern cyber security?",
      sources: ["2135"],
      evidence:
        "Cyber security was made a unit group in SOC2020. Its titles fall into operations on the one hand and risk, audit and governance on the other.",
      items: [
        {
          kind: "index entries",
          text: "Titles of risk, audit and governance.",
          titles: ["risk", "auditor", "governance", "assurance"],
        },
        {
          kind: "tasks",
          text: "The first watch networks and answer incidents in shifts; the second write policies, assess suppliers and prepare audits.",
        },
      ],
      proposal: {
        title: "Split cyber security professionals by operations and governance",
        stage: "working-group review",
        breaks: ["code-given"],
        changes: [
          {
            type: "split",
            source: "2135",
            parts: [
              {
                content: titled("risk", "auditor", "governance", "assurance"),
                to: { code: null, parent: "213", title: "Cyber security governance professionals" },
              },
            ],
            residual: {
              fate: "lives on",
              to: { code: "2135", title: "Cyber security analysts and engineers" },
            },
          },
        ],
        vote: {
          choice: "abstain",
          reason: "The split is sound, but minor group 213 has no code for it since 2138 was given out.",
        },
        coderVote: { choice: "for", reason: "Titles tell the two apart without a doubt." },
      },
    },
    {
      question: "Are network professionals still apart from other IT professionals?",
      sources: ["2137", "2139"],
      evidence: "2137 is the smallest group of 213 and has the fewest titles.",
      items: [
        {
          kind: "other classification",
          text: "ISCO-08 has computer network professionals as a unit group.",
          codes: ["2523"],
        },
      ],
      proposal: {
        title: "Merge network professionals with IT professionals n.e.c.",
        stage: "decided",
        changes: [{ type: "merge", sources: ["2137"], to: { code: "2139" } }],
        comments: [
          {
            stance: "refutes",
            text: "Apprenticeship statistics depend on the group, and two thirds of our members would vanish into “not elsewhere classified”.",
            answer:
              "Thank you. The working group passes this on with the other classification that tells them apart.",
          },
          {
            stance: "refutes",
            text: "Networks are a trade of their own, with certificates that every employer asks for.",
            anonymous: true,
            answer: "Thank you. We asked which certificates, and recorded them as evidence.",
          },
        ],
      },
      decision: {
        outcome: "rejected",
        meeting: "second",
        reason:
          "The group is above both figures of the size policy, and ISCO-08 tells it apart. To fold it into a residual group would lose what users ask for.",
      },
    },
    {
      question: "Are web developers programmers or web designers?",
      sources: ["2134", "2141"],
      evidence:
        "Those who design a website and those who program it are often one person, and two minor groups hold them.",
      items: [
        {
          kind: "index entries",
          text: "Titles of 2134 that name the web.",
          titles: ["web developer", "web programmer", "web technician"],
        },
      ],
      proposal: {
        title: "Bring web developers and web designers together",
        stage: "out for comment",
        changes: [
          {
            type: "transfer",
            source: "2134",
            content: titled("web developer", "web programmer", "web technician", "web site developer"),
            to: { code: "2141" },
          },
          { type: "rename", source: "2141", to: { code: "2141", title: "Web designers and developers" } },
        ],
        comments: [
          {
            stance: "refutes",
            part: "change 1",
            text: "Web application developers write the same programs as everybody else in 2134. Please keep “web application developer” there.",
          },
        ],
      },
    },
    {
      question: "Where do engineers belong who run software in service?",
      sources: ["2139", "2134"],
      evidence:
        "DevOps engineers are not elsewhere classified, and titles that came after theirs are missing.",
      items: [
        {
          kind: "tasks",
          text: "Write the programs that build, test and deliver other programs; keep services running and find out why they fail.",
        },
        { kind: "index entries", text: "The one title that the index has.", titles: ["DevOps engineer"] },
      ],
      flag: {
        title: "Site reliability engineer",
        code: "2139",
        note: "Coded like DevOps engineer for want of anything nearer. All wrote programs.",
      },
      proposal: {
        title: "Move DevOps engineers to programmers and add titles like theirs",
        stage: "decided",
        changes: [
          { type: "reassign entries", uids: ["e6yb" /* Engineer, DevOps */], to: { code: "2134" } },
          {
            type: "add entries",
            entries: [
              newTitle("Engineer, reliability, site", "Site reliability engineer"),
              newTitle("Engineer, DevSecOps", "DevSecOps engineer"),
            ],
            to: { code: "2134" },
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "first",
        reason: "It puts one title right and adds two; the groups and their figures stay comparable.",
      },
    },
  ],
};
