import { join } from "node:path";
import type { RunTools } from "../create/reconcile.js";
import type { NugenApi } from "../nugen/api.js";
import { CancelledError } from "../runner/errors.js";
import type { Files } from "../runner/host.js";
import { createDeadline } from "../util/deadline.js";
import { errorMessage } from "../util/error-message.js";
import { toSafeWord } from "../util/text.js";

/** Where to save the full results. */
export interface ResultsTarget {
  files: Pick<Files, "writeStream" | "rename" | "remove">;
  /** The folder for the file. */
  dir: string;
  /** Distinguishes this step's file from those of other steps. */
  unique: string;
}

/** A download that drips may not hold the step for ever, in milliseconds. */
const LONGEST_DOWNLOAD_MS = 30 * 60_000;

/**
 * Saves the full results, after the verdict: whatever goes wrong here changes nothing about it, nor does a cancellation.
 * @param signal ends the download
 * @returns the file's path; null where there is none
 */
export async function saveResults(
  api: NugenApi,
  id: string,
  target: ResultsTarget,
  signal: AbortSignal,
  { clock, log }: Pick<RunTools, "clock" | "log">,
): Promise<string | null> {
  const deadline = createDeadline(
    LONGEST_DOWNLOAD_MS,
    clock,
    () => new Error("it took more than 30 minutes"),
  );
  try {
    const file = await downloadResults(api, id, target, deadline.signal);
    log.info(`The full results are in ${file}`);
    return file;
  } catch (error) {
    const cause = signal.reason instanceof CancelledError ? "the run was cancelled" : errorMessage(error);
    log.warning(`The full results could not be saved; the verdict stands: ${cause}`);
    return null;
  } finally {
    deadline.clear();
  }
}

/** Streams the full results to a file; one that breaks off leaves nothing behind. */
async function downloadResults(
  api: NugenApi,
  id: string,
  { files, dir, unique }: ResultsTarget,
  signal: AbortSignal,
): Promise<string> {
  const file = join(dir, `nugen-results-${toSafeWord(id).replace(/[:~@+]/g, "_")}-${unique}.json`);
  const part = `${file}.part`;
  try {
    await api.download(id, (body) => files.writeStream(part, body), signal);
    await files.rename(part, file);
    return file;
  } catch (error) {
    await files.remove(part);
    throw error;
  }
}
