import '../terminal/settle-environment.ts';
import '../terminal/require-newsroom.ts';
import '../terminal/report-setting-errors.ts';
import { runNoteCommand } from './note-command.ts';

const help = `Withdraws a published story: its address then says when and why.

  npm run withdraw -- articles/2014/alibaba-apple-pay.md
  npm run withdraw -- alibaba-apple-pay
  npm run withdraw -- /2014/10/alibaba-apple-pay/

The story leaves lists, feeds and the search with the next build. Until the words are written,
npm run check reports an error.`;

await runNoteCommand('withdrawal', help);
