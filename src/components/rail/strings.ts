/** The words of the rail. */
export const strings = {
  label: 'This lesson: who is speaking',
  speakers: { lesson: 'Lesson', you: 'You', python: 'Python' },
  why: 'Your guess at why',
  held: 'The rest of the lesson waits for your answer',
} as const;
