import { headers } from "next/headers";
export default async function Page() {
  await headers();
  throw new Error("a page that fails");
}
