/** Everything that moves in the playground, in one import. */
import '../timeline/timeline-element.ts';
import './playground-element.ts';
