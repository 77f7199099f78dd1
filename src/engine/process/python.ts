/** Our Python package, as text: every `.py` file of `python/_stick`. */
const modules = import.meta.glob<string>('../python/_stick/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const python: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(modules).map(([path, source]) => [path.slice(path.lastIndexOf('/') + 1), source]),
);
