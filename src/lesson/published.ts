/**
 * The lessons that have been published, each with its day, and those that have moved. A lesson that was published keeps its address
 * for good, or is in `content/redirects.json` with the id of the lesson that took its place.
 */
import days from '../../content/published.json' with { type: 'json' };

const known: Readonly<Record<string, string>> = days;

/** `otherwise`: for a lesson that is not published yet. */
export function publishedOn(id: string, otherwise: Date): Date {
  const day = known[id];
  return day === undefined ? otherwise : new Date(`${day}T00:00:00Z`);
}
