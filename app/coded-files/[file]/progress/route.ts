import { findCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { readJob } from "#lib/jobs/jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";
import { readViewer } from "#lib/people/viewer.db";
import { pathText } from "#lib/platform/parameters";

/** For the script that keeps the page of a file at work current. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const viewer = await readViewer(request.headers);
  const file = await findCodedFile(pathText((await params).file), viewer?.person.id ?? null);
  const job = file?.jobId ? await readJob(file.jobId) : null;
  if (!job) return new Response(null, { status: 404 });
  return Response.json(progressInWords(job, new Date()), { headers: { "Cache-Control": "no-store" } });
}
