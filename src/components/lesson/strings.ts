/** The words of the lesson's coordinator: what runs, what waits, why not. */
export const strings = {
  waiting: 'Your program runs as soon as Python is here.',
  timing: 'Timing one call first, for the scale.',
  running: (file: string) => `Running ${file} …`,
  stop: 'Stop',
  showRecording: 'Don’t wait, show a recording',
  busy: 'Another program is running. Stop it first, or wait for its end: two at once would falsify each other’s times.',
  noRecording: 'No recording of this program is kept yet.',
  hidden:
    'This tab was hidden during the run before, and browsers slow such tabs as they like: its time was discarded, and the program run again.',
  engineGone: 'Python stopped answering during the run.',
  mine: (name: string) => `${name}, your version`,
  asWritten: 'As written',
  fixed: 'Fixed',
  fixedLocked: 'Fixed, behind one shared lock',
  noNote: 'edited by you',
} as const;
