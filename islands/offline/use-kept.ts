import { useEffect, useState } from "react";

/** What a kept file is read to: null while it is read, "failed" where it is not there. */
export function useKept<T>(address: string, read: (text: string) => T): T | null | "failed" {
  const [found, setFound] = useState<T | null | "failed">(null);
  useEffect(() => {
    fetch(address)
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        const value = read(await response.text());
        setFound(() => value);
      })
      .catch(() => setFound("failed"));
  }, [address, read]);
  return found;
}

export const NOT_KEPT = "Your browser has not kept this. Open the lookup once there is a connection.";
