/** What a misconception is: a wrong idea that an option of a quiz stands for, and that somebody has for a reason. */
export interface Misconception {
  /** The idea, as a person might say it. */
  readonly title: string;
  /** What is right in it: why people come to think so. `code` stands between backticks, here and below. */
  readonly right: string;
  /** Where it goes wrong, and by what mechanism. No lesson's program, no lesson's numbers. */
  readonly wrong: string;
  /** Documentation or source code that says so. */
  readonly source: string;
}
