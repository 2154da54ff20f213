// @ts-check
// JSON-RPC messages over a byte stream, framed as LSP does.

/** @param {object} message */
export function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/**
 * Calls `receive` with each message and the moment at which its last byte had come, before it was parsed.
 * @param {import('node:stream').Readable} stream
 * @param {(message: any, at: number) => void} receive
 */
export function readMessages(stream, receive) {
  /** @type {Buffer[]} */
  let chunks = [];
  let held = 0;
  let wanted = -1;
  stream.on('data', (/** @type {Buffer} */ chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    const at = performance.now();
    while (wanted < 0 || held >= wanted) {
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      chunks = [bytes];
      if (wanted < 0) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) return;
        wanted = Number(/content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]);
        chunks = [bytes.subarray(end + 4)];
      } else {
        const body = bytes.toString('utf8', 0, wanted);
        chunks = [bytes.subarray(wanted)];
        wanted = -1;
        receive(JSON.parse(body), at);
      }
      held = chunks[0]?.length ?? 0;
    }
  });
}
