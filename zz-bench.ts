import { benchCodedFiles } from "#bench/coded-files";
await benchCodedFiles({ titles: 1_000_000, distinct: 1_000, codes: 1_000 });
