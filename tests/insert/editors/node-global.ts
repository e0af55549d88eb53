/** Draft.js was made for a bundler that calls the page's global object as Node does. */
Object.assign(globalThis, { global: globalThis });
