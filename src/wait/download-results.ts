import { join } from "node:path";
import type { Files } from "../runner/host.js";
import type { NugenApi } from "../nugen/client.js";
import { word } from "../util/text.js";

/** Where to save the full results. */
export interface ResultsTarget {
  files: Pick<Files, "writeStream" | "rename" | "remove">;
  /** The folder for the file. */
  dir: string;
  /** What tells this step's file from those of other steps. */
  unique: string;
}

/**
 * Streams the full results to a file; one that breaks off leaves nothing behind.
 * @returns the file's path
 * @throws any `NugenError`, a file system error, or the signal's reason
 */
export async function downloadResults(
  api: NugenApi,
  id: string,
  { files, dir, unique }: ResultsTarget,
  signal: AbortSignal,
): Promise<string> {
  const file = join(dir, `nugen-results-${word(id).replace(/[:~@+]/g, "_")}-${unique}.json`);
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
