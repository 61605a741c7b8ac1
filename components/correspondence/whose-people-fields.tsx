import { SelectField } from "#components/ui/field";
import { type NamedDataSet, PUBLISHED_DATA_SETS, SEX_NAMES } from "#lib/correspondence/share-basis";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import type { ParameterReader } from "#lib/platform/parameters";

const SEXES = (["both", "men", "women"] as const).map((value) => ({ value, name: SEX_NAMES[value] }));

/** Two fields of a form: in which data set people were observed, and which of them count. */
export function WhosePeopleFields(props: {
  asked: { dataSet: DualCodedDataSet; sex: SexChoice };
  reader: ParameterReader;
  /** What the data set is chosen for. */
  label?: string;
  /** Those to choose from, where there are more than the published. */
  dataSets?: readonly NamedDataSet[];
}) {
  const { asked, reader, label = "People counted in", dataSets = PUBLISHED_DATA_SETS } = props;
  return (
    <>
      <SelectField
        label={label}
        name="data"
        defaultValue={asked.dataSet}
        error={reader.errorAt("data")}
        options={dataSets.map(({ id, name }) => ({ value: id, name }))}
      />
      <SelectField
        label="Of them"
        name="sex"
        defaultValue={asked.sex}
        error={reader.errorAt("sex")}
        options={SEXES}
      />
    </>
  );
}
