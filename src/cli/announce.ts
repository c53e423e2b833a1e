import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { planNotices, type Notice } from '../announce/announcement.ts';
import { deliver } from '../announce/announce.ts';
import { foldersOf } from '../press/state/folders.ts';
import { readReport } from '../press/report/read-report.ts';
import { readArguments } from './terminal/read-arguments.ts';

const help = `Notifies a WebSub hub of the feeds that the last build changed, and IndexNow of the stories. Run it after the
site is online, since the services fetch the addresses at once.

  npm run announce              shows the notifications
  npm run announce -- --send    sends them

The services are set in src/newsroom/site.ts: announce: { hub: 'https://…', indexNowKey: '…' }.
The changes of the last build are in .press/report.json.`;

const { values } = readArguments(
  {
    options: { send: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  },
  help,
);

if (values.help) console.log(help);
else process.exitCode = await announce({ isSending: values.send });

/** @returns the exit code. */
async function announce({ isSending }: { readonly isSending: boolean }): Promise<number> {
  const { site } = await import('../newsroom/site.ts');
  if (site.announce?.hub === undefined && site.announce?.indexNowKey === undefined) {
    console.log(`There is nothing to notify: src/newsroom/site.ts has no "announce".\n\n${help}`);
    return 0;
  }
  const report = readReport(foldersOf(process.cwd()).report);
  if (!report) {
    console.error('There is no .press/report.json that says what was published. Build first: npm run build.');
    return 1;
  }
  if (report.outcome === 'refused') {
    console.error('The last build published nothing, since it found errors. Put them right, and build again.');
    return 1;
  }
  const notices = planNotices(report.changes, { ...site, url: report.siteUrl });
  if (notices.length === 0) console.log('The last build changed no feed and no story: there is nothing to announce.');
  else if (!isSending) {
    for (const notice of notices) console.log(describe(notice));
    console.log('Nothing was sent. To send it: npm run announce -- --send');
  } else return await send(notices);
  return 0;
}

async function send(notices: readonly Notice[]): Promise<number> {
  const deliveries = await deliver(notices);
  for (const delivery of deliveries) {
    switch (delivery.outcome) {
      case 'delivered':
        console.log(describe(delivery.notice));
        break;
      case 'refused':
      case 'unanswered':
        console.error(`NOT TOLD  ${describe(delivery.notice)}\n          ${delivery.reason}`);
        break;
      case 'not sent':
        console.error(`NOT SENT  ${describe(delivery.notice)}`);
        break;
    }
  }
  const delivered = deliveries.filter(({ outcome }) => outcome === 'delivered').length;
  const failed = deliveries.length - delivered;
  console.log(`${delivered} of ${deliveries.length} delivered${failed > 0 ? '; run it again for the rest' : ''}.`);
  return failed > 0 ? 1 : 0;
}

function describe({ to, url, about }: Notice): string {
  const [first = ''] = about;
  if (to === 'hub' || about.length === 1) return `${url}  ${first}`;
  return `${url}  ${about.length} stories: ${first} …`;
}
