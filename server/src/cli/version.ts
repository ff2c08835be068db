// The name and version every output carries.
import { version } from '../../../package.json';

export const TOOL = { tool: 'gazette', version } as const;
