import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import * as core from "@actions/core";
import { type Clock, type Random, systemClock } from "../util/clock.js";
import type { InputSource } from "../inputs/reader.js";
import { HttpTransport, type Transport } from "../nugen/transport.js";

/** Everything outside that a run uses. */
export interface Host {
  /** The runner's variables and the job's own, such as `NUGEN_API_KEY`. */
  env: Readonly<Record<string, string | undefined>>;
  /** As it was given, not trimmed: a secret is masked in that form too. */
  input: InputSource;
  /** From then on, the runner puts `***` in its place in the log. */
  mask(secret: string): void;
  /** Whether debug logging is on: `RUNNER_DEBUG` is 1. */
  isDebug(): boolean;
  clock: Clock;
  random: Random;
  transport: Transport;
  /** A folder for files where there is no `RUNNER_TEMP`. */
  tmpdir: string;
  /** Aborted when the runner cancels the step. */
  cancelled: AbortSignal;
  /** Rejects with an error that was thrown where nobody could catch it. */
  fault: Promise<never>;
}

function onUncaught(): Promise<never> {
  const fault = new Promise<never>((_, reject) => {
    process.on("uncaughtException", reject);
    process.on("unhandledRejection", reject);
  });
  fault.catch(() => undefined);
  return fault;
}

/** @returns a name that no other step of the job uses */
export function randomId(): string {
  return randomUUID();
}

function onSignals(): AbortSignal {
  const controller = new AbortController();
  // On Windows the runner's second signal is Ctrl+Break; elsewhere there is no such signal, and it never comes.
  for (const signal of ["SIGINT", "SIGTERM", "SIGBREAK"] as const) {
    process.on(signal, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

/** The runner, this machine and its network. */
export function nodeHost(): Host {
  return {
    env: process.env,
    input: (name) => core.getInput(name, { trimWhitespace: false }),
    mask: (secret) => {
      core.setSecret(secret);
    },
    isDebug: () => core.isDebug(),
    clock: systemClock,
    random: Math.random,
    transport: new HttpTransport(systemClock),
    tmpdir: tmpdir(),
    cancelled: onSignals(),
    fault: onUncaught(),
  };
}
