interface SortHeadingProps {
  name: string;
  rowSpan?: number;
  /** Figures stand right, and the first click puts the largest first. */
  number?: boolean;
  /** How rows are in order of this column, if they are, and the address that puts them so; none for a column that cannot. */
  order?: { now: "ascending" | "descending" | undefined; href: (descending: boolean) => string } | undefined;
}

/** The heading of a column: a link that sorts by it, and back to front when it is already in order. */
export function SortHeading({ name, rowSpan, number = false, order }: SortHeadingProps) {
  return (
    <th scope="col" rowSpan={rowSpan} className={number ? "number" : undefined} aria-sort={order?.now}>
      {order ? (
        <a
          href={order.href(order.now ? order.now === "ascending" : number)}
          className="inline-block py-0.5 text-ink visited:text-ink"
        >
          {name}
          {order.now && <span aria-hidden="true"> {order.now === "descending" ? "↓" : "↑"}</span>}
        </a>
      ) : (
        <span className="inline-block py-0.5">{name}</span>
      )}
    </th>
  );
}
