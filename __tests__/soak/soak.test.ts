import { describe, expect, test } from "@jest/globals";
import { soakCreate } from "../../soak/create-soak.mjs";
import { soakWait } from "../../soak/wait-soak.mjs";
import { parts } from "./parts.js";

interface Played {
  seed: number;
  end: string;
  violations: string[];
}

async function play(count: number, one: (seed: number) => Promise<Played>) {
  const failures: string[] = [];
  const ends = new Set<string>();
  for (let seed = 1; seed <= count; seed += 1) {
    const { end, violations } = await one(seed);
    ends.add(end);
    if (violations.length > 0) failures.push(`--seed ${seed}: ${violations.join("; ")}`);
  }
  return { failures, ends };
}

// `npm run soak` plays many more. Seconds on an idle machine; the checks may share a busy one.
const TIMEOUT_MS = 300_000;

describe("whatever happens", () => {
  test(
    "at most one evaluation is created, and the run reports it truthfully",
    async () => {
      const { failures, ends } = await play(1_000, (seed) => soakCreate(parts, seed));
      expect(failures).toEqual([]);
      expect(ends).toEqual(new Set(["created", "recovered", "failed", "unknown"]));
    },
    TIMEOUT_MS,
  );

  test(
    "waiting never ends in a wrong verdict",
    async () => {
      const { failures, ends } = await play(700, (seed) => soakWait(parts, seed));
      expect(failures).toEqual([]);
      expect(ends).toEqual(new Set(["done", "failed", "timed_out", "poll_failed"]));
    },
    TIMEOUT_MS,
  );
});
