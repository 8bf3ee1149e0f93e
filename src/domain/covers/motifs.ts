/** The patterns of covers. */
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
