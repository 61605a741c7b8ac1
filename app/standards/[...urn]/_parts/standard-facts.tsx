import type { ReactNode } from "react";
import { dateInWords } from "#lib/platform/in-words";
import type { StandardRecord } from "#lib/standards/register/standards.db";
import { LEVEL_WORDS } from "#lib/standards/standard";
import { registerHref } from "#lib/standards/standards-address";

/** What is known of a standard, each with its name; what a file did not say is left out. */
export function factsOf(standard: StandardRecord): [string, ReactNode][] {
  const { developer, suiteCode, number, version, legacy, level, link, file } = standard;
  const parts = [
    developer && `developing body ${developer}`,
    suiteCode && `suite ${suiteCode}`,
    number && `number ${number}`,
    version && `version ${version}`,
    legacy && "legacy",
  ].filter(Boolean);
  const facts: [string, ReactNode][] = [
    [
      "URN",
      <>
        {standard.urn}{" "}
        <span className="text-soft">({number ? parts.join(", ") : "its parts could not be read"})</span>
      </>,
    ],
    ["Suite", standard.suite && <a href={registerHref({ suite: standard.suite })}>{standard.suite}</a>],
    ["Standard-setting body", standard.body],
    ["Status", standard.status],
    ["Level", level && `${level}, ${LEVEL_WORDS[level]}`],
    ["Sector", standard.sector && <a href={registerHref({ sector: standard.sector })}>{standard.sector}</a>],
    ["Approved", standard.approvedOn && dateInWords(standard.approvedOn)],
    ["Review", standard.reviewOn && dateInWords(standard.reviewOn)],
    ["Relevant occupations", standard.occupations.join("; ")],
    [
      "SOC codes given",
      standard.givenCodes.length > 0 &&
        `${standard.givenCodes.join(", ")} (${standard.codesEdition.toUpperCase()})`,
    ],
    ["Behaviours", standard.behaviours.join("; ")],
    [
      "Its text",
      link && (
        <a href={link} rel="noreferrer nofollow" className="break-all">
          {link}
        </a>
      ),
    ],
    [
      "In the register",
      `since ${dateInWords(standard.addedAt.toISOString())}${file ? `, by ${file.fileName}` : ""}`,
    ],
  ];
  return facts.filter(([, fact]) => Boolean(fact));
}
