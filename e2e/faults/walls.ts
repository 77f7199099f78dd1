/** Takes the engine's walls away, one by one: a test of a wall first shows what happens without it. */
import { type Change, changed, type Host, hostThat } from './host.ts';

export interface Standing {
  /** The policy of the frame's document, and that document's refusal to work where it has the site's origin. */
  readonly policy: boolean;
  /** What the process's worker takes away before a program starts. */
  readonly globals: boolean;
}

/** A policy that allows everything but `data:`, of which Pyodide wants to be sure. */
const ALL = "default-src * blob: 'unsafe-inline' 'unsafe-eval'";

/** Nothing can be taken away from the worker, nor replaced in it. */
const BLUNT = `
const { set } = Reflect;
Reflect.deleteProperty = () => false;
Reflect.set = (target, ...rest) => target !== self && set(target, ...rest);
`;

export function hostWith({ policy, globals }: Standing): Promise<Host> {
  const change: Change = (path, answer) => {
    if (!/\/frame-/.test(path)) return answer;
    const blunted = globals ? answer : changed(answer, /(?<= id="process">)/, BLUNT);
    if (policy) return blunted;
    const { 'content-security-policy': _, ...headers } = answer.headers;
    const open = changed(blunted, /default-src 'none'[^"]*/, ALL);
    return { ...changed(open, /if \(origin !== 'null'\)/, 'if (false)'), headers };
  };
  return hostThat(change);
}

/** Runs in the page: frames are made without a sandbox, and so have the page's own origin. */
export function withoutSandbox(): void {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name !== 'sandbox') setAttribute.call(this, name, value);
  };
}
