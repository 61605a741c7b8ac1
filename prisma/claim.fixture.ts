import { claimFolder } from "#prisma/claim";

// Claims a folder at the instant given and says who holds it; it then stays until it is ended.
const [folder, instant] = process.argv.slice(2);
while (Date.now() < Number(instant));
console.log(JSON.stringify({ pid: process.pid, holder: claimFolder(folder!) }));
setInterval(() => {}, 1_000);
