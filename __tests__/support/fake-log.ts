import { lineSplitter, RunnerLog } from "../../sandbox/commands.mjs";
import type { LogSink } from "../../src/runner/host.js";

/** The job log as the toolkit writes it, and what the runner makes of it. */
export class FakeLog implements LogSink {
  /** All that was written, workflow commands and all. */
  stdout = "";
  readonly runner = new RunnerLog();
  readonly #debugging: boolean;
  readonly #onWrite: () => void;
  readonly #lines = lineSplitter((line) => {
    this.runner.take(line);
  });

  constructor(debugging: boolean, onWrite: () => void = () => undefined) {
    this.#debugging = debugging;
    this.#onWrite = onWrite;
  }

  info(line: string): void {
    this.#write(line);
  }
  warning(text: string, title?: string): void {
    this.#command("warning", text, title);
  }
  error(text: string, title: string): void {
    this.#command("error", text, title);
  }
  notice(text: string): void {
    this.#command("notice", text);
  }
  debug(text: string): void {
    this.#command("debug", text);
  }
  startGroup(title: string): void {
    this.#command("group", title);
  }
  endGroup(): void {
    this.#command("endgroup", "");
  }
  mask(secret: string): void {
    this.#command("add-mask", secret);
  }
  isDebug(): boolean {
    return this.#debugging;
  }
  /** Takes in what has no line end. */
  end(): void {
    this.#lines.end();
  }

  /** As the toolkit escapes it: data and, in a property, its separators too. */
  #command(name: string, text: string, title = ""): void {
    const escaped = (value: string): string =>
      value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    const property = escaped(title).replaceAll(":", "%3A").replaceAll(",", "%2C");
    this.#write(`::${name}${title === "" ? "" : ` title=${property}`}::${escaped(text)}`);
  }

  #write(line: string): void {
    this.#onWrite();
    this.stdout += `${line}\n`;
    this.#lines.push(`${line}\n`);
  }
}
