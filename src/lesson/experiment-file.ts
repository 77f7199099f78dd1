/** The program of a lesson's experiment. It is not recorded: its runs are the reader's own. */
export const experimentFile = 'experiment.py';
