/** Shows what came with the link: a note above the question, and somebody's version of a program beside that program. */
import { ProgramElement } from '../program/program-element.ts';
import { isSameText } from '../same-text.ts';
import { arrivalOf } from './arrival.ts';
import { strings } from './strings.ts';

/** Text from a link is only ever put into the page as text, and nothing here runs it. */
export async function receive(root: HTMLElement, hash: string): Promise<void> {
  const arrival = await arrivalOf(hash);
  switch (arrival.type) {
    case 'nothing':
      return;
    case 'answer':
      history.replaceState(history.state, '', '#ask');
      root.querySelector('stick-quiz')?.before(noted(strings.answerCame));
      return root.querySelector('.arrived')?.scrollIntoView();
    case 'fault':
      return note(root, strings.codeFault);
    case 'code': {
      const program = programOf(root, arrival.file);
      if (!program) return;
      note(root, strings.codeCame(program.file));
      return lay(program, arrival.source);
    }
    case 'place':
      return place(root, arrival.id);
  }
}

/** A link to what is still covered leads to the question instead, and says why. */
function place(root: HTMLElement, id: string): void {
  const section = root.querySelector(`#${CSS.escape(id)}`);
  if (!section?.matches('.after') || root.dataset['state'] === 'revealed') return;
  note(root, strings.covered(section.querySelector('h2')?.textContent ?? ''));
  root.querySelector('#ask')?.scrollIntoView();
}

/** Where the question begins. It goes when the question is answered. */
function note(root: HTMLElement, text: string): void {
  root.querySelector('#ask > h2')?.after(noted(text));
}

function noted(text: string): HTMLElement {
  const box = document.createElement('p');
  box.className = 'arrived before';
  box.role = 'status';
  box.textContent = text;
  return box;
}

/** After the reveal: the code, as text, and a way to put it into the program. */
function lay(program: ProgramElement, source: string): void {
  const box = document.createElement('section');
  box.className = 'arrived after';
  box.ariaLabel = strings.codeNotice(program.file);
  const says = document.createElement('p');
  says.role = 'status';
  says.textContent = strings.codeNotice(program.file);
  const code = document.createElement('pre');
  code.tabIndex = 0;
  code.textContent = source;
  const use = document.createElement('button');
  use.type = 'button';
  use.className = 'tool';
  use.textContent = program.isEdited ? strings.codeInstead : strings.codeUse;
  use.addEventListener('click', () => {
    program.source = source;
    program.edit();
    says.textContent = strings.codeUsed;
    code.remove();
    use.remove();
  });
  if (isSameText(program.source, source)) return;
  box.append(says, code, use);
  program.before(box);
}

function programOf(root: HTMLElement, file: string | undefined): ProgramElement | undefined {
  const all = [...root.querySelectorAll('stick-program')].filter((each) => each instanceof ProgramElement);
  return all.find((each) => each.file === file) ?? all[0];
}
