import { errorMessage } from "../util/error-message.js";
import type { Redactor } from "../util/redactor.js";
import type { Host } from "./host.js";
import type { Log } from "./log.js";

/**
 * GitHub drops a step's summary whole when it is larger than this many bytes: its documented limit (Workflow
 * commands for GitHub Actions, on job summaries).
 */
const MAX_SUMMARY_BYTES = 1_048_576;

/**
 * Writes outputs at once; each is redacted first.
 * @throws where the file that `GITHUB_OUTPUT` names is missing or can't be written
 */
export function publishOutputs(
  values: Readonly<Record<string, string>>,
  host: Pick<Host, "setOutputs">,
  redactor: Redactor,
): void {
  const redacted = Object.entries(values).map(([name, value]) => [name, redactor.redact(value)] as const);
  host.setOutputs(Object.fromEntries(redacted));
}

/** Appends to the job summary; a summary that can't be written changes no verdict. */
export function publishSummary(
  markdown: string,
  host: Pick<Host, "appendSummary">,
  redactor: Redactor,
  log: Log,
): void {
  try {
    const text = redactor.redact(markdown);
    if (Buffer.byteLength(text) > MAX_SUMMARY_BYTES) throw new Error("it is larger than GitHub takes");
    host.appendSummary(text);
  } catch (error) {
    log.warning(`The job summary could not be written: ${errorMessage(error)}`);
  }
}
