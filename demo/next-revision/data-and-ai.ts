import { type DemonstratedPaper, newTitle, titled } from "#demo/next-revision/paper";

export const DATA_AND_AI: DemonstratedPaper = {
  label: "Data and artificial intelligence",
  title: "Review of occupations in data and artificial intelligence",
  majorGroup: null,
  introduction:
    "Data scientists are with statisticians, engineers of artificial intelligence with programmers, and those who prepare data for them with typists of data. This paper follows the work across Major Groups 2, 3 and 4.",
  issues: [
    {
      question: "Should data scientists and engineers of artificial intelligence be one unit group?",
      sources: ["2433", "2134", "2133"],
      evidence:
        "The same people are called data scientist, machine learning engineer and AI scientist, and their titles lead to three unit groups in two minor groups.",
      items: [
        {
          kind: "index entries",
          text: "One title in each of three groups for work that advertisements do not tell apart.",
          titles: [
            "data scientist",
            "machine learning engineer",
            "artificial intelligence engineer",
            "AI scientist",
          ],
        },
        {
          kind: "link",
          text: "The occupational database of the United States has data scientists as an occupation of their own.",
          url: "https://www.onetonline.org/link/summary/15-2051.00",
        },
        {
          kind: "tasks",
          text: "Prepare data, choose and train models, test what they predict, put them into service and watch over them.",
        },
      ],
      flag: {
        title: "Machine learning scientist",
        code: "2433",
        note: "Seen every month since spring. The duties are those of the data scientists of the same employers.",
      },
      proposal: {
        title: "Make data scientists and engineers of artificial intelligence a unit group",
        stage: "decided",
        reworked: {
          first: [
            {
              type: "transfer",
              source: "2433",
              content: titled("data scientist"),
              to: { code: "2138", title: "Data scientists" },
            },
          ],
          note: "Takes in the engineers of 2134 and 2133 whose work is the same, and titles that the index lacks",
        },
        changes: [
          {
            type: "transfer",
            source: "2433",
            content: titled("data scientist"),
            to: { code: "2138", title: "Data scientists and artificial intelligence engineers" },
          },
          {
            type: "transfer",
            source: "2134",
            content: titled("artificial intelligence engineer", "machine learning engineer"),
            to: { code: "2138" },
          },
          { type: "transfer", source: "2133", content: titled("AI scientist"), to: { code: "2138" } },
          {
            type: "add entries",
            entries: [
              newTitle("Engineer, prompt", "Prompt engineer"),
              newTitle("Engineer, MLOps", "MLOps engineer"),
              newTitle("Scientist, learning, machine", "Machine learning scientist"),
            ],
            to: { code: "2138" },
          },
        ],
        comments: [
          {
            stance: "supports",
            text: "We publish salaries for these roles and had to add three codes up to come near them.",
            answer:
              "Thank you. The first version asked about data scientists alone; this one follows your point.",
          },
          {
            stance: "neutral",
            part: "change 4",
            text: "Prompt engineer may be gone by 2030. A title costs nothing, but please do not describe the group by it.",
            answer: "Thank you. The title is added so that coders find it; the description does not name it.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason: "The evidence is tangible and of several kinds, and no comment spoke against the group.",
      },
    },
    {
      question: "Do data engineers belong with designers of systems or with programmers?",
      sources: ["2133", "2134"],
      evidence:
        "Those who build the flows of data write programs most of the day, and are with the architects of systems.",
      items: [
        {
          kind: "index entries",
          text: "The titles in question.",
          titles: ["data engineer", "big data engineer", "cloud engineer"],
        },
        {
          kind: "qualifications",
          text: "Apprenticeships in the subject are of the same level as those of software developers.",
        },
      ],
      proposal: {
        title: "Move data and cloud engineers to programmers",
        stage: "out for comment",
        changes: [
          {
            type: "transfer",
            source: "2133",
            content: titled("data engineer", "cloud engineer"),
            to: { code: "2134" },
          },
        ],
        comments: [
          {
            stance: "supports",
            text: "Our engineers would say that they are developers.",
            answer: "Thank you. This is what the working group heard from other employers too.",
          },
        ],
      },
    },
    {
      question: "Where do people belong who label data for machines to learn from?",
      sources: ["4152"],
      evidence: "The index has no title for them. Coders ask, and send them to four groups.",
      items: [
        {
          kind: "tasks",
          text: "Mark what is seen in pictures or meant by texts, check what others have marked, follow written rules. No programs are written.",
        },
      ],
      flag: {
        title: "Data annotator",
        code: "4152",
        note: "Thirteen records in two quarters. Duties: drawing boxes round objects in photographs.",
      },
      proposal: {
        title: "Add titles of those who label data",
        stage: "recommended",
        changes: [
          {
            type: "add entries",
            entries: [
              newTitle("Annotator, data", "Data annotator"),
              newTitle("Labeller, data", "Data labeller"),
              newTitle("Trainer, AI", "AI trainer", { add: "data labelling" }),
            ],
            to: { code: "4152" },
          },
        ],
      },
    },
    {
      question: "Do analysts of websites and campaigns belong with statisticians?",
      sources: ["2433", "3544"],
      evidence:
        "Web and campaign analysts are with actuaries and economists, data analysts in general are associate professionals.",
      proposal: {
        title: "Move web and campaign analysts to data analysts",
        stage: "draft",
        changes: [
          {
            type: "transfer",
            source: "2433",
            content: titled(
              "web analyst",
              "campaign analyst",
              "digital analyst",
              "web analytics",
              "digital analytics",
            ),
            to: { code: "3544" },
          },
        ],
      },
    },
    {
      question: "Is governing artificial intelligence an occupation yet?",
      sources: ["2482", "2439"],
      evidence:
        "Titles such as “AI governance lead” are advertised by banks and public bodies. Whether they are jobs or duties of jobs is not known.",
    },
  ],
};
