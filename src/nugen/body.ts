/**
 * Collects a body while it streams, and stops where it is longer than allowed.
 * @param body left half read where it is longer
 * @returns at most `maxBytes` bytes, and whether there were more
 */
export async function readAtMost(
  body: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<{ bytes: Buffer; more: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), more: size > maxBytes };
}
