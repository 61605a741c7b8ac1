/** What invented standards are made of: sectors with the letters of their suites, and words of what people do in each. */
export const SECTORS = [
  {
    name: "Business and administration",
    letters: "BAD",
    objects: [
      "meetings",
      "office records",
      "correspondence",
      "a small budget",
      "travel arrangements",
      "a project plan",
    ],
  },
  {
    name: "Construction",
    letters: "CON",
    objects: [
      "timber frames",
      "roof coverings",
      "drainage runs",
      "site access",
      "load-bearing walls",
      "insulation",
    ],
  },
  {
    name: "Digital technology",
    letters: "DIG",
    objects: [
      "software tests",
      "a data pipeline",
      "network services",
      "access rights",
      "user interfaces",
      "machine learning models",
    ],
  },
  {
    name: "Energy and environment",
    letters: "ENV",
    objects: [
      "heat pumps",
      "solar panels",
      "waste streams",
      "habitat surveys",
      "carbon reports",
      "water samples",
    ],
  },
  {
    name: "Engineering and manufacturing",
    letters: "ENG",
    objects: [
      "machined parts",
      "welded joints",
      "assembly lines",
      "electrical panels",
      "quality records",
      "robotic cells",
    ],
  },
  {
    name: "Health",
    letters: "HLT",
    objects: [
      "medication records",
      "wound dressings",
      "patient observations",
      "specimens",
      "clinical equipment",
      "discharge plans",
    ],
  },
  {
    name: "Social care",
    letters: "CAR",
    objects: [
      "care plans",
      "daily living activities",
      "family contact",
      "mobility aids",
      "safeguarding concerns",
      "respite stays",
    ],
  },
  {
    name: "Hospitality and retail",
    letters: "HOS",
    objects: [
      "food orders",
      "stock levels",
      "hot drinks",
      "table service",
      "till balances",
      "customer complaints",
    ],
  },
  {
    name: "Land and animals",
    letters: "LAN",
    objects: ["crops", "livestock", "woodland", "fencing", "animal feed", "irrigation"],
  },
  {
    name: "Transport and logistics",
    letters: "TRA",
    objects: [
      "vehicle loads",
      "delivery routes",
      "warehouse picks",
      "driver hours",
      "dangerous goods",
      "passenger transfers",
    ],
  },
] as const;

export const VERBS = [
  "Prepare",
  "Maintain",
  "Inspect",
  "Manage",
  "Monitor",
  "Improve",
  "Plan",
  "Set up",
  "Repair",
  "Review",
  "Supervise work on",
  "Advise others on",
] as const;

/** What standards of several sectors are about. */
export const SHARED_TITLES = [
  "Work safely with others",
  "Communicate with customers",
  "Lead a team",
  "Handle personal data",
  "Solve problems at work",
  "Train a colleague",
] as const;

export const BEHAVIOURS = [
  "works with others",
  "keeps to agreed times",
  "asks when unsure",
  "learns from mistakes",
  "treats people with respect",
  "looks for better ways",
  "stays calm",
] as const;

/** Occupations that no index has: nobody has a code for them. */
export const NEW_OCCUPATIONS = [
  "Drone corridor steward",
  "Metaverse greeter",
  "Hydrogen bunkerer",
  "Kelp rancher",
  "Digital twin wrangler",
  "Microgrid tender",
] as const;

/** How one title is written in two suites. */
export const REWORDED: readonly [RegExp, string][] = [
  [/^Manage /, "Manage the "],
  [/^Prepare /, "Preparing "],
  [/s$/, ""],
  [/^(.*)$/, "$1 safely"],
];
