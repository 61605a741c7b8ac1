import { type DataState, readDataState } from "#lib/publication/about.db";
import { LICENCE } from "#lib/publication/provenance";
import { API, CORRESPONDENCE } from "#lib/publication/resources/addresses";

/** What the API is and where to begin. */
interface ServiceJson {
  title: string;
  data: DataState;
  licence: { name: string; href: string; attribution: string };
  links: Record<
    "description" | "documentation" | "editions" | "index" | "lookup" | "correspondence" | "searchIndex",
    string
  >;
}

export async function readServiceJson(): Promise<ServiceJson> {
  return {
    title: "SOC Workbench",
    data: await readDataState(),
    licence: LICENCE,
    links: {
      description: `${API}/openapi.json`,
      documentation: "/downloads#api",
      editions: `${API}/editions`,
      index: `${API}/index`,
      lookup: `${API}/lookup`,
      correspondence: `${API}/correspondences/${CORRESPONDENCE}`,
      searchIndex: `${API}/search-index`,
    },
  };
}
