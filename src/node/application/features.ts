/** Modules with a component that only some editions need, by the feature. */
export const featureModules = {
  pictures: {
    module: 'virtual:gigawatt/picture',
    component: 'Picture',
    file: '#client/components/story/picture.tsx',
  },
  series: {
    module: 'virtual:gigawatt/series',
    component: 'Series',
    file: '#client/components/article/series.tsx',
  },
  translationNotes: {
    module: 'virtual:gigawatt/translation-note',
    component: 'TranslationNote',
    file: '#client/components/article/translation-note.tsx',
  },
};

export const featureNames = Object.keys(featureModules) as (keyof typeof featureModules)[];

/** Whether an edition has stories with each feature; known before its application is built. */
export type Features = Record<keyof typeof featureModules, boolean>;

/** Creates the features of an edition whose stories have not been read. */
export function noFeatures(): Features {
  return { pictures: false, series: false, translationNotes: false };
}
