import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");

/** Each layer of docs/architecture.md, from top to bottom, with its folders. */
const layers = [...read("docs/architecture.md").matchAll(/^\| ((?:`[\w.]+`(?:, )?)+) +\|/gm)].map(
  ([, cell = ""]) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? ""),
);
const folders = readdirSync(new URL("../../src", import.meta.url));
const rowOf = (folder: string): number => layers.findIndex((row) => row.includes(folder));

test("the architecture names every folder of src, and no other", () => {
  expect(layers.flat().sort()).toEqual([...folders].sort());
});

test.each(folders.filter((folder) => !folder.endsWith(".ts")))(
  "%s imports from lower layers only",
  (folder) => {
    const texts = readdirSync(new URL(`../../src/${folder}`, import.meta.url)).map((name) =>
      read(`src/${folder}/${name}`),
    );
    const imported = texts.flatMap((text) => [...text.matchAll(/(?:from |import\()"\.\.\/(\w+)\//g)]);
    const names = new Set(imported.map(([, name]) => name ?? ""));
    expect([...names].filter((name) => rowOf(name) <= rowOf(folder))).toEqual([]);
  },
);
