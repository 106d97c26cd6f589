import { createWriteStream, rmSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { NugenApi } from "../nugen/client.js";
import { word } from "../text.js";

/**
 * Streams the full results to a file; one that breaks off leaves nothing behind.
 * `dir` is the folder for the file, `unique` tells this step's file from those of other steps.
 * @returns the file's path
 * @throws any `NugenError`, or a file system error
 */
export async function downloadResults(
  api: NugenApi,
  id: string,
  { dir, unique }: { dir: string; unique: string },
  signal: AbortSignal,
): Promise<string> {
  const file = join(dir, `nugen-results-${word(id).replace(/[:~@+]/g, "_")}-${unique}.json`);
  const part = `${file}.part`;
  // A cancelled run ends before a stream that breaks off could clean up.
  const removePart = (): void => {
    rmSync(part, { force: true });
  };
  signal.addEventListener("abort", removePart);
  try {
    await api.download(id, (body) => pipeline(body, createWriteStream(part)), signal);
    await rename(part, file);
    return file;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    signal.removeEventListener("abort", removePart);
  }
}
