// Wraps the handlers of messages so that what one of them throws becomes an answer and a line in the log, and never reaches another.
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { describe, turn } from './errors';

/** Where errors are written: what was being done, and what went wrong. */
export type Log = (during: string, error: unknown) => void;

/** Wraps the handler of a request. */
export type Guard = <P, R>(
  method: string,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

/** A wrapper for requests: what is thrown is logged and answered with an error; what was taken back is not worked on. */
export function guardRequests(log: Log): Guard {
  return (method, handler) => async (params, token) => {
    // One turn, so that a cancellation that has already arrived is seen.
    await turn();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(method, error);
      const reason = error instanceof Error ? error.message : describe(error);
      throw new ResponseError(ErrorCodes.InternalError, `${method}: ${reason}`);
    }
  };
}

/** Wraps the handler of a notification: there is nobody to answer, so what is thrown is only logged. */
export function guardNotification<P>(log: Log, method: string, handler: (params: P) => void): (params: P) => void {
  return (params) => {
    try {
      handler(params);
    } catch (error) {
      log(method, error);
    }
  };
}
