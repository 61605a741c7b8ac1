import type { Scope } from "#lib/people/roles";
import { readFacts } from "#lib/workbook/store";

/** Something that a role can be given for only, as a form offers it. */
export interface ScopeChoice {
  value: string;
  name: string;
  scope: Scope;
}

/** What a role can be given for instead of everything: the data sets held. */
export async function readScopeChoices(): Promise<ScopeChoice[]> {
  const dataSets = await readFacts("dataSets");
  return dataSets.map(({ id, title }) => ({
    value: `data-set:${id}`,
    name: `the data set ${id} only (${title})`,
    scope: { kind: "data-set", id },
  }));
}
