import type { Transport } from "../nugen/http.js";
import type { Clock, Random } from "../util/clock.js";

/** The job log as the runner reads it. Takes any text: `createLog` sanitizes what goes in. */
export interface LogSink {
  /** Writes a plain line. */
  info(line: string): void;
  /** Writes an annotation; its text may have several lines. */
  warning(text: string, title?: string): void;
  /** Writes an annotation; its text may have several lines. */
  error(text: string, title: string): void;
  /** Writes an annotation; its text may have several lines. */
  notice(text: string): void;
  /** Writes a line that is shown with debug logging only. */
  debug(text: string): void;
  /** Begins a group of lines that is shown folded. */
  startGroup(title: string): void;
  /** Ends the group. */
  endGroup(): void;
  /** From then on, the runner puts `***` in the place of the secret. */
  mask(secret: string): void;
  /** Whether debug logging is on: `RUNNER_DEBUG` is 1. */
  isDebug(): boolean;
}

/** The files of the machine. Every method throws the file system's error. */
export interface Files {
  /**
   * Reads a whole file as UTF-8.
   * @param maxBytes refuses a file that is larger, and what is no file at all, such as a device without an end
   */
  readText(path: string, maxBytes?: number): string;
  /** Writes a whole file as UTF-8. */
  writeText(path: string, text: string): void;
  /** Writes a file while its content streams; rejects with the stream's error too. */
  writeStream(path: string, chunks: AsyncIterable<Buffer>): Promise<void>;
  /** Renames a file, and replaces one of that name. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file where there is one. */
  remove(path: string): Promise<void>;
}

/** Everything outside of the program. Nothing else touches the process, the machine or the toolkit. */
export interface Host {
  /** The runner's variables, the inputs as `INPUT_<NAME>`, and the job's own, such as `NUGEN_API_KEY`. */
  env: Readonly<Record<string, string | undefined>>;
  log: LogSink;
  /** Writes outputs at once. Throws where that can't be done. */
  setOutputs(values: Readonly<Record<string, string>>): void;
  /** Appends to the job summary, where there is one. Throws where that can't be done. */
  appendSummary(markdown: string): void;
  files: Files;
  /** A folder for files where there is no `RUNNER_TEMP`. */
  tempDir: string;
  /** Its wall time may jump. */
  clock: Clock;
  random: Random;
  /** Returns a name that nothing else uses. */
  randomId(): string;
  /**
   * Returns the way to the network.
   * @param clock measures its deadlines and stamps its responses
   * @param whileWaiting called once, when the first request is on its way
   */
  createTransport(clock: Clock, whileWaiting: () => void): Transport;
  /** Aborted when the runner cancels the step. */
  cancelled: AbortSignal;
  /** Aborted with an error that was thrown where nobody could catch it. */
  crashed: AbortSignal;
}
