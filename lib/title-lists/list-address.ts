import { address } from "#lib/platform/parameters";

export const TITLE_LISTS_PATH = "/title-lists";
export const LISTS_CRUMB = { href: TITLE_LISTS_PATH, name: "Titles" };

/** A list, or a place below it. */
export function listHref(id: number, place = ""): string {
  return [TITLE_LISTS_PATH, id, place].filter((part) => part !== "").join("/");
}

/** A cluster of a list, or a place below it. */
export function clusterHref(list: number, cluster: number, place = ""): string {
  return listHref(list, ["clusters", cluster, place].filter((part) => part !== "").join("/"));
}

/** Where something is made of a cluster. */
export function makeHref(list: number, cluster: number, as: string, revision = ""): string {
  return address(clusterHref(list, cluster, "make"), { as, revision });
}
