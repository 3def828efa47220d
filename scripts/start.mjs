// Serves Guideband at its one address, after doing all its own set-up.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './lib/freshness.mjs';
import { MARK, readSite, serve } from './lib/server.mjs';
import { installPackages } from './lib/setup.mjs';

// The browser keeps a person's data by origin: on another port it would be another, empty one.
const PORT = 4630;
const ADDRESS = `http://localhost:${PORT}`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The build that answers at our address; '' when nothing does, null when it is not ours. */
async function whoAnswers() {
  try {
    const answer = await fetch(ADDRESS, { signal: AbortSignal.timeout(3000) });
    return answer.headers.get(MARK);
  } catch (error) {
    return error.cause?.code === 'ECONNREFUSED' ? '' : null;
  }
}

function refuse() {
  console.error(
    `Something else is using port ${PORT}. Guideband cannot move to another port, because`,
  );
  console.error(
    'the browser would open another, empty database there. Stop the other program first.',
  );
  process.exit(1);
}

const found = await whoAnswers();
if (found === null) refuse();
if (found === '') {
  installPackages();
  if (!isBuilt()) {
    console.log('Building.');
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

const site = found === '' || isBuilt() ? readSite('dist') : null;
if (found !== '') {
  console.log(`Guideband is already running: ${ADDRESS}`);
  if (site?.build !== found) {
    console.log(
      'It may serve another version than the one here. To change over, stop it (Ctrl+C in its',
    );
    console.log('window) and run "npm start" again.');
  }
} else {
  await serve(site, PORT).catch((error) => {
    if (error.code === 'EADDRINUSE') refuse();
    throw error;
  });
  console.log(`Guideband: ${ADDRESS}`);
  console.log(
    'It works offline once opened. Ctrl+C stops the server; your data stays in the browser.',
  );
}
