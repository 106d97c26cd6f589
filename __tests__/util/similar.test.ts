import { expect, test } from "@jest/globals";
import { similarName } from "../../src/util/similar.js";

test.each([
  ["a missing letter", "acuracy", "accuracy"],
  ["a missing first letter", "ccuracy", "accuracy"],
  ["a missing last letter", "accurac", "accuracy"],
  ["a letter too many", "accurracy", "accuracy"],
  ["a first letter too many", "xaccuracy", "accuracy"],
  ["a last letter too many", "accuracyx", "accuracy"],
  ["another letter", "acxuracy", "accuracy"],
  ["two letters of eight", "acxurxcy", "accuracy"],
  ["another case", "ACCURACY", "accuracy"],
  ["another separator", "f1_score", "f1-score"],
  ["no separators", "f1score", "f1-score"],
  ["a letter of another alphabet", "précisión", "Précision"],
  ["a short name in another case", "F1", "f1"],
])("%s: %s means %s", (_, name, meant) => {
  expect(similarName(name, ["latency", meant, "other"])).toBe(meant);
});

test.each([
  ["three letters of eight", "axxurxcy", "accuracy"],
  ["three letters too many", "zzzaccuracy", "accuracy"],
  ["three letters too few", "uracy", "accuracy"],
  ["two letters too few, and another one", "accuracy", "xxaccurazy"],
  ["two letters too many, and another one", "xxaccurazy", "accuracy"],
  ["two letters too few at the end, and another one", "accuracy", "xccuracyzz"],
  ["another digit", "f1", "f2"],
  ["one letter of three", "abx", "abc"],
  ["one letter more than three", "abcd", "abc"],
  ["the same letters in another order", "ycarucca", "accuracy"],
  ["nothing but separators", "--", "__"],
  ["nothing", "", ""],
])("%s: %s does not mean %s", (_, name, known) => {
  expect(similarName(name, [known])).toBeNull();
});

test("the nearest name is meant, the first of equals, whatever their order", () => {
  expect(similarName("accuracyy", ["accurate", "accuracy", "accuracies"])).toBe("accuracy");
  expect(similarName("accuracyy", ["accuracies", "accuracy", "accurate"])).toBe("accuracy");
  expect(similarName("metric_0", ["metric_1", "metric_2"])).toBe("metric_1");
  expect(similarName("accuracy", [])).toBeNull();
});

test("of a very long name the beginning counts", () => {
  const long = "x".repeat(100);
  expect(similarName(`${long}${"y".repeat(100)}`, [long])).toBe(long);
});
