import { testEntry } from "#lib/coding-index/entry-list.fixture";
import type { DefaultFlag, IndexEntry } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";
import { buildLookup, type Lookup, type LookupAnswer, type LookupQuery, lookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { isRefusal } from "#lib/lookup/refuse-query";

/** A few entries as the index has them: title; additional term; industry; default flag; SOC2010 and SOC2020 codes. */
const ENTRIES = `
Nurse;;;M;2231;2237
Nurse;;dental practice;;6143;6133
Nurse, dental;;;;6143;6133
Nurse, staff;;;O;2231;2237
Nurse, district;;;;2231;2232
Nurse, veterinary;;;;6131;3240
Nurse, nursery;;;;6121;3232
Manager;;restaurant;O;1223;1222
Manager;;hotel;O;1221;1221
Manager;;farming;;1211;1211
Manager;;retail trade;M;1190;1150
Manager;;hotels, catering, public houses;;1223;1222
Manager, sales;;;O;3545;3556
Manager, HR;;;;1135;1136
Manager, farm;;;;1211;1211
Officer, resources, human;;;;3562;3571
Assistant, personal;;;;4215;4215
Assistant, sales;;;M;7111;7111
Assistant, sales;;retail pharmacy;;7114;7114
Assistant, shop;;;M;7111;7111
Worker, shop;;;;7111;7111
Assistant, teaching;;;M;6125;6112
Teacher, school, primary;;;;2315;2314
Teacher, head;;;;2317;2321
Engineer;professional, civil;;;2121;2121
Engineer;professional, electrical;;;2123;2123
Engineer;;shipping;;3513;3512
Engineer;;telecoms;;5242;5242
Engineer;nos;;M;8125;8120
Engineer, civil;;;M;5319;5319
Engineer, software;;;O;2136;2134
Programmer;;;M;2136;2134
Developer, software;;;;2136;2134
Driver;;;M;8212;8219
Driver, fork-lift;;;;8222;8222
Driver, lorry;;;;8211;8211
Driver, HGV;;;;8211;8211
Plumber;;;;5314;5315
Electrician;;;;5241;5241
Mate, electrician's;;;I;9139;9139
Mate, electrician's;;building construction;;9120;9129
Bookkeeper;;;;4122;4122
Receptionist;;;M;4216;4216
Receptionist-bookkeeper;;;;4216;4216
Waiter;;;;9273;9264
Clerk;;government;O;4112;4111
Clerk;;local government;O;4113;4112
Adviser, careers;;;;3564;3572
Trainer;;computing/IT: technical;;3563;3573
`;

const GROUPS: Record<string, string> = {
  "2231": "Nurses",
  "2237": "Other registered nursing professionals",
  "8219": "Road transport drivers n.e.c.",
  "8212": "Van drivers",
  "7111": "Sales and retail assistants",
};

function entries(): IndexEntry[] {
  const coded = ENTRIES.trim()
    .split("\n")
    .map((line, i) => {
      const [title = "", add = "", ind = "", flag = "", soc2010 = "", soc2020 = ""] = line.split(";");
      return testEntry({
        uid: `a${i}`,
        title,
        natural: naturalOrder(title),
        add,
        ind,
        defaultFlag: flag as DefaultFlag,
        codes: { soc2010, soc2020 },
      });
    });
  const professional = coded.filter(({ add }) => add.startsWith("professional")).map(({ uid }) => uid);
  return [
    ...coded,
    testEntry({
      uid: "b0",
      title: "Engineer, chartered",
      natural: "Chartered engineer",
      see: "see Engineer (professional)",
      seeEntries: professional,
    }),
    testEntry({
      uid: "b1",
      title: "Advisor, careers",
      natural: "Careers advisor",
      see: "see Adviser, careers",
    }),
  ];
}

const EDITIONS = (["2010", "2020"] as const).map((year) => ({
  id: `soc${year}`,
  series: "soc",
  title: `Standard Occupational Classification ${year}`,
  shortTitle: `SOC${year}`,
  status: "released" as const,
  releasedOn: year,
  predecessor: null,
}));

export const LOOKUP_FIXTURE = lookupDataOf({
  editions: EDITIONS,
  entries: entries(),
  abbreviations: [
    { short: "PA", meaning: "Personal Assistant", frequent: false },
    { short: "HR", meaning: "Human Resources", frequent: false },
    { short: "TA", meaning: "Teaching/Teachers assistant", frequent: false },
    { short: "HGV", meaning: "Heavy Goods Vehicle", frequent: false },
    { short: "T1", meaning: "Grade 1 as used in Post Office Telecommunications", frequent: false },
    { short: "Dept", meaning: "Department", frequent: true },
  ],
  groups: Object.entries(GROUPS).flatMap(([code, title]) =>
    EDITIONS.map(({ id: edition }) => ({ edition, code, title })),
  ),
});

export const fixtureLookup = buildLookup(LOOKUP_FIXTURE);

/** An answer, for tests of queries that are not refused. */
export function answerOf(index: Lookup, query: LookupQuery): LookupAnswer {
  const outcome = lookup(index, query);
  if (isRefusal(outcome)) throw new Error(`“${query.query}” was refused: ${outcome.message}`);
  return outcome;
}
