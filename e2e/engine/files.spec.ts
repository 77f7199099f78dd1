/** Extra files of a run: they lie beside the program, in every process, and a zip of modules can be imported from. */
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

/** An archive with one stored entry, `packed.py`: `VALUE = 7`. */
const zip = Uint8Array.from(
  atob(
    'UEsDBBQAAAAAAAAAIQDiAzxFCgAAAAoAAAAJAAAAcGFja2VkLnB5VkFMVUUgPSA3ClBLAQIUAxQAAAAAAAAAIQDiAzxFCgAAAAoAAAAJAAAAAAAAAAAAAACAAQAAAABwYWNrZWQucHlQSwUGAAAAAAEAAQA3AAAAMQAAAAAA',
  ),
  (character) => character.charCodeAt(0),
);

test('the program and its children read the files beside it, and import from a zip', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import multiprocessing, pathlib, sys
import packed, package.module
def child(queue):
    import packed
    queue.put((packed.VALUE, pathlib.Path(__file__).with_name("data.csv").read_text()))
if __name__ == "__main__":
    print(packed.VALUE, package.module.NAME, open("/home/reader/data.csv").read(), sys.path[:2])
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=child, args=(queue,))
    process.start()
    print(queue.get())
    process.join()
`,
    files: { 'data.csv': 'é,2', 'package/module.py': 'NAME = __name__', 'modules.zip': zip },
  });
  expect(printed(outcome), outcome.output.map((chunk) => chunk.text).join('')).toBe(
    "7 package.module é,2 ['/home/reader', '/home/reader/modules.zip']\n(7, 'é,2')\n",
  );
});
