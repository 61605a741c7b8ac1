import { BYTE_ORDER_MARK, csvText } from "#lib/files/csv";
import { listPeople } from "#lib/people/people.db";
import { wholeRecord } from "#lib/record/record.db";
import { RECORD_COLUMNS, recordLines } from "#lib/record/record-file";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";

export const GET = guardedRoute("read the record", async () => {
  const names = new Map((await listPeople()).map((person) => [person.id, person.name]));
  const entries = wholeRecord();
  const bytes = new TextEncoder();
  // Piece by piece: the record only ever grows.
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(bytes.encode(BYTE_ORDER_MARK + csvText([[...RECORD_COLUMNS]]))),
    async pull(stream) {
      const { value, done } = await entries.next();
      if (done) stream.close();
      else stream.enqueue(bytes.encode(recordLines(value, names)));
    },
    cancel: () => void entries.return(),
  });
  return savedFile(body, "record.csv");
});
