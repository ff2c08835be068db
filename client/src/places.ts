// The protocol's positions as VS Code's. Both count lines and UTF-16 characters from 0.
import * as vscode from 'vscode';
import type { WirePosition, WireRange } from './wire';

export function toPosition({ line, character }: WirePosition): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}
