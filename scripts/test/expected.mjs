// The result files a whole run must leave behind. One that is missing counts as a failure.

/** What `npm test` leaves. */
export const OFFLINE_RESULTS = ['build', 'typecheck', 'lint', 'format', 'generated', 'mocha', 'grammar'];

/** The releases of VS Code the extension is tested in: the oldest that package.json admits, and the newest known to run here. */
export const VSCODE_VERSIONS = [
  { label: 'vscode-oldest', vscode: '1.100.3', codeServer: '4.100.3', nodeMajor: 20 },
  { label: 'vscode-newest', vscode: '1.139.1', codeServer: '4.139.1', nodeMajor: 24 },
];

/** What .ci/run leaves. */
export const ALL_RESULTS = ['install', 'start', ...OFFLINE_RESULTS, ...VSCODE_VERSIONS.map(({ label }) => label)];
