/** What lies on the reader's desk: a program, where it came from, which file is in front. A pure machine. */
import { faultOfName, filesMost, isSame, type Project, type SourceFile } from './project.ts';

/** `site`: one of our own programs, by its id. `link`: it came with a link; `hash` names it. */
export type Origin =
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'link'; readonly hash: string };

export interface DeskFile extends SourceFile {
  /** Stays when the name changes: it says which editor is whose. */
  readonly id: number;
}

export interface Desk {
  readonly origin: Origin;
  /** What Reset brings back. */
  readonly original: Project;
  readonly files: readonly [DeskFile, ...DeskFile[]];
  readonly mode: Project['mode'];
  readonly wallMs: number;
  readonly seed: number | undefined;
  /** The file in front. */
  readonly front: number;
  /** What a reset has just thrown away, until something else is changed. */
  readonly undone: Project | undefined;
  readonly nextId: number;
}

export type DeskEvent =
  | {
      readonly type: 'open';
      readonly origin: Origin;
      readonly original: Project;
      readonly project: Project;
    }
  | { readonly type: 'edit'; readonly id: number; readonly text: string }
  | { readonly type: 'front'; readonly id: number }
  | { readonly type: 'add'; readonly name: string; readonly text: string }
  | { readonly type: 'rename'; readonly id: number; readonly name: string }
  | { readonly type: 'remove'; readonly id: number }
  | { readonly type: 'set'; readonly mode?: Project['mode']; readonly wallMs?: number }
  /** Undefined: clocks decide. */
  | { readonly type: 'seed'; readonly seed: number | undefined }
  | { readonly type: 'reset' }
  | { readonly type: 'undo-reset' };

export const opened = (origin: Origin, original: Project, project = original, nextId = 1): Desk =>
  laid({ origin, original, undone: undefined, nextId }, project, []);

/** Events that cannot be (a name that is taken, the removal of the program itself) change nothing. */
export function next(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'open':
      return opened(event.origin, event.original, event.project, desk.nextId);
    case 'front':
      return desk.files.some(({ id }) => id === event.id) ? { ...desk, front: event.id } : desk;
    case 'set':
      return changed(desk, { mode: event.mode ?? desk.mode, wallMs: event.wallMs ?? desk.wallMs });
    case 'seed':
      return desk.seed === event.seed ? desk : changed(desk, { seed: event.seed });
    case 'reset':
      return laid({ ...desk, undone: projectOn(desk) }, desk.original, desk.files);
    case 'undo-reset':
      return desk.undone ? laid({ ...desk, undone: undefined }, desk.undone, desk.files) : desk;
    default:
      return withFiles(desk, event);
  }
}

export const projectOn = ({ files, mode, wallMs, seed }: Desk): Project => {
  const [main, ...others] = files;
  return { files: [bare(main), ...others.map(bare)], mode, wallMs, ...(seed !== undefined && { seed }) };
};

export const isEdited = (desk: Desk): boolean => !isSame(projectOn(desk), desk.original);

/** What is wrong with a new name: of the file `id`, or of a file to be added. */
export const nameFault = (
  desk: Desk,
  name: string,
  id?: number,
): ReturnType<typeof faultOfName> | 'too-many' => {
  if (id === undefined && desk.files.length >= filesMost) return 'too-many';
  const others = desk.files.filter((file) => file.id !== id).map((file) => file.name);
  return faultOfName(name, others, id === desk.files[0].id);
};

type FileEvent = Extract<DeskEvent, { type: 'edit' | 'add' | 'rename' | 'remove' }>;

function withFiles(desk: Desk, event: FileEvent): Desk {
  const [main, ...others] = desk.files;
  switch (event.type) {
    case 'edit':
      return patched(desk, event.id, { text: event.text });
    case 'rename':
      return nameFault(desk, event.name, event.id) ? desk : patched(desk, event.id, { name: event.name });
    case 'add': {
      if (nameFault(desk, event.name)) return desk;
      const file = { id: desk.nextId, name: event.name, text: event.text };
      return changed(desk, { files: [main, ...others, file], front: file.id, nextId: file.id + 1 });
    }
    case 'remove': {
      const place = others.findIndex(({ id }) => id === event.id);
      if (place < 0) return desk;
      // Its left neighbour comes to the front; the program itself is always there.
      const front = desk.front === event.id ? (others[place - 1] ?? main).id : desk.front;
      return changed(desk, { files: [main, ...others.filter(({ id }) => id !== event.id)], front });
    }
  }
}

const changed = (desk: Desk, change: Partial<Desk>): Desk => ({ ...desk, undone: undefined, ...change });

function patched(desk: Desk, id: number, change: Partial<SourceFile>): Desk {
  const [main, ...others] = desk.files;
  const apply = (file: DeskFile): DeskFile => (file.id === id ? { ...file, ...change } : file);
  return changed(desk, { files: [apply(main), ...others.map(apply)] });
}

/** Lays a project on the desk. A file that was there by that name keeps its editor, and with it what can be undone there. */
function laid(
  kept: Pick<Desk, 'origin' | 'original' | 'undone' | 'nextId'>,
  project: Project,
  before: readonly DeskFile[],
): Desk {
  let { nextId } = kept;
  const numbered = (file: SourceFile): DeskFile => ({
    ...bare(file),
    id: before.find(({ name }) => name === file.name)?.id ?? nextId++,
  });
  const [main, ...others] = project.files;
  const first = numbered(main);
  return {
    ...kept,
    files: [first, ...others.map(numbered)],
    mode: project.mode,
    wallMs: project.wallMs,
    seed: project.seed,
    front: first.id,
    nextId,
  };
}

const bare = ({ name, text }: SourceFile): SourceFile => ({ name, text });
