import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The environment without the variables that lead git to another repository, as those of a hook do. */
export const GIT_ENVIRONMENT: Record<string, string | undefined> = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name)),
);

/** The same without this machine's settings of git, for a repository that a test makes. */
export const OWN_GIT_ENVIRONMENT: Record<string, string | undefined> = {
  ...GIT_ENVIRONMENT,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: join(fileURLToPath(import.meta.url), "below-a-file"),
};
