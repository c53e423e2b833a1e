import type { NoteKind } from '../../content/edit/add-correction.ts';
import { readClock } from '../../content/clock.ts';
import { readArguments, reportMisuse } from '../terminal/read-arguments.ts';

/** Runs a command that adds a note to the one story that its arguments name. Sets the exit code. */
export async function runNoteCommand(kind: NoteKind, help: string): Promise<void> {
  const { values, positionals } = readArguments(
    { allowPositionals: true, options: { help: { type: 'boolean', short: 'h', default: false } } },
    help,
  );
  const [story, ...others] = positionals;
  if (values.help) console.log(help);
  else if (story === undefined || others.length > 0) {
    reportMisuse(`${story === undefined ? 'No story is named.' : 'One story at a time.'}\n\n${help}`);
  } else {
    const { site } = await import('../../newsroom/site.ts');
    const { writeNote } = await import('./write-note.ts');
    process.exitCode = await writeNote(process.cwd(), story, kind, site, readClock());
  }
}
