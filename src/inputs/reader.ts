import {
  type ApiUrl,
  booleanOf,
  decimalOf,
  jsonMistake,
  parseApiKey,
  parseApiUrl,
  parseId,
  secondsOf,
} from "./parse.js";
import type { Inputs } from "./inputs.js";
import { type OutcomeKind, TOLERABLE } from "../result/result.js";
import { singleLine, word } from "../util/text.js";

/** One thing wrong with one input: what, and how to mend it. */
export interface Mistake {
  /** The input's name, as in `action.yml`. */
  input: string;
  /** The rest of a sentence, without a full stop: `it is required`. Quotes nothing secret. */
  problem: string;
  /** What to do. */
  fix: string;
  /** True where nothing was given at all. */
  missing?: boolean;
  /** Lines to show as they are, below the problem. */
  shown?: string[];
}

/** The text of an input; an empty one is "not given". */
export type InputSource = (name: string) => string;

/**
 * Reads inputs one by one, by name, and collects what is wrong with them: what a method gives for a wrong one is
 * only to go on with. Its source is to trim.
 */
export class InputReader {
  readonly mistakes: Mistake[] = [];
  /** True where a key was given that can't be one. */
  keyRefused = false;
  readonly #get: InputSource;
  readonly #redact: (text: string) => string;

  /** @param redact takes secrets out of what messages quote: they cut it, and half a key is still a part of the key */
  constructor(get: InputSource, redact: (text: string) => string) {
    this.#get = get;
    this.#redact = redact;
  }

