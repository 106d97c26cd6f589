import * as core from "@actions/core";
import type { Redactor } from "../util/redactor.js";
import { logLine } from "../util/text.js";

/** The door to the job log. Every line is redacted and made harmless on its way out. */
export interface Log {
  /** A plain line. */
  info(line: string): void;
  /** An annotation. @param more further lines of the same annotation */
  warning(line: string, more?: readonly string[]): void;
  /** An annotation of several lines. */
  error(title: string, lines: readonly string[]): void;
  /** Seen only with debug logging. */
  debug(line: string): void;
}

/** The toolkit's log, as the runner reads it from stdout. */
export class ActionLog implements Log {
  readonly #redactor: () => Redactor;

  /** @param redactor asked for each line, as the secrets become known only while inputs are read */
  constructor(redactor: () => Redactor) {
    this.#redactor = redactor;
  }

  info(line: string): void {
    core.info(this.#safe(line));
  }

  warning(line: string, more: readonly string[] = []): void {
    core.warning(this.#lines([line, ...more]));
  }

  error(title: string, lines: readonly string[]): void {
    core.error(this.#lines(lines), { title: this.#safe(title) });
  }

  debug(line: string): void {
    if (core.isDebug()) core.debug(this.#safe(line));
  }

  #lines(lines: readonly string[]): string {
    return lines.map((line) => this.#safe(line)).join("\n");
  }

  #safe(line: string): string {
    return logLine(this.#redactor().redact(line));
  }
}
