import { LICENCE } from "#lib/files/provenance";
import { type DataState, readDataState } from "#lib/publication/about.db";
import { API, correspondenceAddress } from "#lib/publication/resources/addresses";
import { readDefaultPair } from "#lib/releases/default-pair.db";

/** What the API is and where to begin. */
interface ServiceJson {
  title: string;
  data: DataState;
  licence: { name: string; href: string; attribution: string };
  links: Record<
    | "description"
    | "documentation"
    | "programs"
    | "editions"
    | "index"
    | "lookup"
    | "correspondences"
    | "dataSets"
    | "searchIndex"
    | "standards",
    string
  > & {
    /** The one that is meant where none is named; absent before there is any. */
    correspondence?: string;
  };
}

export async function readServiceJson(): Promise<ServiceJson> {
  const pair = await readDefaultPair();
  return {
    title: "SOC Workbench",
    data: await readDataState(),
    licence: LICENCE,
    links: {
      description: `${API}/openapi.json`,
      documentation: "/downloads#api",
      programs: "/downloads#plug-in",
      editions: `${API}/editions`,
      index: `${API}/index`,
      lookup: `${API}/lookup`,
      correspondences: `${API}/correspondences`,
      dataSets: `${API}/data-sets`,
      ...(pair && { correspondence: correspondenceAddress(pair) }),
      searchIndex: `${API}/search-index`,
      standards: `${API}/standards`,
    },
  };
}
