import { draftConvertMetadata, draftConvertPage } from "../draft-convert";

export const generateMetadata = draftConvertMetadata("backward");

export default draftConvertPage("backward");
