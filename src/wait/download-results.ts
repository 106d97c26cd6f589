import { createWriteStream, rmSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { NugenApi } from "../nugen/client.js";
import { word } from "../util/text.js";

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
  let writing = Promise.resolve();
  // A cancelled run ends before a stream that breaks off could clean up.
  const removePart = (): void => {
    try {
      rmSync(part, { force: true });
    } catch {
      // Where an open file can't be removed, it is removed once it is closed.
    }
  };
  signal.addEventListener("abort", removePart);
  try {
    const write = (body: AsyncIterable<Buffer>): Promise<void> => {
      writing = pipeline(body, createWriteStream(part));
      return writing;
    };
    await api.download(id, write, signal);
    await rename(part, file);
    return file;
  } catch (error) {
    await writing.catch(() => undefined);
    await rm(part, { force: true, maxRetries: 3 });
    throw error;
  } finally {
    signal.removeEventListener("abort", removePart);
  }
}
