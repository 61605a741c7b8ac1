import { type DemonstratedPaper, newTitle, titled } from "#demo/next-revision/paper";

export const CULTURE_AND_MEDIA: DemonstratedPaper = {
  label: "Culture and media",
  title: "Review of culture, media and web content in Major Group 3",
  majorGroup: "3",
  introduction:
    "People earn a living by what they put online, and the index sends them to actors, to authors and to database administrators. This paper brings those issues together.",
  issues: [
    {
      question: "Where do people belong who live by what they put online?",
      sources: ["3413", "3412", "3133"],
      evidence:
        "Vloggers, podcasters and influencers are with actors, bloggers with authors, “content creator” with database administrators.",
      items: [
        {
          kind: "index entries",
          text: "Eight titles in three unit groups.",
          titles: [
            "influencer",
            "vlogger",
            "podcaster",
            "YouTuber",
            "livestreamer",
            "blogger",
            "content creator",
          ],
        },
        {
          kind: "tasks",
          text: "Plan, film or write, edit and publish under their own name; answer followers; sell advertising and keep accounts.",
        },
      ],
      flag: {
        title: "TikTok creator",
        code: "3413",
        note: "First seen two years ago, now every week. Nearly all are self-employed.",
      },
      proposal: {
        title: "Make creators of online content a unit group",
        stage: "decided",
        reworked: {
          first: [
            {
              type: "transfer",
              source: "3413",
              content: titled("influencer", "vlogger", "YouTuber"),
              to: { code: "3418", title: "Influencers" },
            },
          ],
          note: "Takes in bloggers and podcasters, and a title that does not sound like a fashion",
        },
        changes: [
          {
            type: "transfer",
            source: "3413",
            content: titled("influencer", "vlogger", "podcaster", "YouTuber", "livestreamer"),
            to: { code: "3418", title: "Online content creators" },
          },
          { type: "transfer", source: "3412", content: titled("blogger"), to: { code: "3418" } },
          { type: "transfer", source: "3133", content: titled("content creator"), to: { code: "3418" } },
          {
            type: "describe",
            group: "3418",
            part: "tasks",
            text: "plans, films, records or writes content and publishes it online;\nedits content and adds sound, captions and links;\nanswers followers and moderates what they say;\nsells advertising and agrees terms with those who pay for it.",
          },
        ],
        vote: {
          choice: "for",
          reason: "One question, whether they publish under their own name, tells them from editors.",
        },
        comments: [
          {
            stance: "supports",
            text: "Our members file tax returns under five different codes.",
            answer:
              "Thank you. A code of SOC is for statistics; but what you say shows that the titles are scattered.",
          },
          {
            stance: "refutes",
            part: "change 2",
            text: "Bloggers write. They are authors, whatever they write on.",
            answer:
              "Thank you. The working group was divided on this; most bloggers who were asked also film.",
          },
        ],
      },
      decision: {
        outcome: "accepted",
        meeting: "second",
        reason:
          "The titles are used and found, and what people do is alike. Whether bloggers belong here is to be looked at when records have been coded.",
      },
    },
    {
      question: "Do editors of web content belong with database administrators?",
      sources: ["3133"],
      evidence:
        "3133 holds two kinds of people by its own title: those who keep databases and those who write for websites.",
      items: [{ kind: "index entries", text: "Titles that name content.", titles: ["content"] }],
      proposal: {
        title: "Split digital content editors from database administrators",
        stage: "working-group review",
        changes: [
          {
            type: "split",
            source: "3133",
            parts: [
              {
                content: {
                  by: "rule",
                  rule: {
                    conditions: [
                      { field: "title", test: "has", phrases: ["content", "web", "website", "moderator"] },
                      { field: "title", test: "lacks", phrases: ["creator"] },
                    ],
                  },
                },
                to: { code: "3419", title: "Digital content editors and moderators" },
              },
            ],
            residual: { fate: "lives on", to: { code: "3133", title: "Database administrators" } },
          },
        ],
        vote: { choice: "for", reason: "The two halves share nothing but the code." },
      },
    },
    {
      question: "Should dancers be merged with actors and entertainers?",
      sources: ["3414", "3413"],
      evidence: "3414 is small, and half of its titles are of teachers and directors of dance.",
      items: [
        {
          kind: "other classification",
          text: "ISCO-08 has dancers and choreographers as a unit group.",
          codes: ["2653"],
        },
      ],
      proposal: {
        title: "Merge dancers and choreographers with actors and entertainers",
        stage: "decided",
        changes: [
          { type: "merge", sources: ["3414"], to: { code: "3413" } },
          {
            type: "rename",
            source: "3413",
            to: { code: "3413", title: "Actors, dancers, entertainers and presenters" },
          },
        ],
        comments: [
          {
            stance: "refutes",
            text: "Injury and early retirement make dancers unlike any other performers. Figures on them are used for a pension fund.",
            answer: "Thank you. We recorded the use as evidence; the steering group has it before it.",
          },
        ],
      },
      decision: {
        outcome: "rejected",
        meeting: "third",
        reason:
          "ISCO-08 tells them apart, the group is above the figure for new groups, and the use that was named is real.",
      },
    },
    {
      question: "Are pilots of drones photographers?",
      sources: ["3417", "3511"],
      evidence:
        "The one title is with photographers. Most who fly drones now survey roofs, fields and power lines.",
      proposal: {
        title: "Move drone pilots to aircraft pilots",
        stage: "draft",
        changes: [
          {
            type: "reassign entries",
            uids: ["e8yk" /* Pilot, drone, commercial */],
            to: { code: "3511" },
          },
          {
            type: "add entries",
            entries: [newTitle("Operator, drone", "Drone operator", { ind: "surveying" })],
            to: { code: "3511" },
          },
        ],
      },
    },
    {
      question: "What becomes of translators when machines translate?",
      sources: ["3412"],
      evidence:
        "Post-editing of what a machine translated is advertised as an occupation. Translators are with authors; how many are left is not known.",
    },
  ],
};
