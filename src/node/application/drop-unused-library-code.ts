import type { Plugin } from 'vite';

/** A line such as `Link.displayName = "Link";`. */
const displayName = /^[\w$]+\.displayName = "[^"]*";$/gm;
/** A call that creates a component or a context. */
const creation = /(?<== )(?=React(?:\$\d+)?\.(?:createContext|forwardRef|memo)\()/g;

/** What replaces modules of libraries for features that the site does not use. The bundler reports missing names. */
const replacements: { module: RegExp; code: string }[] = [
  {
    // Hooks for measuring tools.
    module: /\/react-router\/dist\/production\/lib\/router\/instrumentation\.js$/,
    code: `
      const nothing = () => undefined;
      export {
        nothing as consumeInstrumentationClientResultMetaReceiver,
        nothing as getRouteInstrumentationUpdates,
        nothing as instrumentClientSideRouter,
        nothing as instrumentHandler,
        nothing as instrumentationResultMetaContext,
      };
    `,
  },
  {
    // Errors of server components.
    module: /\/react-router\/dist\/production\/lib\/errors\.js$/,
    code: `
      const nothing = () => undefined;
      export { nothing as decodeRedirectErrorDigest, nothing as decodeRouteErrorResponseDigest };
    `,
  },
  {
    // The site sends nothing. A query client has an empty cache of mutations.
    module: /\/@tanstack\/query-core\/build\/modern\/mutationCache\.js$/,
    code: `
      export class MutationCache {
        findAll() { return []; }
        resumePausedMutations() { return Promise.resolve(); }
        clear() {}
      }
    `,
  },
  {
    // Lists have numbered pages.
    module: /\/@tanstack\/query-core\/build\/modern\/infiniteQueryBehavior\.js$/,
    code: `
      const nothing = () => undefined;
      export { nothing as hasNextPage, nothing as hasPreviousPage, nothing as infiniteQueryBehavior };
    `,
  },
  {
    // Data is not refreshed when the reader comes back to the tab, and is loaded in background tabs too.
    module: /\/@tanstack\/query-core\/build\/modern\/focusManager\.js$/,
    code: 'export const focusManager = { subscribe: () => () => {}, isFocused: () => true };',
  },
  {
    // Queries run whether or not there is a connection (src/client/app/create-app.tsx).
    module: /\/@tanstack\/query-core\/build\/modern\/onlineManager\.js$/,
    code: 'export const onlineManager = { subscribe: () => () => {}, isOnline: () => true };',
  },
  {
    // The browser's own timers do.
    module: /\/@tanstack\/query-core\/build\/modern\/timeoutManager\.js$/,
    code: `
      export const timeoutManager = globalThis;
      export const systemSetTimeoutZero = (callback) => setTimeout(callback);
    `,
  },
];

/**
 * Lets the bundler drop code of libraries that the site does not use: components of React Router, which it keeps since
 * the calls that create them and the assignments to `displayName` could have side effects, and whole features that the
 * libraries' own modules import.
 */
export function dropUnusedLibraryCode(): Plugin {
  return {
    name: 'gigawatt:drop-unused-library-code',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /node_modules\/(?:react-router\/dist|@tanstack\/query-core\/build)\/.*\.m?js$/ },
      handler(code, id) {
        const replacement = replacements.find(({ module }) => module.test(id));
        if (replacement) return { code: replacement.code, map: null };
        if (!id.includes('/react-router/')) return null;
        return { code: code.replace(displayName, '').replace(creation, '/* @__PURE__ */ '), map: null };
      },
    },
  };
}
