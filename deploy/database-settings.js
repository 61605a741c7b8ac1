// Prints the settings by which PostgreSQL's own programs find the database in DATABASE_URL, as a shell takes them. An
// address on their command line would show its password to everybody on the machine.
const NAMES = {
  sslmode: "PGSSLMODE",
  sslrootcert: "PGSSLROOTCERT",
  sslcert: "PGSSLCERT",
  sslkey: "PGSSLKEY",
};

const url = new URL(process.env.DATABASE_URL ?? "");
const settings = {
  PGHOST: url.searchParams.get("host") ?? decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ""),
  PGPORT: url.port || "5432",
  PGUSER: decodeURIComponent(url.username),
  PGPASSWORD: decodeURIComponent(url.password),
  PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
};
for (const [parameter, name] of Object.entries(NAMES)) settings[name] = url.searchParams.get(parameter) ?? "";
for (const [name, value] of Object.entries(settings))
  if (value !== "") console.log(`export ${name}='${value.replaceAll("'", "'\\''")}'`);
