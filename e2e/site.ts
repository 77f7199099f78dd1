/** Where the tests' server is. */
export const port = 4179;
export const address = `http://localhost:${port}/`;
