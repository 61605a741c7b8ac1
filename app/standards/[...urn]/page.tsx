import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { FactList } from "#components/releases/fact-list";
import { InventedMark } from "#components/standards/invented-mark";
import { STANDARDS_CRUMB, UnknownStandard } from "#components/standards/unknown-standard";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import type { Parameters } from "#lib/platform/parameters";
import { pathText } from "#lib/platform/parameters";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { overlappingWith } from "#lib/standards/duplicates/pairs.db";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { mappingsOf } from "#lib/standards/mapping/mappings.db";
import { readStandard } from "#lib/standards/register/standards.db";
import { KIND_NAMES } from "#lib/standards/standard";
import { standardHref } from "#lib/standards/standards-address";
import { currentViewer, formAnswer } from "../../viewer";
import { factsOf } from "./_parts/standard-facts";
import { StandardGroups } from "./_parts/standard-groups";

interface Props {
  params: Promise<{ urn: string[] }>;
  searchParams: Promise<Parameters>;
}

const urnOf = async (params: Props["params"]) => (await params).urn.map(pathText).join("/");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const standard = await readStandard(await urnOf(params));
  return { title: standard ? `${standard.urn} ${standard.title}` : "Standard not found" };
}

export default async function StandardPage({ params, searchParams }: Props) {
  const standard = await readStandard(await urnOf(params));
  if (!standard) return <UnknownStandard />;
  const [mappings, { newest }, history, viewer, answer, overlapping] = await Promise.all([
    mappingsOf(standard.id),
    readStandardEditions(),
    readHistory("standard", standard.key),
    currentViewer(),
    formAnswer(await searchParams),
    overlappingWith(standard.key),
  ]);
  const keeps = can(viewer?.person ?? null, "keep standards");
  return (
    <>
      <AnswerBanner answer={answer} />
      <PageHeading
        crumbs={[STANDARDS_CRUMB]}
        kicker={
          <>
            {KIND_NAMES[standard.kind]} {standard.urn}
            <InventedMark invented={standard.invented} />
          </>
        }
        title={standard.title}
      >
        {standard.invented && "Nobody set this standard: it is made up, for demonstration."}
      </PageHeading>
      {standard.mergedInto && (
        <Notice
          title={
            <>
              It was merged into{" "}
              <a href={standardHref(standard.mergedInto.urn)}>
                {standard.mergedInto.urn} {standard.mergedInto.title}
              </a>
              .
            </>
          }
        >
          <p>What holds now stands there. This page keeps what was known of it.</p>
        </Notice>
      )}
      <FactList facts={factsOf(standard)} />
      {standard.merged.length > 0 && (
        <p className="mt-4 max-w-3xl">
          Merged into it:{" "}
          {standard.merged.map(({ urn, title }, at) => (
            <span key={urn}>
              {at > 0 && ", "}
              <a href={standardHref(urn)}>{urn}</a> {title}
            </span>
          ))}
          .
        </p>
      )}
      {overlapping.length > 0 && (
        <p className="mt-4 max-w-3xl">
          It overlaps with{" "}
          {overlapping.map(({ urn, title, reason }, at) => (
            <span key={urn}>
              {at > 0 && "; "}
              <a href={standardHref(urn)}>{urn}</a> {title} ({reason})
            </span>
          ))}
          .
        </p>
      )}
      <StandardGroups {...{ standard, mappings, newest, keeps, answer }} />
      <div className="mt-9">
        <HistoryList
          deeds={history.map((entry) => historyItem(entry, viewer !== null))}
          none="Nothing was changed or decided since it was imported."
        />
      </div>
    </>
  );
}
