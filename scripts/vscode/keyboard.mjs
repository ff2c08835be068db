// Real keys for tests inside VS Code: they ask over HTTP, and the browser presses. Composition is the browser's own (CDP), so that the editor gets the
// events an input method causes. Only on this machine, only while a test run lasts.
import http from 'node:http';

/**
 * Begins to listen. `attach` gives the page whose keyboard it is; until then requests wait. A request is a list of steps:
 * `{ press: 'Enter' }` a key with its keydown and keyup; `{ type: 'abc' }` such keys one after another without a pause; `{ compose: 'ni' }` what an
 * input method shows while it composes; `{ key: 'Enter' }` a key the input method swallows; `{ commit: '你' }` what it puts in at the end;
 * `{ wait: 50 }` milliseconds.
 */
export async function openKeyboard() {
  let attach;
  const ready = new Promise((resolve) => (attach = resolve));
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      ready
        .then(async (page) => play(page, JSON.parse(body)))
        .then(
          () => response.end('done'),
          (error) => response.writeHead(500).end(String(error?.stack ?? error)),
        );
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, attach, close: () => server.close() };
}

const sessions = new WeakMap();

async function play(page, steps) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  const devtools = sessions.get(page);
  for (const step of steps) {
    if (step.press !== undefined) await page.keyboard.press(step.press);
    else if (step.type !== undefined) await page.keyboard.type(step.type);
    else if (step.compose !== undefined) {
      const { length } = step.compose;
      await devtools.send('Input.imeSetComposition', {
        text: step.compose,
        selectionStart: length,
        selectionEnd: length,
      });
    } else if (step.key !== undefined) {
      // What a browser is told of a key that goes to the input method: no key of its own, code 229.
      const key = { key: 'Process', code: step.key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    } else if (step.commit !== undefined) await devtools.send('Input.insertText', { text: step.commit });
    else if (step.wait !== undefined) await page.waitForTimeout(step.wait);
  }
}
