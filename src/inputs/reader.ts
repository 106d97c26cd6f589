import { similarName } from "../util/similar.js";
import { type Parser, trimInput } from "./parse.js";
import type { PlainInput } from "./plain-inputs.js";

/** The environment, in which the runner passes inputs as `INPUT_<NAME>`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing that is wrong with an input, in full sentences: what, and how to fix it. */
export interface InputIssue {
  /** The input's name, as in `action.yml`. */
  input: string;
  /** Quotes nothing secret. */
  message: string;
  /** True where nothing was given at all. */
  missing?: boolean;
  /** Lines in which every column counts; they take the place of the message. */
  excerpt?: readonly string[];
}

/** Returns an input as the runner passes it, or undefined where there is no such variable. */
export function readRawInput(env: Environment, name: string): string | undefined {
  return env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
}

/** Reads inputs by name and collects what is wrong with them: the fallback of a wrong one is only to go on with. */
export class InputReader {
  readonly issues: InputIssue[] = [];
  readonly #env: Environment;
  readonly #redact: (text: string) => string;
  readonly #names = new Set<string>();

  /**
   * Creates a reader.
   * @param redact takes secrets out of what messages quote: they cut it, and half a key is still a part of the key
   */
  constructor(env: Environment, redact: (text: string) => string) {
    this.#env = env;
    this.#redact = redact;
  }

  /** Returns an input without margins; empty where it was not given. */
  text(name: string): string {
    this.#names.add(name);
    return trimInput(readRawInput(this.#env, name) ?? "");
  }

  /** Returns whether the runner passed the input at all: it passes an empty one where a default is set aside. */
  isGiven(name: string): boolean {
    return readRawInput(this.#env, name) !== undefined;
  }

  /** Returns an input's value, or the fallback where it was not given or is wrong. */
  read<Value>(name: string, parse: Parser<Value>, fallback: Value): Value {
    const text = this.text(name);
    if (text === "") return fallback;
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    // What an issue quotes is cut: redacted first, so that no half of a key is left.
    const safe = parse(this.#redact(text));
    this.add(name, "issue" in safe ? safe.issue : parsed.issue);
    return fallback;
  }

  /** Returns the value of every input of a table, by the table's keys. */
  readAll<Table extends Readonly<Record<string, PlainInput<unknown>>>>(
    table: Table,
  ): { [Key in keyof Table]: Table[Key]["fallback"] };
  readAll(table: Readonly<Record<string, PlainInput<unknown>>>): unknown {
    return Object.fromEntries(
      Object.entries(table).map(([key, { name, parse, fallback }]) => [
        key,
        this.read(name, parse, fallback),
      ]),
    );
  }

  /** Collects an issue. */
  add(input: string, issue: string, missing = false): void {
    const subject = issue.startsWith("it ") ? input : `${input}: `;
    this.issues.push({ input, message: this.#redact(subject + issue.replace(/^it(?= )/, "")), missing });
  }

  /** Collects an issue that is shown as an excerpt of what was written. */
  addExcerpt(input: string, excerpt: readonly string[]): void {
    this.issues.push({
      input,
      message: excerpt.join("\n"),
      excerpt: excerpt.map((line) => this.#redact(line)),
    });
  }

  /** Collects every input that no name of an earlier `read` or `text` stands for: the runner only warns of it. */
  addUnknown(): void {
    const known = new Map([...this.#names].map((name) => [name.replaceAll(" ", "_").toUpperCase(), name]));
    for (const variable of Object.keys(this.#env)) {
      const upper = /^INPUT_(.+)$/i.exec(variable)?.[1]?.toUpperCase();
      if (upper === undefined || known.has(upper)) continue;
      const name = upper.toLowerCase();
      const meant = ALIASES.get(name) ?? similarName(name, known.values());
      const hint = meant === null ? "Remove it." : `Did you mean "${meant}"?`;
      this.issues.push({ input: name, message: `${name}: there is no such input. ${hint}` });
    }
  }
}

/** What other actions call these inputs. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["threshold", "gate"],
  ["thresholds", "gate"],
  ["min_score", "gate"],
  ["fail_on", "gate"],
  ["rules", "gate"],
  ["key", "api_key"],
  ["token", "github_token"],
  ["model", "model_id"],
  ["model_id_1", "model_id"],
  ["model_1", "model_id"],
  ["model_2", "model_id_2"],
  ["baseline", "baseline_model"],
  ["baseline_model_id", "baseline_model"],
  ["benchmark", "benchmark_id"],
  ["metrics", "custom_metrics"],
  ["url", "api_url"],
  ["base_url", "api_url"],
  ["timeout", "timeout_minutes"],
  ["continue_on_error", "tolerate"],
]);
