// What each kind of file may do. One source for the server, the header files and the single file.

const COMMON = [
  "style-src-attr 'unsafe-inline'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html guideband',
];

const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  ...COMMON,
].join('; ');

// It must fetch the files it keeps; nothing else of the app fetches anything.
const SERVICE_WORKER = "default-src 'none'; script-src 'self'; connect-src 'self'";

const OTHER_HEADERS = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** The headers of a file of the served edition, by its address from the root. */
export function headersFor(path) {
  const isServiceWorker = path === '/sw.js';
  return {
    'Content-Security-Policy': isServiceWorker ? SERVICE_WORKER : PAGE,
    ...OTHER_HEADERS,
    // The name of an asset holds its hash; everything else is asked for again.
    'Cache-Control': path.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  };
}

/** The policy of the single file, which carries it in a meta element; `frame-ancestors` cannot be. */
export function singleFilePolicy(scriptHashes, styleHashes) {
  return [
    "default-src 'none'",
    `script-src ${scriptHashes.join(' ')} blob:`,
    `style-src ${styleHashes.join(' ')}`,
    'img-src data: blob:',
    'worker-src blob:',
    ...COMMON,
  ].join('; ');
}
