/** Where the tests' server is. `E2E_PORT` lets two checkouts be tested at once. */
export const port = Number(process.env['E2E_PORT'] ?? 4179);
export const address = `http://localhost:${port}/`;
