import { Notice } from "#components/ui/notice";

/** What of the columns of a file could not be told or is doubted, before somebody confirmed them; nothing where there is no doubt. */
export function ColumnDoubts({ title, doubts }: { title: string; doubts: readonly { message: string }[] }) {
  if (doubts.length === 0) return null;
  return (
    <Notice look="warning" title={title}>
      <ul className="list-disc pl-5">
        {doubts.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
