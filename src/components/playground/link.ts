/**
 * A program in a link, after the `#`. Three forms, all read by the page alone and never sent to a server:
 *
 *     #code=1.DATA               one program; DATA is base64url(deflate-raw(UTF-8 of its source)), without padding
 *     #files=1.DATA              several files; DATA holds JSON, an object of name → text, whose first one runs
 *     #open=gil/what-it-blocks/broken.py     one of the site's own programs
 *
 * `1` is the version of the form. `&mode=behind-the-lock`, `&limit=60` (seconds) and `&seed=4711` (a schedule) may follow the first two.
 * What comes out of a link was written by nobody knows whom: text to be shown, labelled, and never run by itself.
 */
import { fieldsOf } from '../run/hash.ts';
import { deflated, fromBase64url, inflated, toBase64url } from './pack.ts';
import { asProject, mainName, type Project, type SourceFile } from './project.ts';

/** The most that a link may hold, in bytes once unpacked: far longer than any lesson, short enough to paste. */
export const linkBytes = 8 * 1024;

export type LinkFault =
  /** Made by a newer site, or not by one at all. */
  | { readonly kind: 'version'; readonly version: string }
  /** Characters that no link of ours has, or the end is missing: cut or changed on its way. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }
  /** Unpacked it is, but not a program: file names, JSON, characters. */
  | { readonly kind: 'not-a-program' };

export type Link =
  | { readonly type: 'none' }
  | { readonly type: 'site'; readonly id: string }
  | { readonly type: 'project'; readonly project: Project }
  | { readonly type: 'fault'; readonly fault: LinkFault };

export type Made =
  | { readonly type: 'hash'; readonly hash: string }
  | { readonly type: 'too-large'; readonly bytes: number };

/** The part of a link from its `#` on. */
export async function hashOf({ files, mode, wallMs, seed }: Project): Promise<Made> {
  const [main] = files;
  const isPlain = files.length === 1 && main.name === mainName;
  const text = isPlain
    ? main.text
    : JSON.stringify(Object.fromEntries(files.map(({ name, text }) => [name, text])));
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > linkBytes) return { type: 'too-large', bytes: bytes.length };
  const parts = [
    `${isPlain ? 'code' : 'files'}=1.${toBase64url(await deflated(bytes))}`,
    ...(mode === 'freely' ? [] : [`mode=${mode}`]),
    ...(wallMs > 10_000 ? [`limit=${wallMs / 1000}`] : []),
    ...(seed === undefined ? [] : [`seed=${seed}`]),
  ];
  return { type: 'hash', hash: `#${parts.join('&')}` };
}

/** Reads `location.hash`. Never throws, and unpacks no more than a link may hold. */
export async function readLink(hash: string): Promise<Link> {
  const given = fieldsOf(hash);
  const id = given.get('open');
  if (id !== null) return { type: 'site', id };
  const code = given.get('code');
  const packed = code ?? given.get('files');
  if (packed === null) return { type: 'none' };
  const version = /^([^.]*)\./.exec(packed)?.[1] ?? '';
  if (version !== '1') return fault({ kind: 'version', version });
  const text = await unpack(packed.slice(2));
  if (typeof text !== 'string') return fault(text);
  const files = code === null ? filesOf(text) : [{ name: mainName, text }];
  const project = asProject(files, given.get('mode'), Number(given.get('limit')) * 1000, given.get('seed'));
  return project ? { type: 'project', project } : fault({ kind: 'not-a-program' });
}

const fault = (fault: LinkFault): Link => ({ type: 'fault', fault });

async function unpack(data: string): Promise<string | LinkFault> {
  // Base64 makes four characters of three bytes, and packing never makes much more of so little.
  if (data.length > linkBytes * 1.5) return { kind: 'too-large' };
  const packed = fromBase64url(data);
  if (!packed) return { kind: 'damaged' };
  const bytes = await inflated(packed, linkBytes);
  if (bytes === 'damaged' || bytes === 'too-large') return { kind: bytes };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'not-a-program' };
  }
}

/** No files where the text is not JSON of the right form. */
function filesOf(text: string): SourceFile[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return [];
    const entries: [string, unknown][] = Object.entries(parsed);
    const files = entries.flatMap(([name, text]) => (typeof text === 'string' ? [{ name, text }] : []));
    return files.length === entries.length ? files : [];
  } catch {
    return [];
  }
}
