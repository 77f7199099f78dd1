/** The order of the build: the cards come last, so that threads draw them while the pages are made. */
import type { AstroIntegration } from 'astro';

export const cardsLast: AstroIntegration = {
  name: 'cards-last',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        ...usual,
        getStaticPaths: async () => {
          const all = await usual.getStaticPaths();
          const isCard = ({ pathname }: (typeof all)[number]): boolean => pathname.startsWith('/cards/');
          return [...all.filter((each) => !isCard(each)), ...all.filter(isCard)];
        },
      })),
  },
};
