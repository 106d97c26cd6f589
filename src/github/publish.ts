import type { Clock } from "../util/clock.js";
import type { RunContext } from "../runner/context.js";
import type { Files } from "../runner/host.js";
import type { Inputs } from "../inputs/inputs.js";
import type { Log } from "../runner/log.js";
import type { Transport } from "../nugen/transport.js";
import type { RunResult } from "../result/result.js";
import type { Redactor } from "../util/redactor.js";
import { anySignal } from "../util/clock.js";
import { limitAfter } from "../util/deadline.js";
import { duration } from "../util/text.js";
import { type GitHubClient, connect } from "./api.js";
import { commentBody } from "./comment-body.js";
import { keepComment } from "./comment.js";
import { pullRequestOf } from "./event.js";
import { fetchThrough } from "./fetch.js";
import { type Deed, advice, failureOf } from "./error.js";
import { type Effort, persist } from "./retry.js";
import { commitStatus } from "./commit-status.js";
import { messageOf } from "../util/error-message.js";

/** What to tell GitHub, where, and how long it may take. */
export interface TellOptions {
  result: RunResult;
  inputs: Pick<Inputs, "comment" | "commitStatus" | "githubToken">;
  context: RunContext;
  redactor: Redactor;
  log: Log;
  clock: Clock;
  files: Pick<Files, "readText">;
  transport: Transport;
  /** How long all of it may take, in milliseconds. */
  budgetMs: number;
  /** Ends it at once. */
  signal?: AbortSignal;
  /** The verdict will be told later: what fails now will be told then, and is no warning yet. */
  interim?: boolean;
}

/** What both deeds need. */
interface Work {
  client: GitHubClient;
  effort: Effort;
  owner: string;
  repo: string;
  options: TellOptions;
  warn: (line: string) => void;
}

/** Brings the pull request's comment and the commit's status up to date. Never throws: it changes no verdict. */
export async function tellGithub(options: TellOptions): Promise<void> {
  const { inputs, context, log, clock, budgetMs, interim = false } = options;
  const warn = (line: string): void => {
    if (interim) log.info(`${line} It will be tried again at the end.`);
    else log.warning(line);
  };
  const limit = limitAfter(budgetMs, clock, () => new Error(`no answer within ${duration(budgetMs)}`));
  const signal = anySignal(limit.signal, options.signal);
  try {
    const [owner = "", repo = ""] = context.repository.split("/");
    if (owner === "" || repo === "") {
      warn("Nothing was told to GitHub: GITHUB_REPOSITORY is not set, so this is no job of GitHub Actions.");
      return;
    }
    if (inputs.githubToken === "") {
      warn(
        "Nothing was told to GitHub: github_token is empty. Leave the input out to use the job's own token.",
      );
      return;
    }
    const effort = { clock, untilMs: clock.monotonicMs() + budgetMs, signal };
    const client = connect(
      inputs.githubToken,
      context.apiUrl,
      fetchThrough(options.transport, apiOrigin(context.apiUrl), signal),
    );
    const work = { client, effort, owner, repo, options, warn };
    await Promise.all([inputs.comment ? comment(work) : null, inputs.commitStatus ? setStatus(work) : null]);
  } catch (error) {
    warn(`Nothing was told to GitHub: ${messageOf(error)}.`);
  } finally {
    limit.clear();
  }
}

/** @param apiUrl empty for github.com */
function apiOrigin(apiUrl: string): string {
  return new URL(apiUrl === "" ? "https://api.github.com" : apiUrl).origin;
}

async function comment(work: Work): Promise<void> {
  const { client, effort, owner, repo, options } = work;
  const { context, log, result, redactor, interim } = options;
  const pull = pullRequestOf(context, options.files);
  if (pull === null) {
    if (interim !== true) {
      log.info(`No comment is posted: the event ${context.eventName} is not about a pull request.`);
    }
    return;
  }
  const what = `The comment on pull request #${pull.number}`;
  const missing = `pull request #${pull.number} in ${context.repository}`;
  await attempt(work, { what, permission: "pull-requests: write", missing }, async () => {
    const body = commentBody(result, context, redactor);
    const wanted = { owner, repo, pullRequest: pull.number, ...body };
    const done = await persist(() => keepComment(client, wanted), effort);
    log.info(`${what} was ${done}.`);
  });
}

async function setStatus(work: Work): Promise<void> {
  const { client, effort, owner, repo, options } = work;
  const { context, log, result, redactor } = options;
  const sha = pullRequestOf(context, options.files)?.headSha ?? context.sha;
  const { state, context: name, description, targetUrl } = commitStatus(result, context, redactor);
  const what = `The commit status ${name}`;
  const missing = `commit ${sha} in ${context.repository}`;
  await attempt(work, { what, permission: "statuses: write", missing }, async () => {
    const target = targetUrl === null ? {} : { target_url: targetUrl };
    const status = { owner, repo, sha, state, context: name, description, ...target };
    await persist(() => client.rest.repos.createCommitStatus(status), effort);
    log.info(`${what} is ${state} on commit ${sha.slice(0, 7)}.`);
  });
}

/** Each of the two fails for itself. */
async function attempt({ effort, options, warn }: Work, deed: Deed, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { signal, clock } = effort;
    const cause: unknown = signal.aborted ? signal.reason : error;
    const failure = failureOf(cause, clock.now());
    if (options.interim === true && signal.aborted) return;
    warn(advice(failure, deed));
  }
}
