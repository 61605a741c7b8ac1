import { headers } from "next/headers";

/** Known a little later than the page, like a title that is read from the database. */
export async function generateMetadata() {
  await headers();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { title: "A page" };
}

export default async function Page() {
  await headers();
  return <h1>A page</h1>;
}
