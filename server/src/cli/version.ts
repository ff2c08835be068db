// The name and version every output carries.
import { readPackaged } from './package-files';

const manifest = JSON.parse(readPackaged('package.json') ?? '{}') as { readonly version?: string };

export const TOOL = { tool: 'gazette', version: manifest.version ?? '0.0.0' } as const;
