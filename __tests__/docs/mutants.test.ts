import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { MUTANTS, SURVIVORS } from "../../scripts/mutants-data.mjs";

test("each mutant can be planted, at one place", () => {
  const times = MUTANTS.map(([file, search]) => {
    const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
    return `${source.split(search).length - 1} times in ${file}: ${search}`;
  });
  expect(times.length).toBeGreaterThan(90);
  expect(times.filter((one) => !one.startsWith("1 times"))).toEqual([]);
});

test("each survivor that is explained is a mutant", () => {
  const names = MUTANTS.map(([file, search, replacement]) =>
    replacement === "" ? `${file}: without ${search}` : `${file}: ${replacement}`,
  );
  for (const name of SURVIVORS.keys()) expect(names).toContain(name);
});
