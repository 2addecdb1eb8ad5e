/** Why a file could not be opened as a table, in words, with what to do about it. */
import type { FileProblem } from '../../engine/client.ts';
import { text } from '../messages/index.ts';
import { formatBytes } from './byte-sizes.ts';

export function describeFileProblem(problem: FileProblem): string {
  const words = text.fileProblems;
  switch (problem.type) {
    case 'EmptyFile':
    case 'FileClosed':
    case 'AccountUnknown':
      return words[problem.type];
    case 'FileTooLarge':
      return words.FileTooLarge(
        formatBytes(Number(problem['bytes'])),
        formatBytes(Number(problem['limitBytes'])),
      );
    case 'FileUnreadable':
      return words.FileUnreadable(String(problem['message']));
    case 'BinaryFile':
      return binary(problem['looksLike']);
    case 'NotATable':
      return words.NotATable(String(problem['firstLine'] ?? '').slice(0, 80));
    default:
      return words.other(String(problem['message'] ?? problem.type));
  }
}

function binary(looksLike: unknown): string {
  const words = text.fileProblems;
  switch (looksLike) {
    case 'zip':
    case 'xls':
      return words.spreadsheet;
    case 'pdf':
      return words.pdf;
    case 'gzip':
      return words.packed;
    case 'image':
      return words.image;
    default:
      return words.BinaryFile;
  }
}
