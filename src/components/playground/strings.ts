/** Every word of the playground. Translate here. */
import type { Outcome } from '../../engine/index.ts';
import { seconds } from '../timeline/axis.ts';
import type { nameFault } from './desk.ts';
import type { LinkFault } from './link.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export const strings = {
  title: 'Playground',
  lead: 'A program of your own, run by CPython 3.14 in your browser, and the drawing of who held the stick.',
  skip: 'Skip to the program',
  noScript: 'Running a program needs JavaScript. Without it this page can only show you one.',

  choose: 'Program',
  small: 'Small ones',
  furtherProgram: (file: string, lesson: string): string => `${file}, of “${lesson}”`,
  fromLink: 'From the link',
  reset: 'Reset',
  undoReset: 'Undo the reset',
  share: 'Copy a link',

  editorLabel: 'The program and its files',
  files: 'Files',
  python: 'CPython 3.14',
  source: (name: string): string => `The file ${name}`,
  editor: (name: string): string => `Editor: ${name}`,
  addFile: 'New file',
  rename: 'Rename',
  remove: 'Delete',
  name: 'Name of the file',
  saveName: 'OK',
  cancel: 'Cancel',
  removed: (name: string): string => `${name} is deleted.`,
  nameFaults: {
    form: 'A name has letters, digits and _, does not begin with a digit, and ends in .py, .txt, .csv or .json.',
    taken: 'Another file has that name.',
    'not-python': 'The first file is the program: its name must end in .py.',
    'too-many': 'Twelve files are the most. Put more into a zip.',
  } satisfies Record<NonNullable<ReturnType<typeof nameFault>>, string>,
  keys: 'Tab leaves the editor. Ctrl+Enter runs. Ctrl+M lets Tab indent (on a Mac: Ctrl+Shift+M). Ctrl+I tells whether another thread or task can get in at the cursor’s line.',
  plainKeys: 'Ctrl+Enter runs.',

  run: 'Run',
  wall: 'Stop after',
  schedule: 'Schedule',
  byClock: 'by the clock',
  scheduleHint: 'A number repeats one schedule exactly, and goes along with a link. Empty: clocks decide.',
  draw: 'Draw one',
  linkSeed: (seed: number): string => `The schedule of the link is number ${seed}.`,
  wallSeconds: (ms: number): string => `${ms / 1000} s`,

  result: 'The run',
  beforeRun: 'What it prints, how it ends and how long it takes will stand here.',
  engineGone: 'Python stopped answering during the run.',
  before: (outcome: Outcome, isLocked: boolean): string => {
    const how = isLocked ? ', behind one shared lock' : '';
    const after = `after ${seconds(outcome.elapsed)} s${how}.`;
    switch (outcome.kind) {
      case 'printed':
        return `The run before took ${seconds(outcome.elapsed)} s${how}.`;
      case 'raised':
        return `The run before ended with an error ${after}`;
      case 'deadlock':
        return `The run before ended in a deadlock ${after}`;
      case 'stopped':
        return `The run before was stopped ${after}`;
      case 'crashed':
        return `The run before broke Python ${after}`;
    }
  },

  zips: 'Zip files to import from',
  zipsHint:
    'A zip with Python packages is put on sys.path: drop it on this page, or choose it. It is kept in this browser until you remove it, and is sent nowhere.',
  chooseZip: 'Add a zip',
  removeZip: (name: string): string => `Remove ${name}`,
  zipSize: (bytes: number): string =>
    bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`,
  zipAdded: (name: string): string => `${name} is on sys.path from the next run on.`,
  zipsNotKept: 'Your browser refuses to keep it: it is gone when you leave this page.',
  zipRemoved: (name: string): string => `${name} is taken off sys.path.`,
  zipFaults: {
    'not-a-zip': (name: string): string =>
      `${name} is no zip file: its first bytes say otherwise. Nothing was added.`,
    'too-large': (name: string, most: number): string =>
      `${name} does not fit: all files of a run together may have ${Math.floor(most / 2 ** 20)} MB. Remove another, or leave out what the program does not import.`,
    unreadable: (name: string): string =>
      `${name} could not be read. It may have been moved; choose it again.`,
  },

  linkNotice: 'This code came with the link and has not been run. Read it first; if you trust it, press Run.',
  linkRun: 'This code came with the link.',
  linkEdited: 'This code came with the link. Your changes to it are kept on this device.',
  backToMine: 'Close it, and show my program',
  linkFaults: (fault: LinkFault): string => {
    const kept = 'Your own program is here, untouched.';
    switch (fault.kind) {
      case 'version':
        return `This link can’t be read: it says it is of version “${fault.version.slice(0, 12)}”, and this page knows version 1. Reload the page in case it is old, or ask for a new link. ${kept}`;
      case 'damaged':
        return `This link can’t be read: it was cut off or changed on its way. Copy it again, whole; mail and chat programs like to break long lines. ${kept}`;
      case 'too-large':
        return `This link can’t be read: it holds more than 8 KB, which is the most that a link may carry. Ask for the file itself. ${kept}`;
      case 'not-a-program':
        return `This link can’t be read: what it holds is no Python program, or its files have names that cannot be used here. Ask for a new link. ${kept}`;
    }
  },
  unknown: (id: string): string =>
    `There is no program “${id.slice(0, 60)}” here. Choose one from the list. Your own is here, untouched.`,
  notLoaded: 'The list of programs could not be loaded. Check the connection and choose again.',

  shared: 'The link is copied. It holds the program, and nobody else has it until you send it.',
  sharedByHand: 'The link is in the address bar now; copy it from there.',
  noZips: 'Zip files are not in it.',
  tooLarge: (bytes: number, most: number): string =>
    `No link was made: the program has ${kilobytes(bytes)}, and a link carries ${most / 1024} KB. Shorten it, or send the file itself.`,
  notKept:
    'Changes can’t be kept on this device (storage is refused or full): they last until you leave the page.',
} as const;
