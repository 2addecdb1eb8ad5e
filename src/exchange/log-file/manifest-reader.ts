/** Reads the manifest: says first whether the file is for this build at all, then whether it is as it should be. */
import { findUnsafe, firstIssue, parseJson } from './json-faults.ts';
import { LOG_FILE_FORMAT, LOG_FILE_VERSION, LogManifest } from './format.ts';
import { LogFileProblem } from './problem.ts';

export function readManifest(text: string, line: number): LogManifest {
  const parsed = parseJson(text);
  if (!parsed.ok)
    throw new LogFileProblem({ type: 'NotJson', reason: 'the manifest is not valid JSON', line });
  const { format, version } = parsed.value as { readonly format?: unknown; readonly version?: unknown }; // An object by its first brace.
  if (format !== LOG_FILE_FORMAT)
    throw new LogFileProblem({
      type: 'NotALog',
      reason: `the manifest's format is not ${LOG_FILE_FORMAT}`,
      line,
    });
  if (typeof version === 'number' && version > LOG_FILE_VERSION)
    throw new LogFileProblem({ type: 'NewerFormat', reason: `version ${version} of the format`, line });
  const shaped = LogManifest.safeParse(parsed.value);
  const fault = shaped.success ? findUnsafe(shaped.data) : firstIssue(shaped.error);
  if (fault || !shaped.success)
    throw new LogFileProblem({
      type: 'NotALog',
      reason: 'the manifest is not as it should be',
      ...fault,
      line,
    });
  return shaped.data;
}
