import type { Redactor } from "../util/redactor.js";
import { toLogLine } from "../util/text.js";
import type { LogSink } from "./host.js";

/** The job log for what happens during a run. Every line is redacted and sanitized on its way out. */
export interface Log {
  /** Writes a plain line. */
  info(line: string): void;
  /** Writes an annotation. */
  warning(line: string, options?: WarningOptions): void;
  /** Writes an annotation that asks for nothing. */
  notice(line: string): void;
  /** Writes an annotation of several lines. */
  error(title: string, lines: readonly string[]): void;
  /** Writes a line that is seen only with debug logging. */
  debug(line: string): void;
}

/** What an annotation has beside its line. */
export interface WarningOptions {
  title?: string;
  /** Further lines of the same annotation. */
  more?: readonly string[];
}

/** The job log with its groups, which do not nest: only the steps of a run, one after another, begin one. */
export interface JobLog extends Log {
  /** Begins a group of lines that is shown folded. */
  startGroup(title: string): void;
  /** Ends the group. */
  endGroup(): void;
  /** Keeps what is logged during an operation in a group, also where it fails. */
  group<Result>(title: string, operation: () => Promise<Result>): Promise<Result>;
}

/** Creates the job log. */
export function createLog(sink: LogSink, redactor: Redactor): JobLog {
  const safe = (line: string): string => toLogLine(redactor.redact(line));
  const joined = (lines: readonly string[]): string => lines.map(safe).join("\n");
  return {
    info: (line) => {
      sink.info(safe(line));
    },
    warning: (line, { title, more = [] } = {}) => {
      sink.warning(joined([line, ...more]), title === undefined ? undefined : safe(title));
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
    startGroup: (title) => {
      sink.startGroup(safe(title));
    },
    endGroup: () => {
      sink.endGroup();
    },
    group: async (title, operation) => {
      sink.startGroup(safe(title));
      try {
        return await operation();
      } finally {
        sink.endGroup();
      }
    },
  };
}
