// Two small things every part of the server needs: an error as text for the log, and a turn of the event loop.

/** An error for the log, with its stack where it has one. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** One turn of the event loop: messages that have already arrived are taken in meanwhile. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
