/** The address that asks an answered lesson's question again: `/lessons/gil/what-it-blocks/#afresh`. */
export const afreshHash = '#afresh';
