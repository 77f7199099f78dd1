/** The author's vocabulary: every tag a lesson may use, and nothing else. */
import Compare from './compare/Compare.astro';
import Diff from './diff/Diff.astro';
import Experiment from './experiment/Experiment.astro';
import Game from './game/Game.astro';
import Runs from './histogram/Runs.astro';
import Program from './program/Program.astro';
import Mistake from './prose/Mistake.astro';
import Rule from './prose/Rule.astro';
import Story from './prose/Story.astro';
import Takeaway from './prose/Takeaway.astro';
import Quiz from './quiz/Quiz.astro';
import Why from './rail/Why.astro';
import Feedback from './reveal/Feedback.astro';
import Reveal from './reveal/Reveal.astro';
import Timeline from './timeline/Timeline.astro';

export const tags = {
  Compare,
  Diff,
  Experiment,
  Feedback,
  Game,
  Mistake,
  Program,
  Quiz,
  Reveal,
  Rule,
  Runs,
  Story,
  Takeaway,
  Timeline,
  Why,
} as const;
