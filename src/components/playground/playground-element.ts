/** <stick-playground>: the coordinator. What lies on the desk is the desk's machine; what runs, the runs'; it joins them. */

import { listenToSwitch } from '../checkpoints/gutter.ts';
import type { AnalysisWish } from '../checkpoints/live.ts';
import { asSeed, drawSeed } from '../run/seed.ts';
import { find } from '../timeline/find.ts';
import { TimelineElement } from '../timeline/timeline-element.ts';
import { type Arrival, arrive, mine, type Sources, siteProgram } from './arrival.ts';
import { type Desk, type DeskEvent, isEdited, nameFault, next, opened, projectOn } from './desk.ts';
import { Keeper } from './keeper.ts';
import { Naming } from './naming.ts';
import { paintPlayground } from './paint.ts';
import { Panels } from './panels.ts';
import { Programs } from './programs.ts';
import { isSame, projectOf } from './project.ts';
import { Runs } from './runs.ts';
import { share } from './share.ts';
import { openStore } from './store.ts';
import { strings } from './strings.ts';
import { focusFront, listenToTabs, paintTabs } from './tabs.ts';
import { ZipShelf } from './zip-shelf.ts';

/** What there is only while the element is on the page. */
interface Parts {
  readonly undo: AbortController;
  readonly sources: Sources;
  readonly keeper: Keeper;
  readonly panels: Panels;
  readonly runs: Runs;
  readonly zips: ZipShelf;
  readonly naming: Naming;
}

export class PlaygroundElement extends HTMLElement {
  #parts: Parts | undefined;
  #desk: Desk = opened({ kind: 'site', id: '' }, projectOf(''));
  #notice = '';
  #hasPlainEditor = false;
  #hasInterest = false;
  /** Which arrival is the newest: of two that overlap, the later wins. */
  #visit = 0;
  /** Settles once what was asked for last lies on the desk. */
  #arrival = Promise.resolve();

  connectedCallback(): void {
    const parts = this.#assemble();
    this.#parts = parts;
    this.#listen(parts);
    this.#listenToFiles(parts);
    const { mode, wallMs } = this.#early();
    this.#arrive(() => this.#first(parts.sources));
    if (mode !== this.#desk.mode || wallMs !== this.#desk.wallMs) void this.#set({ mode, wallMs });
    if (find(this, '.pg-desk').contains(document.activeElement)) this.#turnTo();
  }

  /** How the program is to run, as a reader may have set it while this script was on its way. */
  #early(): Pick<Desk, 'mode' | 'wallMs'> {
    const isLocked = find<HTMLInputElement>(this, '[value="behind-the-lock"]').checked;
    const wallMs = Number(find<HTMLSelectElement>(this, '[data-wall]').value);
    return { mode: isLocked ? 'behind-the-lock' : 'freely', wallMs };
  }

