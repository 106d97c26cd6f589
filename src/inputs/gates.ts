import type { CompileOptions } from "../gate/gate.js";
import type { GateSource } from "../result/judge.js";
import { errorMessage } from "../util/error-message.js";
import type { InputReader } from "./reader.js";

/** What stands for "no gate": GitHub cannot distinguish an absent input from an empty one, so that empty is an error. */
const NONE = "none";

/** What reading rules depends on. */
export interface GateReaderOptions extends Omit<CompileOptions, "source"> {
  /** Reads a file of the workspace. Throws the file system's error. */
  readFile: (path: string) => string;
  redact: (text: string) => string;
}

/** Reads `gate`, `gate_file` and `warn`; issues go to the reader. */
export async function readGates(
  reader: InputReader,
  options: GateReaderOptions,
): Promise<{ gates: readonly GateSource[]; warn: GateSource | null }> {
  const issuesBefore = reader.issues.length;
  const gate = await readRules(reader, "gate", options);
  const file = await readGateFile(reader, options);
  const gates = [gate, file].filter((one) => one !== null);
  if (reader.issues.length === issuesBefore && gates.length > 0 && !gates.some(readsModel))
    reader.add("gate", "no rule reads a metric of the model. Add one, such as accuracy >= 0.9.");
  const warn = reader.text("warn") === "" ? null : await readRules(reader, "warn", options);
  return { gates, warn };
}

/** Whether a rule is about the model: a count or an earlier evaluation alone says nothing of it. */
function readsModel({ compiled }: GateSource): boolean {
  return Array.from(compiled.variables).some((name) => name !== "raw_answers_count" && name !== "baseline");
}

async function readRules(
  reader: InputReader,
  name: "gate" | "warn",
  options: GateReaderOptions,
): Promise<GateSource | null> {
  const text = givenText(reader, name, "for no gate");
  return text === null ? null : compile(reader, name, name, text, options);
}

async function readGateFile(reader: InputReader, options: GateReaderOptions): Promise<GateSource | null> {
  const path = givenText(reader, "gate_file", "for no file");
  if (path === null) return null;
  let text: string;
  try {
    text = options.readFile(path);
  } catch (error) {
    reader.add(
      "gate_file",
      `${path} can't be read: ${errorMessage(error)}. Check the path, and that actions/checkout runs before this step.`,
    );
    return null;
  }
  return compile(reader, "gate_file", path, text, options);
}

/** Returns null where the input was not given, is `none`, or is empty, which is an issue. */
function givenText(reader: InputReader, name: string, meaning: string): string | null {
  const text = reader.text(name);
  if (text === "" && reader.isGiven(name)) {
    reader.add(
      name,
      `it is set but empty. Use ${NONE} ${meaning}; check the expression or variable that it comes from.`,
    );
  }
  return text === "" || text.toLowerCase() === NONE ? null : text;
}

async function compile(
  reader: InputReader,
  input: string,
  source: string,
  text: string,
  { mode, baseline, redact }: GateReaderOptions,
): Promise<GateSource | null> {
  const { GateSyntaxError, compileGate } = await import("../gate/gate.js");
  try {
    return { source, text, compiled: compileGate(redact(text), { mode, baseline, source }) };
  } catch (error) {
    if (!(error instanceof GateSyntaxError)) throw error;
    for (const { excerpt } of error.issues) reader.addExcerpt(input, excerpt);
    return null;
  }
}
