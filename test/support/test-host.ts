/** The host of tests: a fixed day, and an internal problem fails the test. */
import type { Host } from '../../server/src/workspace/host';

export const testHost: Host = {
  today: () => ({ year: 2024, month: 6, day: 3 }),
  report: ({ during, error }) => {
    throw new Error(`internal problem during ${during}`, { cause: error });
  },
};
