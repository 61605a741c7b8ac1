import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { DataVersion } from "#lib/facts/data";
import { typeOf } from "#lib/publication/reconciliation/entity";
import { MOST_VALUES, USUAL_VALUES } from "#lib/publication/reconciliation/extension";
import { MOST_QUERIES } from "#lib/publication/reconciliation/queries";

/** Where the service is. */
export const RECONCILE = "/reconcile";

/** Pixels of the frame that a preview is shown in. */
const PREVIEW = { width: 440, height: 230 };

/**
 * What the service says of itself to whoever asks for its address alone. Source: Reconciliation Service API 0.2, section 3.1.
 * @param origin where clients reach it: "https://soc.example.gov.uk"
 * @param editions those that titles are looked up in, the one that is meant where none is named first
 */
export function manifestOf(origin: string, version: DataVersion, editions: readonly EditionWithGroups[]) {
  const own = `${RECONCILE}/${version}`;
  const service = (path: string) => ({ service_url: origin, service_path: `${own}${path}` });
  return {
    versions: ["0.2"],
    name: `SOC Workbench: occupations${version === "working" ? " (index as it is edited)" : ""}`,
    // Both versions of the index have the same groups under the same ids.
    identifierSpace: `${origin}${RECONCILE}/groups?id=`,
    schemaSpace: "http://www.w3.org/2004/02/skos/core#Concept",
    documentation: `${origin}/downloads#plug-in`,
    defaultTypes: editions.map(typeOf),
    view: { url: `${origin}${RECONCILE}/groups?id={{id}}` },
    preview: { url: `${origin}${own}/preview?id={{id}}`, ...PREVIEW },
    suggest: {
      entity: service("/suggest/entity"),
      type: service("/suggest/type"),
      property: service("/suggest/property"),
    },
    extend: {
      propose_properties: service("/properties"),
      property_settings: [
        {
          name: "limit",
          label: "Most values",
          type: "number",
          default: USUAL_VALUES,
          help_text: `How many values of each group to give at most, up to ${MOST_VALUES}; 0 for as many.`,
        },
      ],
    },
    batchSize: MOST_QUERIES,
  };
}
