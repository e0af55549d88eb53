/**
 * `npm run accuracy [-- DIR] [--show [ACT]] [--real FILE]`: how well acts are recognised, by act and
 * language; and which nudges come of it that the labels would not cause, or fail to come.
 *
 * Without DIR on what the model learned from, each conversation read by a model that has not seen
 * it. The phrases have: the Gulf fixtures and the real English chats were at hand when they were
 * written, so those two are read better than strangers' chats. With DIR (`*.jsonl`, in the form of
 * the development data) by what ships; a figure that counts comes from conversations that nobody
 * had at hand.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shippedModel } from '../rules/engine/text/model/shipped.ts';
import type { Reader } from '../rules/engine/text/reading.ts';
import { presetPhrases } from './packs/phrases.ts';
import { readPreset } from './packs/presets.ts';
import { type LabelledConversation, transcriptOf } from './training/conversations.ts';
import { crossValidate, readConversations } from './training/cross-validate.ts';
import type { Judged } from './training/judged.ts';
import { nudgeFaults } from './training/nudge-faults.ts';
import { ALL_ACTS, faultsOf, reportOf } from './training/report.ts';
import { sourcesIn, trainingSources } from './training/sources.ts';
import { TRAINING } from './training/train.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).flatMap((arg, at, all) =>
    // `--show` alone shows all.
    arg === '--show' && !ALL_ACTS.some((act) => act === all[at + 1]) ? [arg, 'all'] : [arg],
  ),
  allowPositionals: true,
  options: { show: { type: 'string' }, real: { type: 'string' } },
});

async function main(folder: string | undefined): Promise<void> {
  if (folder !== undefined && !existsSync(folder)) {
    console.error(`There is no folder ${folder}. Name one with labelled conversations, or none.`);
    process.exitCode = 1;
    return;
  }
  const phrases = presetPhrases();
  const sources = folder === undefined ? trainingSources(values.real) : sourcesIn(folder);
  const strangers = sources.filter(({ own }) => !own);
  const conversations = strangers.flatMap((source) => source.conversations);
  const { judged, readerFor } =
    folder === undefined
      ? crossValidate(sources, phrases, TRAINING)
      : readConversations(conversations, phrases, await shippedModel());
  const act = (['all', ...ALL_ACTS] as const).find((one) => one === values.show);
  if (act) for (const line of faultsOf(judged, act)) console.log(line);
  reportNudges(conversations, readerFor);
  for (const source of strangers) {
    for (const [language, read] of byLanguage(judged, source.conversations)) {
      console.log(reportOf(`${source.name} ${language}`, read));
    }
  }
  for (const [language, read] of byLanguage(judged, conversations)) {
    console.log(reportOf(`all ${language}`, read));
  }
}

/** Messages of these conversations, by the script that most of their letters are in. */
function byLanguage(
  judged: readonly Judged[],
  conversations: readonly LabelledConversation[],
): [string, Judged[]][] {
  const own = new Set(conversations);
  const read = judged.filter(({ conversation }) => own.has(conversation));
  return ['ar', 'en'].flatMap((language): [string, Judged[]][] => {
    const part = read.filter((one) => (one.language ?? 'en') === language);
    return part.length > 0 ? [[language, part]] : [];
  });
}

/** Where the recognised acts nudge otherwise than the labelled ones would. Where there are no times, a message is written every 20 s. */
function reportNudges(
  conversations: readonly LabelledConversation[],
  readerFor: (conversation: LabelledConversation) => Reader,
): void {
  const pack = readPreset('support-quality');
  const judged = conversations.flatMap((conversation) => {
    const one = nudgeFaults(transcriptOf(conversation), pack, readerFor(conversation));
    return one ? [one] : [];
  });
  if (judged.length === 0) return;
  const faults = judged.flatMap((one) => one.faults);
  const told = judged.reduce((sum, one) => sum + one.told, 0);
  const per10 = (verdict: string) =>
    ((10 * faults.filter((one) => one.verdict === verdict).length) / judged.length).toFixed(1);
  console.log(
    `nudges: ${per10('wrong')} wrong, ${per10('moved')} early or late by a minute at most, ${per10('missing')} missing per 10 conversations (${told} nudges in ${judged.length} conversations)`,
  );
  for (const { verdict, kind, rule, at, conversation } of faults) {
    console.log(`  ${verdict} ${kind} ${rule} at ${at} s in ${conversation}`);
  }
}

await main(positionals[0]);
