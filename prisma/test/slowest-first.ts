import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files that take longest, from `npm run slowest`: begun last, one of them would keep one worker while the other idles. */
const SLOW = [
  "cli/first-start.test.ts",
  "demo/next-revision/fill-next-revision.test.ts",
  "app/forms.attacks.test.ts",
  "lib/releases/release.db.test.ts",
  "cli/bundle.test.ts",
  "prisma/migrate-killed.test.ts",
  "prisma/postgres/embedded-postgres.test.ts",
  "deploy/backup.test.ts",
  "lib/people/account/account.db.test.ts",
];

/** Vitest's own order, but for the slowest files, which come first. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOW.findIndex((file) => moduleId.endsWith(`/${file}`));
      return place < 0 ? SLOW.length : place;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