  #mistake(input: string, problem: string, fix: string, missing = false): void {
    this.mistakes.push({ input, problem, fix, missing });
  }

  /** @returns the bare key, of the input or else of `NUGEN_API_KEY`; null where there is none that can be sent */
  apiKey(env: Readonly<Record<string, string | undefined>>, mayBeMissing: boolean): string | null {
    const { key, problem } = parseApiKey(this.#get("api_key") || (env["NUGEN_API_KEY"] ?? ""));
    if (problem !== null) {
      this.keyRefused = true;
      this.#mistake(
        "api_key",
        problem,
        "Store the bare key in a secret again, on one line, and pass it as ${{ secrets.NUGEN_API_KEY }}.",
      );
      return null;
    }
    if (key !== "") return key;
    if (!mayBeMissing) {
      const why = "there is no API key: neither this input nor the environment's NUGEN_API_KEY is set";
      const fix =
        "Add the secret NUGEN_API_KEY (Settings, Secrets and variables, Actions) and pass api_key: ${{ secrets.NUGEN_API_KEY }}. " +
        "Pull requests from forks and Dependabot get no secrets: `if_no_api_key: skip` lets them pass.";
      this.#mistake("api_key", why, fix);
    }
    return null;
  }

  /** @returns the id, also a wrong one; null where none was given */
  id(name: string, required: boolean): string | null {
    const value = this.#get(name);
    if (value === "") {
      if (required)
        this.#mistake(name, "it is required", `Set ${name} to the id that the Nugen dashboard shows.`, true);
      return null;
    }
    const problem = parseId(value);
    if (problem !== null)
      this.#mistake(name, problem, `Set ${name} to one id, on one line, as the Nugen dashboard shows it.`);
    return value;
  }

  /** @returns the id, also a wrong one; null where none was given */
  evaluationId(): string | null {
    const value = this.#get("evaluation_id");
    if (value === "") return null;
    if (word(value) !== value) {
      this.#mistake(
        "evaluation_id",
        `${this.#quoted(value)} is not an evaluation id`,
        "Give one id, such as eval-xyz789.",
      );
    }
    return value;
  }

  /** @returns the step's name, at most 100 characters on one line; null where none was given */
  name(): string | null {
    const value = this.#get("name");
    if (value.length > 100 || singleLine(value) !== value) {
      this.#mistake(
        "name",
        "it is longer than 100 characters or has more than one line",
        "Give a short name on one line.",
      );
    }
    return value === "" ? null : value;
  }

  /** @returns the rules and their text; null where none were given, or any of them is wrong */
  async gate(): Promise<Inputs["gate"]> {
    const text = this.#get("gate");
    if (text === "") return null;
    const { compileGate } = await import("../gate/cel.js");
    const { GateSyntaxError } = await import("../gate/syntax-error.js");
    try {
      return { text, compiled: await compileGate(this.#redact(text)) };
    } catch (error) {
      if (!(error instanceof GateSyntaxError)) throw error;
      const fix = "Rules are CEL, one a line, such as: accuracy >= 0.9";
      this.mistakes.push({
        input: "gate",
        problem: "it can't be used",
        fix,
        shown: error.message.split("\n"),
      });
      return null;
    }
  }

  /**
   * Reads `reuse_hours`.
   * @param attaching whether `evaluation_id` is given @param customMetrics whether `custom_metrics` is
   * @returns milliseconds, up to a year; null where none were given, or a wrong number
   */
  reuseMs(attaching: boolean, customMetrics: boolean): number | null {
    const value = this.#get("reuse_hours");
    if (value === "") return null;
    const hours = decimalOf(value);
    if (hours === null || hours <= 0 || hours > 24 * 365) {
      this.#mistake(
        "reuse_hours",
        `${this.#quoted(value)} is not a number of hours above 0 and up to 8760`,
        "Give a plain number, such as 12.",
      );
      return null;
    }
    if (attaching)
      this.#mistake(
        "reuse_hours",
        "it can't be used together with evaluation_id",
        "Leave one of the two out.",
      );
    if (customMetrics) {
      const why =
        "it can't be used together with custom_metrics, as the list of evaluations doesn't tell which metrics were used";
      this.#mistake("reuse_hours", why, "Leave one of the two out.");
    }
    return hours * 3_600_000;
  }

  /** @param fallback in minutes, where none are given @returns minutes, above 0 and up to 14 days; fractions count */
  minutes(name: string, fallback: number): number {
    const value = this.#get(name);
    if (value === "") return fallback;
    const minutes = decimalOf(value);
    if (minutes !== null && minutes > 0 && minutes <= 24 * 60 * 14) return minutes;
    this.#mistake(
      name,
      `${this.#quoted(value)} is not a number of minutes above 0 and up to 20160 (14 days)`,
      "Give a plain number, such as 60 or 0.5.",
    );
    return fallback;
  }

  /** @returns the outcomes to tolerate; none where none are given */
  tolerate(): ReadonlySet<OutcomeKind> {
    const words = this.#get("tolerate")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const known: ReadonlySet<string> = new Set(TOLERABLE);
    for (const part of words.filter((one) => !known.has(one))) {
      this.#mistake(
        "tolerate",
        `${this.#quoted(part)} can't be tolerated`,
        `Use any of ${TOLERABLE.join(", ")}, separated by commas.`,
      );
    }
    return new Set(TOLERABLE.filter((outcome) => words.includes(outcome)));
  }

  /** @returns JSON text of an object or an array, as it was written; null where none was given */
  async customMetrics(): Promise<string | null> {
    const value = this.#get("custom_metrics");
    if (value === "") return null;
    const problem = await jsonMistake(value);
    if (problem !== null) {
      this.#mistake(
        "custom_metrics",
        problem,
        'Give a JSON object or array, such as {"accuracy": true} or ["accuracy"].',
      );
    }
    return value;
  }

  /** @returns the API's address; in place of a wrong one, one that leads nowhere */
  apiUrl(): ApiUrl {
    const parsed = parseApiUrl(this.#get("api_url"));
    if ("problem" in parsed) {
      this.#mistake(
        "api_url",
        parsed.problem,
        "Give the address before /api/v3, such as https://api.nugen.in, or leave it out.",
      );
      return { url: new URL("https://invalid.invalid") };
    }
    return parsed;
  }

  /** @param fallback in seconds, where none are given @returns seconds, above 0 and up to 3600; fractions count */
  seconds(name: string, fallback: number): number {
    const value = this.#get(name);
    if (value === "") return fallback;
    const seconds = secondsOf(value);
    if (seconds !== null) return seconds;
    this.#mistake(
      name,
      `${this.#quoted(value)} is not a number of seconds above 0 and up to 3600`,
      "Give a plain number, such as 30.",
    );
    return fallback;
  }

  /** @returns false where nothing is given */
  boolean(name: string): boolean {
    const value = this.#get(name);
    const parsed = booleanOf(value === "" ? "false" : value);
    if (parsed === null)
      this.#mistake(name, `${this.#quoted(value)} is neither true nor false`, "Write true or false.");
    return parsed ?? false;
  }

  /** @param fallback where nothing is given; upper and lower case count */
  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.#get(name);
    if (value === "") return fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      this.#mistake(name, `${this.#quoted(value)} is not one of its values`, `Use ${choices.join(", ")}.`);
    return found ?? fallback;
  }

  /** A pasted value in a message, cut so that a whole file pasted by mistake doesn't fill the log. */
  #quoted(value: string): string {
    const shown = this.#redact(value);
    return `"${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}"`;
  }
}
