/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the lesson page before it renders the lesson's text. */
    lesson: import('./lesson/context.ts').LessonContext;
  }
}
