import { appendTo } from "#lib/platform/append-to";

/** Items by what is read off them, each list in the items' order. */
export function listsBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) appendTo(lists, keyOf(item), item);
  return lists;
}
