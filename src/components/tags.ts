/** The author's vocabulary: every tag a lesson may use, and nothing else. */
import Mistake from './prose/Mistake.astro';
import Pending from './prose/Pending.astro';
import Rule from './prose/Rule.astro';
import Story from './prose/Story.astro';
import Takeaway from './prose/Takeaway.astro';

export const tags = {
  Compare: Pending,
  Feedback: Pending,
  Mistake,
  Program: Pending,
  Quiz: Pending,
  Reveal: Pending,
  Rule,
  Story,
  Takeaway,
  Timeline: Pending,
  Why: Pending,
} as const;
