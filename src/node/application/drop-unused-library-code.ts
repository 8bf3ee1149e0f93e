import { type Plugin, parseSync, Visitor } from 'vite';

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

const routerModule = /\/react-router\/dist\/production\/lib\/router\/router\.js$/;

/**
 * Functions of the router for what the site does not use, each with the body that it gets. Other code of the module refers
 * to them.
 */
const routerFunctions: Readonly<Record<string, string>> = {
  // Sending forms to routes.
  handleAction: '{ throw Error("dropped") }',
  // Requests beside navigations.
  fetch: '{ throw Error("dropped") }',
  handleFetcherAction: '{ throw Error("dropped") }',
  handleFetcherLoader: '{ throw Error("dropped") }',
  // Routes that are added later, or loaded.
  discoverRoutes: '{ throw Error("dropped") }',
  patchRoutesImpl: '{ throw Error("dropped") }',
  // It returns what is still to be loaded of a route, undefined for nothing.
  getDataStrategyMatchLazyPromises: '{}',
};

/**
 * Replaces the bodies of functions.
 *
 * @param code a module
 * @param bodies the new bodies, with their braces, by name of the function
 * @throws Error when the module does not declare each function once
 */
export function replaceBodies(code: string, bodies: Readonly<Record<string, string>>): string {
  const found: { name: string; start: number; end: number }[] = [];
  new Visitor({
    FunctionDeclaration({ id, body }) {
      if (id && body && Object.hasOwn(bodies, id.name)) found.push({ ...body, name: id.name });
    },
  }).visit(parseSync('module.js', code).program);
  for (const name of Object.keys(bodies)) {
    const { length } = found.filter((declared) => declared.name === name);
    if (length !== 1) throw new Error(`There are ${length} functions “${name}”, not one.`);
  }
  return found
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { name, start, end }) => text.slice(0, start) + bodies[name] + text.slice(end), code);
}

/**
 * Lets the bundler drop code of libraries that the site does not use: components of React Router, which it keeps since
 * the calls that create them and the assignments to `displayName` could have side effects, and whole features to which the
 * libraries' own modules refer.
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
        const used = routerModule.test(id) ? replaceBodies(code, routerFunctions) : code;
        return { code: used.replace(displayName, '').replace(creation, '/* @__PURE__ */ '), map: null };
      },
    },
  };
}
