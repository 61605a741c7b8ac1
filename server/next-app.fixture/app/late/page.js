import { headers } from "next/headers";
import { Suspense } from "react";

/** A part that comes after the rest, which no page of ours has. */
export default async function Page() {
  await headers();
  return (
    <Suspense fallback={<p>Wait</p>}>
      <Late />
    </Suspense>
  );
}

async function Late() {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return <p>Late</p>;
}
