/** <stick-lesson>: the coordinator of a lesson's page. */
export class LessonElement extends HTMLElement {}

customElements.define('stick-lesson', LessonElement);
