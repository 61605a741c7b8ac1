/** Items by what is read off them, each list in the items' order. */
export function listsBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) {
    const known = lists.get(keyOf(item));
    if (known) known.push(item);
    else lists.set(keyOf(item), [item]);
  }
  return lists;
}
