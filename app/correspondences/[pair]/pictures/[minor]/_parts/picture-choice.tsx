import { WhosePeopleFields } from "#components/correspondence/whose-people-fields";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { type PictureAddress, pictureHref } from "#lib/correspondence/pictures/picture-address";
import type { ParameterReader } from "#lib/platform/parameters";

/** What the breadth of the bands stands for. */
export function PictureChoice(props: {
  /** Of the reading. */
  path: string;
  minor: string;
  asked: PictureAddress;
  reader: ParameterReader;
}) {
  const { path, minor, asked, reader } = props;
  return (
    <form
      action={pictureHref(path, minor)}
      method="get"
      className="no-print mb-5 grid grid-cols-2 items-end gap-3 rounded-card bg-wash p-4 lg:grid-cols-[1fr_1fr_1fr_auto]"
    >
      <SelectField
        label="Breadth by"
        name="by"
        defaultValue={asked.by}
        error={reader.errorAt("by")}
        options={[
          { value: "entries", name: "index entries" },
          { value: "people", name: "people observed" },
        ]}
      />
      <WhosePeopleFields asked={asked} reader={reader} />
      <Button>Draw</Button>
    </form>
  );
}
