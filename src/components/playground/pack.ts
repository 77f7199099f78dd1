/** Bytes made short and fit for an address: raw deflate, and base64 with the alphabet for URLs (RFC 4648, section 5). */

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Unpacks at most `most` bytes. A thousandfold bomb is fed in small pieces and put down once it passes `most`, so that it
 * never takes the memory it would like to.
 */
export async function inflated(
  bytes: Uint8Array,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'damaged'> {
  const reader = inPieces(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const into = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return into.slice(0, length);
      if (length + value.length > most) {
        await reader.cancel();
        return 'too-large';
      }
      into.set(value, length);
      length += value.length;
    }
  } catch {
    return 'damaged';
  }
}

export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Undefined where the text is not base64url without padding. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

const pieceBytes = 64;

function inPieces(bytes: Uint8Array): ReadableStream<BufferSource> {
  let from = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (from >= bytes.length) return controller.close();
        controller.enqueue(Uint8Array.from(bytes.subarray(from, from + pieceBytes)));
        from += pieceBytes;
      },
    },
    { highWaterMark: 0 },
  );
}
