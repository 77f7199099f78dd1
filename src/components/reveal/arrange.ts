/** Every answer with its feedback: the reader's own first and open, the one that holds marked, the others folded. */

export interface Tags {
  readonly mine: string;
  readonly holds: string;
  readonly both: string;
}

/** `list` has one `details[data-option]` for each answer, in the order of the lesson. `mine`: undefined where there is none. */
export function arrange(list: HTMLElement, mine: string | undefined, holds: string, tags: Tags): void {
  const all = [...list.querySelectorAll('details')];
  const first = all.find((each) => each.dataset['option'] === mine);
  if (first && first !== all[0]) list.prepend(first);
  for (const details of all) {
    const { option } = details.dataset;
    details.open = option === (mine ?? holds);
    const tag = details.querySelector('[data-tag]');
    if (tag) tag.textContent = tagFor(option === mine, option === holds, tags);
  }
}

function tagFor(isMine: boolean, isAnswer: boolean, tags: Tags): string {
  if (isMine) return isAnswer ? tags.both : tags.mine;
  return isAnswer ? tags.holds : '';
}
