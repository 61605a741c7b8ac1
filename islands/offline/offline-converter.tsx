import { useState } from "react";
import { ConversionAnswers } from "#components/correspondence/convert/conversion-answers";
import { CountTotalsTable } from "#components/correspondence/convert/count-totals-table";
import { CountsBox } from "#components/correspondence/convert/counts-box";
import { Button } from "#components/ui/button";
import { SelectField, TextArea } from "#components/ui/field";
import { convertList } from "#lib/correspondence/conversion/conversion-list";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import { publicReading } from "#lib/correspondence/reading";
import { peopleText } from "#lib/correspondence/share-basis";
import { decodeSearchIndex } from "#lib/lookup/search-index";
import { count, quantity } from "#lib/platform/in-words";
import {
  type OfflineTables,
  offlineBasis,
  offlineReleases,
  offlineWays,
  withTitles,
} from "#lib/publication/offline/offline-tables";
import type { OfflineData } from "../offline";
import { NOT_KEPT, useKept } from "./use-kept";

/** Most answers that are shown. */
const MOST = 500;

interface Asked {
  codes: string;
  way: string;
  withCounts: boolean;
}

const readTables = (text: string): OfflineTables => JSON.parse(text);

/** Codes converted by the kept tables, as the page does it where there is a connection. */
export function OfflineConverter({ way, data }: { way: string; data: OfflineData }) {
  const tables = useKept(data.tables, readTables);
  const index = useKept(data.searchIndex, decodeSearchIndex);
  if (tables === "failed" || index === "failed") return <p role="alert">{NOT_KEPT}</p>;
  if (tables === null || index === null) return <p role="status">Opening the tables …</p>;
  return <Converter way={way} tables={withTitles(tables, index)} />;
}

function Converter({ way, tables }: { way: string; tables: OfflineTables }) {
  const ways = offlineWays(tables);
  const known = ways.some((one) => wayId(one) === way);
  const [asked, setAsked] = useState<Asked | null>(null);

  function convert(form: HTMLFormElement): void {
    const fields = new FormData(form);
    setAsked({
      codes: String(fields.get("codes")),
      way: String(fields.get("pair")),
      withCounts: fields.get("counts") === "yes",
    });
  }

  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          convert(event.currentTarget);
        }}
        className="grid gap-4 rounded-card bg-wash p-4"
      >
        <div className="max-w-md">
          <SelectField
            label="From and to"
            name="pair"
            defaultValue={known ? way : wayId(ways[0]!)}
            options={ways.map((one) => ({
              value: wayId(one),
              name: `${one.source.name} to ${one.target.name}${one.through ? `, in two steps over ${one.through.name}` : ""}`,
            }))}
          />
        </div>
        <TextArea
          label="Codes"
          name="codes"
          rows={5}
          hint="One to a line, or with commas or spaces between. A title after a code is ignored."
        />
        <CountsBox />
        <div>
          <Button>Convert</Button>
        </div>
      </form>
      {asked && asked.codes.trim() !== "" && <Answers {...asked} tables={tables} />}
    </>
  );
}

function Answers({ way, tables, ...asked }: Asked & { tables: OfflineTables }) {
  const found = offlineWays(tables).find((one) => wayId(one) === way)!;
  const shares = { sex: "both" as const, dataSet: tables.dataSet };
  const { withCounts } = asked;
  const converted = convertList(asked.codes, offlineBasis(tables, found), { ...shares, withCounts });
  const { totals, heading, leftOut } = converted;
  const answers = converted.answers.slice(0, MOST);
  const releases = offlineReleases(tables, found);
  const label = quantity(answers.length, "answer");
  return (
    <section aria-labelledby="answers" className="mt-6">
      <h2 id="answers">{label}</h2>
      <p className="mb-1 text-[0.94rem] text-soft">
        {releases.length > 0 && `By ${releases.join(" and ")}. `}
        {!found.through && `Shares and people: ${peopleText(shares)}. `}
        {heading !== null && `The first line, “${heading}”, has no code and was taken for a heading.`}
      </p>
      {Object.keys(totals).length > 0 && (
        <div className="mb-6">
          <CountTotalsTable levels={totals} rescaled={false} />
        </div>
      )}
      <ConversionAnswers
        answers={answers}
        reading={publicReading(found)}
        through={found.through}
        withCounts={withCounts}
        label={label}
      />
      {converted.answers.length > MOST && (
        <p className="mt-2">
          The first {MOST} of {count(converted.answers.length)} answers are shown.
        </p>
      )}
      {leftOut > 0 && (
        <p className="mt-2">{quantity(leftOut, "line")} at the end were not read, as the list is too long.</p>
      )}
    </section>
  );
}
