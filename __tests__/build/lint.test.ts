import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { ESLint } from "eslint";

const eslint = new ESLint({
  cwd: fileURLToPath(new URL("../../", import.meta.url)),
  // The rules in question need no types, and types take long to read.
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
  ruleFilter: ({ ruleId }) => /^no-(?:restricted-|undef$)/.test(ruleId),
});

/** Returns the number of issues of a line in a file of the project. */
async function issuesOf(code: string, filePath: string): Promise<number> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  expect(result?.fatalErrorCount).toBe(0);
  return result?.errorCount ?? 0;
}

/** Time and chance, which no test depends on either. */
const UNREPEATABLE = [
  "setTimeout(() => 0, 1);",
  "setInterval(() => 0, 1);",
  "globalThis.setTimeout(() => 0, 1);",
  "global.setTimeout(() => 0, 1);",
  "const { setTimeout } = globalThis;",
  'import { setTimeout } from "node:timers/promises";',
  "performance.now();",
  'import { performance } from "node:perf_hooks";',
  "Date.now();",
  'Date["now"]();',
  "Date[String()]();",
  "Date();",
  "new Date();",
  "new Date(...[]);",
  "new globalThis.Date();",
  "new Date(2026, 1, 1);",
  "const D = Date;",
  "const { now } = Date;",
  "Reflect.construct(Date, []);",
  "Math.random();",
  'Math["random"]();',
  "const { random } = Math;",
  "crypto.randomUUID();",
  'import { randomUUID } from "node:crypto";',
  "AbortSignal.timeout(1);",
  "const { timeout } = AbortSignal;",
];

const OUTSIDE = [
  "process.env;",
  "globalThis.process.env;",
  "global.process.env;",
  "console.log();",
  "fetch(0);",
  "setImmediate(() => 0);",
  "clearTimeout(0);",
  "clearImmediate(0);",
  "queueMicrotask(() => 0);",
  "new WebSocket(0);",
  "new EventSource(0);",
  "new BroadcastChannel(0);",
  "new Worker(0);",
  "Atomics.wait([], 0, 0, 1);",
  'eval("process");',
  'require("fs");',
  "Promise.race([]);",
  "const { race } = Promise;",
  'await import("node:fs");',
  'await import("node:timers/promises");',
  "await import(String());",
  'export * from "node:fs";',
  'import * as crypto from "node:crypto";',
  'import crypto from "node:crypto";',
  'import { connect } from "node:net";',
];

const MODULES = [
  ...[
    "fs",
    "node:fs",
    "node:fs/promises",
    "os",
    "node:child_process",
    "node:process",
    "node:http",
    "node:https",
  ],
  ...[
    "node:tls",
    "node:dns",
    "node:dgram",
    "node:http2",
    "node:stream",
    "node:worker_threads",
    "node:cluster",
  ],
  ...["node:module", "node:vm", "node:v8", "node:readline", "node:tty", "node:console", "node:repl"],
  ...["node:inspector", "node:async_hooks", "node:diagnostics_channel", "undici", "@octokit/core"],
  ...[
    "@actions/core",
    "@actions/exec",
    "@actions/github",
    "@actions/http-client",
    "@actions/http-client/lib/proxy",
  ],
  ...[
    "../../node_modules/@actions/core/lib/command.js",
    "../../node_modules/@actions/http-client/lib/index.js",
  ],
  ...["../../vendor/undici/index.js", "../util/../../vendor/undici/index.js"],
].map((name) => `import * as it from "${name}";`);

test.each([...UNREPEATABLE, ...OUTSIDE, ...MODULES])("the lint rule keeps out of src: %s", async (code) => {
  expect(await issuesOf(code, "src/gate/gate.ts")).toBeGreaterThan(0);
});

test.each(UNREPEATABLE)("the lint rule keeps out of the tests: %s", async (code) => {
  expect(await issuesOf(code, "__tests__/gate/trial.test.ts")).toBeGreaterThan(0);
});

test.each([
  "export const at = new Date(0).toISOString() + String(Date.parse('') + Date.UTC(2026, 1));",
  "export const of = (date: Date): Promise<AbortSignal> => new Promise(() => AbortSignal.any([]));",
  "export const least = Math.min(1, 2);",
  'import { createHash } from "node:crypto";',
  'import { isIP } from "node:net";',
  'import { join } from "node:path";',
  'import type { ASTNode } from "@marcbachmann/cel-js";',
  'import { one } from "./gate-issue.js";',
  'import { other } from "../util/text.js";',
  'export const later = import("../util/text.js");',
])("the lint rule lets into src: %s", async (code) => {
  expect(await issuesOf(code, "src/gate/gate.ts")).toBe(0);
});