  /** What the address says, unless the reader has chosen while this script was on its way. */
  #first(sources: Sources): Promise<Arrival> {
    const { value } = find<HTMLSelectElement>(this, '[data-choose]');
    const hasChosen = location.hash === '' && value !== sources.start;
    return hasChosen ? siteProgram(value, sources) : arrive(location.hash, sources);
  }

  disconnectedCallback(): void {
    this.#parts?.keeper.keep();
    this.#parts?.undo.abort();
    this.#parts?.panels.dispose();
    this.#parts = undefined;
  }

  #assemble(): Parts {
    const undo = new AbortController();
    const { start = '', programs = '' } = this.dataset;
    const source = (find(this, 'code[data-source]').textContent ?? '').trimEnd();
    const store = openStore(() => localStorage);
    this.#desk = opened({ kind: 'site', id: start }, projectOf(source));
    const panels = new Panels(find(this, '[data-panels]'), (id) => ({
      onChange: (text) => this.#tell({ type: 'edit', id, text }),
      onRun: () => void this.#run(),
      onOpen: (isPlain) => this.#opened(isPlain),
    }));
    panels.adopt(this.#desk.front, source);
    const timeline = this.querySelector('stick-timeline');
    if (!(timeline instanceof TimelineElement)) throw new Error('The playground has no <stick-timeline>.');
    return {
      undo,
      sources: { store, programs: new Programs(programs, start, source), start },
      keeper: new Keeper(store, () => this.#say(strings.notKept)),
      panels,
      runs: new Runs(timeline, () => this.#paint(), undo.signal),
      zips: new ZipShelf(this, undo.signal),
      naming: new Naming(this, undo.signal),
    };
  }

  #listen({ undo: { signal }, sources, runs, keeper }: Parts): void {
    const on = (part: string, type: string, handle: (event: Event) => void): void =>
      find(this, part).addEventListener(type, handle, { signal });
    for (const touch of ['pointerdown', 'focusin', 'keydown']) on('.pg-desk', touch, () => this.#turnTo());
    on('[data-run]', 'click', () => void this.#run());
    on('[data-stop]', 'click', () => this.#stop());
    on('[data-retry]', 'click', () => runs.retry());
    on('[data-choose]', 'change', ({ target }) => this.#choose(target));
    on('[data-wall]', 'change', ({ target }) => this.#setWall(target));
    on('[data-seed]', 'change', ({ target }) => this.#setSeed(target));
    on('[data-draw]', 'click', () => void this.#seed(drawSeed()));
    on('.modes', 'change', ({ target }) => this.#setMode(target));
    on('[data-reset]', 'click', () => this.#reset());
    on('[data-share]', 'click', () => void this.#share());
    on('[data-back]', 'click', () => this.#leaveLink(() => mine(sources)));
    this.addEventListener('stick:analyse', (event) => this.#analyse(event.detail), { signal });
    listenToSwitch(this, signal);
    addEventListener('hashchange', () => this.#arrive(() => arrive(location.hash, sources)), { signal });
    addEventListener(
      'pagehide',
      ({ persisted }) => {
        keeper.keep();
        if (!persisted) runs.dispose();
      },
      { signal },
    );
  }

  #listenToFiles({ undo: { signal } }: Parts): void {
    const onRename = (): void => this.#askName(this.#desk.front);
    const onRemove = (): void => this.#remove();
    const onFront = (id: number): void => this.#tell({ type: 'front', id });
    listenToTabs(find(this, '[data-tabs]'), { onFront, onRename, onRemove }, signal);
    find(this, '[data-add]').addEventListener('click', () => this.#askName(undefined), { signal });
    find(this, '[data-rename]').addEventListener('click', onRename, { signal });
    find(this, '[data-remove]').addEventListener('click', onRemove, { signal });
  }

  #arrive(come: () => Promise<Arrival>): void {
    // First, so that what is read back is what the reader wrote.
    this.#parts?.keeper.keep();
    this.#arrival = this.#lay(come(), ++this.#visit);
  }

  async #lay(coming: Promise<Arrival>, visit: number): Promise<void> {
    const { notice, ...arrival } = await coming;
    if (visit !== this.#visit) return;
    const { origin, original, project } = arrival;
    // The program that the server drew lies there already, and is coloured.
    const isThere = isSame(original, this.#desk.original) && isSame(project, projectOn(this.#desk));
    this.#desk = isThere ? { ...this.#desk, origin } : next(this.#desk, { type: 'open', ...arrival });
    this.#notice = notice;
    this.#parts?.sources.store.setLast(origin);
    this.#paint();
    if (this.#hasInterest) this.#openEditor();
  }

  #tell(event: DeskEvent): void {
    const before = this.#desk;
    this.#desk = next(before, event);
    if (this.#desk === before) return;
    if (event.type !== 'front') this.#parts?.keeper.changed(this.#desk);
    const isLabelled = this.#notice.startsWith(strings.linkNotice) || this.#notice === strings.linkRun;
    if (isEdited(this.#desk) && isLabelled) this.#notice = strings.linkEdited;
    this.#paint();
    if (event.type === 'front' && this.#hasInterest) this.#openEditor();
  }

  /** The reader turns to the program: now Python and the editor may come. */
  #turnTo(): void {
    if (this.#hasInterest) return;
    this.#hasInterest = true;
    this.#parts?.runs.start();
    this.#openEditor();
  }

  #openEditor(): void {
    const file = this.#desk.files.find(({ id }) => id === this.#desk.front);
    void this.#parts?.panels.front(this.#desk)?.open(file?.name ?? '');
  }

  #opened(isPlain: boolean): void {
    this.#hasPlainEditor = isPlain;
    this.#paint();
  }

  async #run(): Promise<void> {
    await Promise.all([this.#arrival, this.#parts?.zips.ready]);
    if (this.#notice.startsWith(strings.linkNotice)) this.#notice = strings.linkRun;
    void this.#parts?.runs.run(projectOn(this.#desk), this.#parts.zips.zips);
    // Where the result stands below the program, and out of view, the press leads to it.
    if (matchMedia('(max-width: 960px)').matches) find(this, '.pg-result').scrollIntoView();
  }

  #stop(): void {
    this.#parts?.runs.stop();
    // Stop goes away when the program has ended; the focus stays where the next press will be.
    find(this, '[data-run]').focus();
  }

  /** Other files than Python's have no bytecode. */
  async #analyse({ source, signal, answer }: AnalysisWish): Promise<void> {
    const { files, front } = this.#desk;
    const isPython = files.find(({ id }) => id === front)?.name.endsWith('.py');
    answer(isPython ? await this.#parts?.runs.analyse(source, signal) : { lines: [], problems: [] });
  }

  #choose(target: EventTarget | null): void {
    const sources = this.#parts?.sources;
    if (!(target instanceof HTMLSelectElement) || !sources) return;
    const { value } = target;
    this.#turnTo();
    this.#leaveLink(() => siteProgram(value, sources));
  }

  /** The address no longer says what lies on the desk. */
  #leaveLink(come: () => Promise<Arrival>): void {
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#say('');
    this.#arrive(come);
  }

  #setWall(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) void this.#set({ wallMs: Number(target.value) });
  }

  /** A field that holds no seed is emptied: clocks decide. */
  #setSeed(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const seed = asSeed(target.value.trim());
    target.value = seed === undefined ? '' : String(seed);
    void this.#seed(seed);
  }

  async #seed(seed: number | undefined): Promise<void> {
    await this.#arrival;
    this.#tell({ type: 'seed', seed });
    this.#paint();
  }

  #setMode(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    void this.#set({ mode: target.value === 'behind-the-lock' ? 'behind-the-lock' : 'freely' });
  }

  /** Meant for the program that was chosen last, even while that is on its way. */
  async #set(change: Partial<Pick<Desk, 'mode' | 'wallMs'>>): Promise<void> {
    await this.#arrival;
    this.#tell({ type: 'set', ...change });
  }

  #reset(): void {
    if (this.#desk.undone) this.#tell({ type: 'undo-reset' });
    else if (isEdited(this.#desk)) this.#tell({ type: 'reset' });
  }

  async #share(): Promise<void> {
    const { keeper, sources, zips } = this.#parts ?? {};
    keeper?.keep();
    const { origin } = this.#desk;
    const { hash, says } = await share(projectOn(this.#desk), zips?.zips.length ?? 0);
    if (hash) sources?.store.setShared(hash, origin);
    this.#say(says);
  }

  #askName(id: number | undefined): void {
    const file = this.#desk.files.find((each) => each.id === id);
    this.#parts?.naming.ask({
      name: file?.name ?? '',
      faultOf: (name) => {
        const fault = nameFault(this.#desk, name, id);
        return fault ? strings.nameFaults[fault] : '';
      },
      onName: (name) =>
        this.#tell(id === undefined ? { type: 'add', name, text: '' } : { type: 'rename', id, name }),
      onClose: () => {
        focusFront(find(this, '[data-tabs]'));
        this.#openEditor();
      },
    });
  }

  #remove(): void {
    const file = this.#desk.files.find(({ id }) => id === this.#desk.front);
    if (!file || file.id === this.#desk.files[0].id) return;
    this.#tell({ type: 'remove', id: file.id });
    this.#say(strings.removed(file.name));
    focusFront(find(this, '[data-tabs]'));
  }

  #say(text: string): void {
    find(this, '.pg-bar [data-says]').textContent = text;
  }

  #paint(): void {
    // Runs may tell of Python while the parts are still being put together.
    if (!this.#parts) return;
    const { panels, runs } = this.#parts;
    paintTabs(find(this, '[data-tabs]'), this.#desk);
    panels.show(this.#desk);
    paintPlayground(this, {
      desk: this.#desk,
      run: runs.state,
      session: runs.python,
      before: runs.before,
      notice: this.#notice,
      hasPlainEditor: this.#hasPlainEditor,
    });
  }
}

customElements.define('stick-playground', PlaygroundElement);
