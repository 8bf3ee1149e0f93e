/** The patterns of drawn covers; `cover-art.ts` draws them. */
export const motifs = [
  'mosaic',
  'rings',
  'network',
  'circuit',
  'pixels',
  'stripes',
  'lines',
  'waves',
] as const;
export type Motif = (typeof motifs)[number];
