// What reports how a run ended. Nothing of it is needed before the first response, so that it is loaded while that is on
// its way.
export { announce } from "./announce.js";
export { formatHeading } from "./headline.js";
export { createOutputs } from "./outputs.js";
export { createReport } from "./report-file.js";
export { createSummary } from "./summary.js";
