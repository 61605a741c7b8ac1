/** An industry as people say where they work, with its code. */
export interface Industry {
  /** Class or subclass of the UK Standard Industrial Classification 2007 (Office for National Statistics). */
  sic: string;
  /** Beginnings of words that job titles in it have. */
  stems: string;
  /** How people write it. */
  said: readonly string[];
}

/** Industries of every section, as far as synthetic answers need them. */
export const INDUSTRIES: readonly Industry[] = [
  {
    sic: "01500",
    stems: "farm|agricult|crop|livestock|hortic|forest",
    said: ["farming", "mixed farm", "agriculture"],
  },
  { sic: "03110", stems: "fish|trawl", said: ["fishing", "fishing boat"] },
  { sic: "08110", stems: "quarr|mining|mine", said: ["quarry", "mining"] },
  { sic: "10710", stems: "bak|food|confection|brew", said: ["bakery", "food factory", "food production"] },
  { sic: "13200", stems: "textile|weav|spin|knit|loom|cloth", said: ["textile mill", "textiles"] },
  { sic: "18129", stems: "print|lithog|bookbind", said: ["printers", "printing firm"] },
  { sic: "20590", stems: "chemic|plastic|rubber|paint", said: ["chemical works", "chemicals manufacturer"] },
  { sic: "24100", stems: "steel|metal|furnace|foundry|weld", said: ["steel works", "metal manufacture"] },
  {
    sic: "25620",
    stems: "machin|turner|mill|grind|tool",
    said: ["engineering works", "precision engineering"],
  },
  { sic: "29100", stems: "vehicle|motor|assembl", said: ["car plant", "vehicle manufacturer"] },
  { sic: "35110", stems: "electric|power|energy|gas", said: ["power station", "energy company"] },
  { sic: "38110", stems: "waste|refuse|recycl|scrap", said: ["waste collection", "recycling centre"] },
  {
    sic: "41202",
    stems: "build|construct|brick|roof|plaster|scaffold|floor",
    said: ["construction", "house building", "building site"],
  },
  {
    sic: "43210",
    stems: "electrician|wire|cable",
    said: ["electrical contractors", "electrical installation"],
  },
  { sic: "43220", stems: "plumb|heating|pipe|ventilat", said: ["plumbing and heating", "heating engineers"] },
  { sic: "45200", stems: "garage|mechanic|tyre|panel|mot ", said: ["garage", "car repairs"] },
  {
    sic: "47110",
    stems: "shop|retail|sales|store|checkout|till|cashier",
    said: ["supermarket", "retail", "shop"],
  },
  { sic: "47710", stems: "fashion|dress|tailor|shoe|jewel", said: ["clothes shop", "fashion retail"] },
  { sic: "49100", stems: "rail|train driv|station|signal", said: ["railway", "train operating company"] },
  { sic: "49320", stems: "taxi|cab |chauffeur|bus |coach driv", said: ["taxi firm", "passenger transport"] },
  {
    sic: "49410",
    stems: "lorry|haul|van|driver|transport",
    said: ["road haulage", "haulage firm", "logistics"],
  },
  { sic: "51101", stems: "air|pilot|flight|cabin", said: ["airline", "airport"] },
  { sic: "52103", stems: "warehouse|stock|packer|forklift|stor", said: ["warehouse", "distribution centre"] },
  { sic: "53201", stems: "post|courier|deliver|mail", said: ["parcel deliveries", "postal service"] },
  { sic: "55100", stems: "hotel|housekeep|porter|chamber", said: ["hotel", "hotels"] },
  { sic: "56101", stems: "chef|cook|wait|kitchen|cater|restaurant", said: ["restaurant", "catering"] },
  { sic: "56302", stems: "bar|pub|licensee|publican", said: ["pub", "bar"] },
  {
    sic: "59111",
    stems: "film|broadcast|photograph|video|journal|edit",
    said: ["media company", "film production"],
  },
  { sic: "61900", stems: "telecom|telephon|network", said: ["telecoms", "phone company"] },
  {
    sic: "62012",
    stems: "software|program|web|comput|data|cyber|systems",
    said: ["software company", "IT services", "computing"],
  },
  { sic: "64191", stems: "bank|financ|credit|invest|fund", said: ["bank", "banking", "financial services"] },
  { sic: "65120", stems: "insur|claims|actuar|underwrit", said: ["insurance", "insurance company"] },
  {
    sic: "68310",
    stems: "estate|letting|property|housing|landlord",
    said: ["estate agents", "property management"],
  },
  { sic: "69102", stems: "law|legal|solicit|barrist|court", said: ["solicitors", "law firm"] },
  {
    sic: "69201",
    stems: "account|audit|tax|payroll|book-keep",
    said: ["accountants", "accountancy practice"],
  },
  {
    sic: "70229",
    stems: "consult|business|project|market|human resour",
    said: ["consultancy", "business consultants"],
  },
  {
    sic: "71121",
    stems: "engineer|architect|survey|design|draught",
    said: ["engineering consultants", "design office"],
  },
  {
    sic: "72190",
    stems: "scien|research|laborator|biolog|physic",
    said: ["research laboratory", "research institute"],
  },
  { sic: "78200", stems: "recruit|agency|employment", said: ["recruitment agency", "temping agency"] },
  { sic: "80100", stems: "security|guard|doorm", said: ["security firm", "security company"] },
  { sic: "81210", stems: "clean|caretak|window", said: ["cleaning contractors", "office cleaning"] },
  { sic: "81300", stems: "garden|landscap|grounds", said: ["gardening firm", "landscaping"] },
  { sic: "82200", stems: "call cent|customer serv|telesales", said: ["call centre", "contact centre"] },
  {
    sic: "84110",
    stems: "council|government|civil serv|administrat|officer|clerk",
    said: ["local council", "civil service", "government department"],
  },
  { sic: "84220", stems: "army|navy|armed|soldier|forces", said: ["armed forces", "army"] },
  { sic: "84240", stems: "police|prison|detect|fire", said: ["police force", "public safety"] },
  { sic: "85200", stems: "primary|nursery teach|teaching assist|school", said: ["primary school", "school"] },
  { sic: "85310", stems: "teach|secondary|tutor|head teach", said: ["secondary school", "academy"] },
  { sic: "85421", stems: "lectur|professor|universit|college", said: ["university", "higher education"] },
  {
    sic: "86101",
    stems: "nurs|hospital|ward|medic|radiog|midwi|surg|clinic",
    said: ["NHS hospital", "hospital", "NHS trust"],
  },
  { sic: "86230", stems: "dent|optic|chiropod|physio|therap", said: ["dental practice", "health clinic"] },
  {
    sic: "87100",
    stems: "care|residential|home help",
    said: ["care home", "nursing home", "residential care"],
  },
  { sic: "88910", stems: "child|nanny|playgroup|creche|youth", said: ["day nursery", "child care"] },
  { sic: "90010", stems: "act|music|danc|artist|theatr|entertain", said: ["theatre", "performing arts"] },
  {
    sic: "93110",
    stems: "sport|fitness|leisure|coach|lifeguard|swim",
    said: ["leisure centre", "sports club"],
  },
  { sic: "96020", stems: "hair|beaut|barber|nail", said: ["hairdressers", "beauty salon"] },
  { sic: "96030", stems: "funeral|undertak|crematori", said: ["funeral directors", "crematorium"] },
];

/** What is said where nothing in the titles of a group says more. */
export const ANYWHERE: Industry = { sic: "82110", stems: "", said: ["office", "a company", "services"] };
