import type { Redactor } from "../util/redactor.js";
import { logLine } from "../util/text.js";
import type { LogSink } from "./host.js";

/** The door to the job log. Every line is redacted and made harmless on its way out. */
export interface Log {
  /** A plain line. */
  info(line: string): void;
  /** An annotation. @param more further lines of the same annotation */
  warning(line: string, more?: readonly string[]): void;
  /** An annotation that asks for nothing. */
  notice(line: string): void;
  /** An annotation of several lines. */
  error(title: string, lines: readonly string[]): void;
  /** Seen only with debug logging. */
  debug(line: string): void;
}

/** Returns the door to a job log. */
export function createLog(sink: LogSink, redactor: Redactor): Log {
  const safe = (line: string): string => logLine(redactor.redact(line));
  const joined = (lines: readonly string[]): string => lines.map(safe).join("\n");
  return {
    info: (line) => {
      sink.info(safe(line));
    },
    warning: (line, more = []) => {
      sink.warning(joined([line, ...more]));
    },
    notice: (line) => {
      sink.notice(safe(line));
    },
    error: (title, lines) => {
      sink.error(joined(lines), safe(title));
    },
    debug: (line) => {
      if (sink.isDebug()) sink.debug(safe(line));
    },
  };
}
