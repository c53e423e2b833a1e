import '../terminal/settle-environment.ts';
import '../terminal/require-newsroom.ts';
import '../terminal/report-setting-errors.ts';
import { runNoteCommand } from './note-command.ts';

const help = `Adds a dated correction, to be worded, to a published story.

  npm run correct -- articles/2014/alibaba-apple-pay.md
  npm run correct -- alibaba-apple-pay
  npm run correct -- /2014/10/alibaba-apple-pay/

Its text is shown below the story, at /corrections/ and in feeds. The story keeps its date and its place. Until the words are written,
npm run check reports an error.`;

await runNoteCommand('correction', help);
