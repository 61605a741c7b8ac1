import { endpoint } from "#lib/publication/api/endpoint.db";
import { roundJson, roundsTable } from "#lib/publication/resources/consultations.db";
import { listRounds } from "#lib/revision/consultation/consultation.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  list: true,
  async run() {
    const now = new Date();
    const rounds = (await listRounds()).map((round) => roundJson(round, now));
    return { json: { rounds }, table: roundsTable(rounds), fileName: "consultations.csv" };
  },
});
