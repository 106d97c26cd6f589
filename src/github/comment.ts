import { BadGitHubReplyError, type GitHubClient } from "./api.js";
import { field } from "./event.js";
import { failureOf } from "./error.js";

/** Where a comment belongs, and what it says. */
export interface WantedComment {
  owner: string;
  repo: string;
  /** Its number. */
  pullRequest: number;
  /** What the body starts with. */
  marker: string;
  /** HTML and Markdown, marker and all. */
  body: string;
}

/**
 * Brings the one comment up to date. Safe to repeat: it looks first, so that a lost reply makes no second one.
 * @throws octokit's error of the call that failed, or `BadGitHubReplyError`; `failureOf` reads both
 */
export async function keepComment(
  client: GitHubClient,
  wanted: WantedComment,
): Promise<"created" | "updated"> {
  const { owner, repo, pullRequest, body } = wanted;
  const id = await findOwn(client, wanted);
  if (id !== null && (await update(client, wanted, id))) return "updated";
  await client.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
  return "created";
}

/** @returns false where someone deleted it in the meantime */
async function update(
  client: GitHubClient,
  { owner, repo, body }: WantedComment,
  id: number,
): Promise<boolean> {
  try {
    await client.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return true;
  } catch (error) {
    if (failureOf(error, 0).status === 404) return false;
    throw error;
  }
}

/** Looks through all pages. The marker can be copied by anyone, so the author counts too. */
async function findOwn(
  client: GitHubClient,
  { owner, repo, pullRequest, marker }: WantedComment,
): Promise<number | null> {
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  let isOwn: ((author: unknown, comment: unknown) => boolean) | null = null;
  for await (const { data } of pages) {
    const comments: unknown = data;
    if (!Array.isArray(comments)) throw new BadGitHubReplyError("the reply is no list of comments");
    for (const comment of comments as unknown[]) {
      const [id, body, user] = ["id", "body", "user"].map((name) => field(comment, name));
      if (typeof id !== "number" || typeof body !== "string" || !body.startsWith(marker)) continue;
      // Asked only where it matters: most pull requests have no such comment yet.
      isOwn ??= await authorTest(client);
      if (isOwn(user, comment)) return id;
    }
  }
  return null;
}

/**
 * A user's token tells who it is. An installation's, such as the job's own, may not ask; its comments are those
 * of an app, which nobody writes by hand.
 */
async function authorTest(client: GitHubClient): Promise<(author: unknown, comment: unknown) => boolean> {
  try {
    const { data } = await client.rest.users.getAuthenticated();
    return (author) => field(author, "id") === data.id;
  } catch (error) {
    const { status, limitedMs } = failureOf(error, 0);
    if (limitedMs !== null || status === null || ![401, 403, 404].includes(status)) throw error;
    return (author, comment) =>
      field(author, "type") === "Bot" &&
      (field(author, "login") === "github-actions[bot]" ||
        field(field(comment, "performed_via_github_app"), "id") !== undefined);
  }
}
