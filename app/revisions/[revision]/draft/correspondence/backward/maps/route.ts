import { draftMaps } from "../../../draft-download";

export const GET = draftMaps("backward");
