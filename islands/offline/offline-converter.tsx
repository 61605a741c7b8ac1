import { useState } from "react";
import { ConversionAnswers } from "#components/correspondence/convert/conversion-answers";
import { Button } from "#components/ui/button";
import { SelectField, TextArea } from "#components/ui/field";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import { converter } from "#lib/correspondence/conversion/convert";
import type { ListAnswer } from "#lib/correspondence/conversion/list-answer";
import { twoStepConverter } from "#lib/correspondence/conversion/two-steps";
import { publicReading } from "#lib/correspondence/reading";
import { peopleText } from "#lib/correspondence/share-basis";
import { readTypedCode } from "#lib/facts/codes/typed-code";
import { decodeSearchIndex } from "#lib/lookup/search-index";
import { quantity } from "#lib/platform/in-words";
import {
  type OfflineTables,
  offlineBasis,
  offlineReleases,
  offlineWays,
  withTitles,
} from "#lib/publication/offline/offline-tables";
import type { OfflineData } from "../offline";
import { NOT_KEPT, useKept } from "./use-kept";

/** Most codes that are converted at a time. */
const MOST = 500;

const NOT_A_CODE = "This is not a code. Give codes alone, such as 2136.";

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
  const [asked, setAsked] = useState<{ codes: string; way: string } | null>(null);

  function convert(form: HTMLFormElement): void {
    const fields = new FormData(form);
    setAsked({ codes: String(fields.get("codes")), way: String(fields.get("pair")) });
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
          hint="Codes alone: one to a line, or with commas or spaces between"
        />
        <div>
          <Button>Convert</Button>
        </div>
      </form>
      {asked && asked.codes.trim() !== "" && <Answers {...asked} tables={tables} />}
    </>
  );
}

/** What stands between commas, semicolons and spaces, line by line. */
function piecesOf(codes: string): { line: number; text: string }[] {
  return codes.split("\n").flatMap((content, at) => {
    const texts = content.split(/[\s,;]+/).filter((text) => text !== "");
    return texts.map((text) => ({ line: at + 1, text }));
  });
}

function Answers({ codes, way, tables }: { codes: string; way: string; tables: OfflineTables }) {
  const found = offlineWays(tables).find((one) => wayId(one) === way)!;
  const shares = { sex: "both" as const, dataSet: tables.dataSet };
  const basis = offlineBasis(tables, found);
  const convert = "second" in basis ? twoStepConverter(basis) : converter(basis, shares);
  const answers = piecesOf(codes)
    .slice(0, MOST)
    .map((piece): ListAnswer => {
      const typed = readTypedCode(piece.text);
      if (typed === null) return { outcome: "not understood", item: { ...piece, problem: NOT_A_CODE } };
      const { code, edition } = typed;
      return convert({ ...piece, code, ...(edition && { edition }), count: null });
    });
  const releases = offlineReleases(tables, found);
  const label = quantity(answers.length, "answer");
  return (
    <section aria-labelledby="answers" className="mt-6">
      <h2 id="answers">{label}</h2>
      <p className="mb-1 text-[0.94rem] text-soft">
        {releases.length > 0 && `By ${releases.join(" and ")}. `}
        {!found.through && `Shares and people: ${peopleText(shares)}.`}
      </p>
      <ConversionAnswers
        answers={answers}
        reading={publicReading(found)}
        through={found.through}
        withCounts={false}
        label={label}
      />
      {answers.length === MOST && <p className="mt-2">No more than {MOST} codes are converted at a time.</p>}
    </section>
  );
}
