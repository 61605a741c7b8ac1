import { CountsBox } from "#components/correspondence/convert/counts-box";
import { WhosePeopleFields } from "#components/correspondence/whose-people-fields";
import { Button } from "#components/ui/button";
import { SelectField, TextArea } from "#components/ui/field";
import type { ConversionAddress } from "#lib/correspondence/conversion/conversion-address";
import { type ConversionWay, wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import type { ParameterReader } from "#lib/platform/parameters";

/** A list of codes to convert. It is sent to a route that leads on to the page of the answers. */
export function ConversionForm(props: {
  asked: ConversionAddress;
  reader: ParameterReader;
  /** The page's own path. */
  path: string;
  /** The way that is chosen, and those that may be. */
  chosen: string;
  ways: readonly ConversionWay[];
  /** The sources of counts to choose from, where there are more than the published. */
  dataSets: readonly NamedDataSet[] | undefined;
}) {
  const { asked, reader, path, chosen, ways, dataSets } = props;
  const error = (field: string) => reader.errorAt(field);
  return (
    <form action={`${path}/file`} method="post" className="no-print my-5 grid gap-4 rounded-card bg-wash p-4">
      <div className="max-w-md">
        <SelectField
          label="From and to"
          name="pair"
          defaultValue={chosen}
          error={error("pair")}
          options={ways.map((way) => ({
            value: wayId(way),
            name: `${way.source.name} to ${way.target.name}${way.through ? `, in two steps over ${way.through.name}` : ""}`,
          }))}
        />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <TextArea
          label="Codes"
          name="codes"
          hint="Codes of one to four digits, one a line or with commas or spaces between. A title after a code is ignored."
          defaultValue={asked.codes}
          error={error("codes")}
          spellCheck={false}
          rows={7}
        />
        <div className="grid content-start gap-4">
          <CountsBox checked={asked.withCounts} />
        </div>
      </div>
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_1fr_auto_auto]">
        <WhosePeopleFields
          asked={asked}
          reader={reader}
          label="Shares of people in"
          {...(dataSets && { dataSets })}
        />
        <Button name="answer" value="page">
          Convert
        </Button>
        <Button name="answer" value="file" look="secondary">
          Download the answers
        </Button>
      </div>
    </form>
  );
}
