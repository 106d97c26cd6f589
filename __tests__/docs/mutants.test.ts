import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { MUTANTS, SURVIVORS } from "../../scripts/mutants-data.mjs";

test.each(MUTANTS)("%s: %s can be planted, at one place", (file, search) => {
  const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
  expect(source.split(search)).toHaveLength(2);
});

test("each survivor that is explained is a mutant", () => {
  const names = MUTANTS.map(([file, search, replacement]) =>
    replacement === "" ? `${file}: without ${search}` : `${file}: ${replacement}`,
  );
  for (const name of SURVIVORS.keys()) expect(names).toContain(name);
});
