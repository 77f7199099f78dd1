/** Shows the elements of a lesson what the views say. */
import { RunsElement } from '../histogram/runs-element.ts';
import { strings as python } from '../python/strings.ts';
import { QuizElement } from '../quiz/quiz-element.ts';
import { FeedbackElement } from '../reveal/feedback-element.ts';
import { RevealElement } from '../reveal/reveal-element.ts';
import { WhyElement } from '../reveal/why-element.ts';
import { quizView, revealed, runsView, type Scene } from './views.ts';

const phases = { answering: 'asking', committed: 'running', revealed: 'revealed' } as const;

export function paintLesson(root: HTMLElement, scene: Scene): void {
  // First, so that what is written into live regions below is written while they are shown.
  root.dataset['state'] = phases[scene.state.phase];
  for (const quiz of root.querySelectorAll('stick-quiz'))
    if (quiz instanceof QuizElement) paintQuiz(quiz, scene);
  for (const each of root.querySelectorAll('stick-why')) if (each instanceof WhyElement) each.show(scene.why);
  const shown = revealed(scene);
  if (!shown || scene.state.phase !== 'revealed') return;
  for (const each of root.querySelectorAll('stick-runs'))
    if (each instanceof RunsElement) each.show(runsView(scene));
  const { commitment } = scene.state;
  const mine = commitment.type === 'prediction' ? scene.asked.optionOf(commitment.said) : undefined;
  for (const each of root.querySelectorAll('stick-reveal'))
    if (each instanceof RevealElement) each.show(shown);
  for (const each of root.querySelectorAll('stick-feedback'))
    if (each instanceof FeedbackElement) each.show(commitment, mine);
}

function paintQuiz(quiz: QuizElement, scene: Scene): void {
  quiz.show(quizView(scene));
  if (scene.session.phase === 'ready') quiz.announce(python.line(scene.session, false));
  if (scene.session.phase === 'failed') quiz.announce(scene.session.message);
}
