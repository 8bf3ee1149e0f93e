import type { Plugin, Rolldown } from 'vite';

interface ChunkGroup {
  name: string;
  packages?: string[];
  /** relative to `src` */
  files: string[];
}

/**
 * The chunks of the client build. React is evaluated in a separate task, with small helpers that features share.
 * Small modules that several pages share are combined, since each alone is hardly a packet.
 */
const groups: ChunkGroup[] = [
  {
    name: 'react',
    packages: ['react', 'react-dom', 'scheduler'],
    files: [
      'client/app/hydrate.ts',
      'client/components/frame/first-screen.tsx',
      'client/hooks/use-hydrated.ts',
      'client/reader/has-stored.ts',
      'client/reader/stored.ts',
      'domain/addresses/paths.ts',
      'domain/page-data/shared.ts',
      'lib/browser/history-entry.ts',
      'lib/text/isolate.ts',
    ],
  },
  {
    name: 'listing-parts',
    files: [
      'client/components/lists/pagination.tsx',
      'client/components/lists/pagination.module.css',
      'client/components/lists/topic-bar.tsx',
      'client/components/lists/topic-bar.module.css',
      'client/reader/last-visit.ts',
    ],
  },
  {
    name: 'page-parts',
    files: [
      'client/components/article/takeaways.tsx',
      'client/components/article/takeaways.module.css',
      'client/components/common/disclosure.tsx',
      'client/components/common/disclosure.module.css',
      'client/components/common/part-heading.tsx',
      'client/components/common/part-heading.module.css',
      'client/components/common/text-button.module.css',
      'client/components/common/toggle-all.tsx',
      'client/features/listening/use-has-voice.ts',
      'client/hooks/use-disclosures.ts',
      'client/reader/text-settings.ts',
    ],
  },
  {
    name: 'cards',
    files: [
      'client/components/lists/muted-stories.tsx',
      'client/components/lists/muted-stories.module.css',
      'client/components/lists/story-grid.tsx',
      'client/components/lists/story-grid.module.css',
      'client/components/lists/tag-list.tsx',
      'client/components/lists/tag-list.module.css',
      'client/components/story/cover.tsx',
      'client/components/story/cover.module.css',
      'client/components/story/kicker.tsx',
      'client/components/story/kicker.module.css',
      'client/components/story/picture.tsx',
      'client/components/story/picture.module.css',
      'client/components/story/save-button.tsx',
      'client/components/story/save-button.module.css',
      'client/components/story/story-card.tsx',
      'client/components/story/story-card.module.css',
      'client/components/story/story-note.tsx',
      'client/components/story/story-note.module.css',
      'client/components/story/story-picture.tsx',
      'client/components/story/story-picture.module.css',
      'client/components/story/story-row.tsx',
      'client/components/story/story-row.module.css',
      'domain/covers/cover-art.ts',
      'domain/covers/motifs.ts',
      'lib/hash.ts',
    ],
  },
  {
    name: 'search-form',
    files: ['client/features/search/plain-search-form.tsx', 'client/features/search/search-form.module.css'],
  },
  {
    name: 'reader',
    packages: ['valibot'],
    files: [
      'client/hooks/use-removable-items.ts',
      'client/reader/history.ts',
      'client/reader/stored-card.ts',
      'client/reader/saved.ts',
      'client/reader/stored-shapes.ts',
    ],
  },
  {
    name: 'topics',
    files: ['client/reader/topics.ts', 'lib/text/find-words.ts', 'lib/text/word-boundaries.ts'],
  },
  {
    // Loaded when the browser is idle. Ungrouped, the entry would list each of these small files.
    name: 'offline',
    files: [
      'client/app/offline-support.ts',
      'client/reader/offline/cache-names.ts',
      'client/reader/offline/page-caches.ts',
      'client/reader/offline/offline-marks.ts',
      'client/reader/offline/visited-pages.ts',
      'client/reader/offline/service-worker.ts',
      'lib/browser/action-toast.ts',
      'lib/browser/connection.ts',
    ],
  },
];

/** All files of the groups, relative to `src`. */
export const groupedFiles = groups.flatMap(({ files }) => files);

/** The groups for `output.codeSplitting`. */
export const chunkGroups = groups.map(({ name, packages = [], files }) => ({
  name,
  test: patternOf(packages, files),
  // Dependencies stay in their chunks, since the order of chunks decides the order of style rules.
  ...(name !== 'react' && { includeDependenciesRecursively: false }),
}));

function patternOf(packages: readonly string[], files: readonly string[]): RegExp {
  const paths = [...packages.map((name) => `node_modules/${name}/`), ...files.map((file) => `src/${file}$`)];
  return new RegExp(paths.join('|').replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
}

/** It must be the first line of a script: https://v8.dev/blog/explicit-compile-hints */
const compileHint = '//# allFunctionsCalledOnLoad\n';

/**
 * Adds a hint to the scripts that most readers use: V8 then compiles all of their functions in the background while
 * they load, instead of each on its first call. The hash in a file name does not cover the hint, which never changes.
 */
export function addCompileHints(): Plugin {
  return {
    name: 'gigawatt:compile-hints',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      // After Vite has prepended the list of dependencies.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && isCommon(file)) file.code = compileHint + file.code;
        }
      },
    },
  };
}

function isCommon({ name, isEntry }: Rolldown.OutputChunk): boolean {
  return isEntry || ['react', 'cards', 'front-page', 'listing-page', 'article-page'].includes(name);
}
