/** Everything that moves in a lesson, in one import. The lesson itself comes last: by then the others are there to be shown. */
import '../compare/compare-element.ts';
import '../histogram/runs-element.ts';
import '../experiment/experiment-element.ts';
import '../game/game-element.ts';
import '../program/program-element.ts';
import '../quiz/quiz-element.ts';
import '../rail/rail-element.ts';
import '../reveal/feedback-element.ts';
import '../reveal/reveal-element.ts';
import '../reveal/why-element.ts';
import '../timeline/timeline-element.ts';
import './lesson-element.ts';
import '../share/awake.ts';
