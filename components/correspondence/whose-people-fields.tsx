import { SelectField } from "#components/ui/field";
import { DATA_SET_NAMES, SEX_NAMES } from "#lib/correspondence/share-basis";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import type { ParameterReader } from "#lib/platform/parameters";

const DATA_SETS = (["census", "lfs"] as const).map((value) => ({ value, name: DATA_SET_NAMES[value] }));
const SEXES = (["both", "men", "women"] as const).map((value) => ({ value, name: SEX_NAMES[value] }));

/** Two fields of a form: in which data set people were observed, and which of them count. */
export function WhosePeopleFields(props: {
  asked: { dataSet: DualCodedDataSet; sex: SexChoice };
  reader: ParameterReader;
  /** What the data set is chosen for. */
  label?: string;
}) {
  const { asked, reader, label = "People counted in" } = props;
  return (
    <>
      <SelectField
        label={label}
        name="data"
        defaultValue={asked.dataSet}
        error={reader.errorAt("data")}
        options={DATA_SETS}
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
